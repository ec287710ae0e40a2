# mawk in the C locale sees bytes, so UTF-8 is decoded by hand.

BEGIN {
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
}

# The code point that TEXT, which begins with no ASCII, starts with; SIZE becomes its bytes.
function decode(text,    lead, value, i) {
	lead = byte[substr(text, 1, 1)]
	size = lead >= 240 ? 4 : lead >= 224 ? 3 : 2
	value = lead - (size == 4 ? 240 : size == 3 ? 224 : 192)
	for (i = 2; i <= size; i++)
		value = value * 64 + byte[substr(text, i, 1)] - 128
	return value
}
