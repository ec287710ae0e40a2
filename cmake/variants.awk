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

# Where the variants of the codes from each hundred and twenty-eight on begin.
function print_starts(    code, printed) {
	printf "const uint16_t variant_starts[] = {"
	for (code = 0; code <= last + 128; code++) {
		if (code % 128 == 0)
			printf "%s%d,", code / 128 % 16 == 0 ? "\n\t" : " ", printed
		printed += code in leaders
	}
	print "\n};\n"
	print "const size_t variant_page_count = " int(last / 128) + 1 ";"
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
	print_starts()
}
