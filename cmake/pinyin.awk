# data/pinyin/*.txt to the constant tables of menzhen/base/pinyin_table.h.

# Both must be what pinyin.h and pinyin_table.h say.
BEGIN {
	syllable_count = 0 # or the first syllable's number would be an empty word
	readings_max = 8
	page_size = 128
}

/^#/ || /^\[/ || NF == 0 { next }

{
	if (!($1 in syllable_id)) {
		syllable_id[$1] = syllable_count
		syllables[syllable_count++] = $1
	}
	for (rest = $2; rest != ""; rest = substr(rest, size + 1))
		add(decode(rest), syllable_id[$1])
}

# One more reading of CODE. The files are read in the order of rank, so the order of lines is kept.
function add(code, id) {
	if (index(run[code] " ", " " id " "))
		fail("a reading is given twice: " $1 " " substr(rest, 1, size))
	if (++readings[code] > readings_max)
		fail("too many readings: " substr(rest, 1, size))
	run[code] = run[code] " " id
	if (code > last_code)
		last_code = code
}

function fail(message) {
	print "pinyin.awk: " FILENAME ":" FNR ": " message > "/dev/stderr"
	failed = 1
	exit 1
}

# Where LIST, the syllables of a character, starts in the table of runs; equal ones are shared.
function place(list,    ids, n, i) {
	if (list in run_start)
		return run_start[list]
	run_start[list] = run_length
	n = split(list, ids, " ")
	for (i = 1; i <= n; i++)
		runs[run_length++] = ids[i] + (i == n ? 32768 : 0) # PINYIN_RUN_END
	return run_start[list]
}

# Print VALUES[0..COUNT-1], sixteen to a line.
function print_values(values, count,    i) {
	for (i = 0; i < count; i++)
		printf "%s%d,", i % 16 == 0 ? "\n\t" : " ", values[i]
	print ""
}

# The page of the codes from FIRST on: its number, 0 (the empty page) if none has a reading.
function print_page(first,    code, used, values) {
	for (code = first; code < first + page_size; code++) {
		used = used || (code in run)
		values[code - first] = code in run ? place(run[code]) : 0
	}
	if (!used)
		return 0
	printf "\t{"
	print_values(values, page_size)
	print "\t},"
	return ++page_number
}

END {
	if (failed)
		exit 1
	print "/* Made by cmake/pinyin.awk from data/pinyin. */"
	print "#include \"menzhen/base/pinyin_table.h\"\n"

	print "const char pinyin_syllables[][PINYIN_SYLLABLE_SIZE] = {"
	for (i = 0; i < syllable_count; i++)
		print "\t\"" syllables[i] "\","
	print "};"
	print "const size_t pinyin_syllable_count = " syllable_count ";\n"

	run_length = 1 # 0 stands for no reading
	runs[0] = 0
	print "const uint16_t pinyin_pages[][PINYIN_PAGE_SIZE] = {"
	print "\t{0},"
	for (first = 0; first <= last_code; first += page_size)
		page_of[page_count++] = print_page(first)
	print "};\n"

	printf "const uint16_t pinyin_runs[] = {"
	print_values(runs, run_length)
	print "};\n"

	printf "const uint16_t pinyin_page_of[] = {"
	print_values(page_of, page_count)
	print "};\n"
	print "const size_t pinyin_page_count = " page_count ";"
}
