# Prints the table of all SQL as C, ordered by name. A file of data/sql/query is cut into blocks, each named by a line
# "-- name: load" and "query file/name"; every other file is one block named "folder/file".
# "-- plan: search" in a block says what its query plan must be; a test holds it.

function begin_block(name) {
	end_block()
	block = name
	plan = ""
	text = ""
}

function end_block() {
	if (block != "")
		keep("\t{\"" block "\", \"" plan "\",\n" text "\t},\n")
	block = ""
}

# Into its place among the ordered ones.
function keep(row,    i) {
	for (i = block_count++; i > 0 && names[i - 1] > block; i--) {
		names[i] = names[i - 1]
		rows[i] = rows[i - 1]
	}
	names[i] = block
	rows[i] = row
}

function quoted(line) {
	gsub(/[\\"?]/, "\\\\&", line) # "??-" is a trigraph
	return "\t \"" line "\\n\"\n"
}

FNR == 1 {
	end_block()
	module = FILENAME
	sub(/^.*data\/sql\//, "", module)
	sub(/\.sql$/, "", module)
	is_query = module ~ /^query\//
	sub(/^query\//, "", module)
	if (!is_query)
		begin_block(module)
}

is_query && /^-- name: / {
	begin_block(module "/" $3)
	next
}

/^-- plan: / {
	plan = substr($0, 10)
	next
}

block != "" {
	text = text quoted($0)
}

END {
	end_block()
	print "#include \"menzhen/store/sql.h\"\n"
	print "const struct sql_block sql_blocks[] = {"
	for (i = 0; i < block_count; i++)
		printf "%s", rows[i]
	print "};\n"
	print "const size_t sql_block_count = sizeof(sql_blocks) / sizeof(sql_blocks[0]);"
}
