# Prints the table of all SQL as C, ordered by name. A file of data/sql/query is cut into blocks, each named by a line
# "-- name: load" and "query file/name"; every other file is one block named "folder/file".
# "-- plan: search" in a block says what its query plan must be; a test holds it.
# "-- same as: case.reassigned" makes a file the one of that name in the same folder: it has comments beside, no SQL.

function fail(message) {
	print "embed_sql: " message > "/dev/stderr"
	failed = 1
	exit 1
}

# A new block, put into its place among the ordered ones.
function begin_block(name,    i) {
	for (i = block_count++; i > 0 && names[i - 1] > name; i--)
		names[i] = names[i - 1]
	names[i] = block = name
	plans[block] = texts[block] = ""
}

function quoted(line) {
	gsub(/[\\"?]/, "\\\\&", line) # "??-" is a trigraph
	return "\t \"" line "\\n\"\n"
}

# What a block says, be it in the words of another.
function text_of(name,    other) {
	if (!(name in same))
		return texts[name]
	other = same[name]
	if (!(other in texts) || (other in same))
		fail(name " is the same as " other ", which is no block with SQL of its own")
	if (name in statements)
		fail(name " is the same as " other " and has SQL of its own")
	return texts[other]
}

FNR == 1 {
	block = ""
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
	plans[block] = substr($0, 10)
	next
}

!is_query && /^-- same as: / {
	folder = module
	sub(/[^\/]*$/, "", folder)
	same[block] = folder substr($0, 13)
	next
}

block != "" {
	texts[block] = texts[block] quoted($0)
	if ($0 !~ /^(--.*)?$/)
		statements[block] = 1
}

END {
	if (failed)
		exit 1
	for (i = 0; i < block_count; i++)
		table = table "\t{\"" names[i] "\", \"" plans[names[i]] "\",\n" text_of(names[i]) "\t},\n"
	print "#include \"menzhen/store/database/sql.h\"\n"
	print "const struct sql_block sql_blocks[] = {"
	printf "%s", table
	print "};\n"
	print "const size_t sql_block_count = sizeof(sql_blocks) / sizeof(sql_blocks[0]);"
}
