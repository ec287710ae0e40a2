# Prints a C file with the input files as strings: the table of include/menzhen/files/lists/builtin.h. A
# file's name in the table is its path below data/.
function finish() {
	if (count > 0)
		print "\t;\n"
}

FNR == 1 {
	finish()
	name = FILENAME
	sub(/^.*data\//, "", name)
	names[++count] = name
	printf "static const char text_%d[] =\n", count
}

{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	gsub(/\?/, "\\?") # no trigraphs
	print "\t\"" $0 "\\n\""
}

BEGIN {
	print "#include \"menzhen/files/lists/builtin.h\"\n"
}

END {
	finish()
	print "const struct builtin_file builtin_files[] = {"
	for (i = 1; i <= count; i++)
		printf "\t{\"%s\", text_%d, sizeof(text_%d) - 1},\n", names[i], i, i
	print "\t{0},\n};"
}
