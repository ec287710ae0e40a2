# tests/check/permissions runs this: the walk's table, the exceptions, then the headers.
FNR == 1 { comment = 0; declaration = "" }

FILENAME ~ /use_cases\.h$/ {
	if (match($0, /^(READS|ANSWERS|RECORDS|LENDS)\([a-z_]+/)) {
		name = substr($0, RSTART, RLENGTH)
		sub(/.*\(/, "", name)
		known[name] = FILENAME ":" FNR
	}
	next
}

FILENAME ~ /\.exempt$/ {
	if ($0 ~ /^#/ || NF == 0)
		next
	if ($0 !~ /: ./)
		wrong(FILENAME ":" FNR ": say after a colon why they need no permission")
	sub(/:.*/, "")
	for (i = 1; i <= NF; i++) {
		if ($i in known)
			wrong(FILENAME ":" FNR ": '" $i "' is walked (" known[$i] "); it is no exception")
		known[$i] = FILENAME ":" FNR
	}
	next
}

{ read_declarations($0) }

END {
	for (name in known)
		if (!(name in seen))
			wrong(known[name] ": there is no function '" name "' that takes a desk")
	exit failed
}

# Declarations end in ';' at the outermost level; comments and directives are none.
function read_declarations(line) {
	gsub(/\/\*.*\*\//, "", line)
	if (comment && sub(/.*\*\//, "", line))
		comment = 0
	if (comment || line ~ /^#/)
		return
	if (sub(/\/\*.*/, "", line))
		comment = 1
	if (line ~ /\{/ || depth > 0) {
		depth += gsub(/\{/, "{", line) - gsub(/\}/, "}", line)
		declaration = ""
		return
	}
	declaration = declaration " " line
	if (declaration !~ /;/)
		return
	if (declaration ~ /\(/ && declaration ~ /struct (desk|ledger) \*/)
		look_at(declaration)
	declaration = ""
}

function look_at(text) {
	if (text !~ /\([^)]*struct (desk|ledger) \*/)
		return
	sub(/\(.*/, "", text)
	sub(/.*[ *]/, "", text)
	seen[text] = 1
	if (!(text in known))
		wrong(FILENAME ":" FNR ": who may do '" text "'? Ask desk_may in it and add it to " \
			"tests/unit/use_cases.h, or say in tests/check/permissions.exempt why not")
}

function wrong(sentence) {
	print sentence
	failed = 1
}
