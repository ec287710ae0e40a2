# data/variants/variants.txt to the constant table of menzhen/base/variant_table.h, ordered by what is
# looked for in it.

/^#/ { next }

{
	for (i = 1; i <= NF; i++)
		add_set($i)
}

function add_set(set,    leader) {
	leader = decode(set)
	for (set = substr(set, size + 1); set != ""; set = substr(set, size + 1)) {
		leaders[decode(set)] = leader
		if (decode(set) > last)
			last = decode(set)
	}
}

END {
	print "/* Made by cmake/variants.awk from data/variants. */"
	print "#include \"menzhen/base/variant_table.h\"\n"
	print "const struct variant variants[] = {"
	for (code = 0; code <= last; code++)
		if (code in leaders) {
			printf "\t{0x%x, 0x%x},\n", code, leaders[code]
			count++
		}
	print "};\n"
	print "const size_t variant_count = " count ";"
}
