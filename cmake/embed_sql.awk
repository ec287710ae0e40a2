# Prints the table of all SQL as C. A file of data/sql/query is cut into blocks, each named by a line
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
		printf "\t{\"%s\", \"%s\",\n%s\t},\n", block, plan, text
	block = ""
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

BEGIN {
	print "#include \"menzhen/store/sql.h\"\n"
	print "const struct sql_block sql_blocks[] = {"
}

END {
	end_block()
	print "};\n"
	print "const size_t sql_block_count = sizeof(sql_blocks) / sizeof(sql_blocks[0]);"
}
