#include "menzhen/files/yaml/yaml_bytes.h"

#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029, BYTE_ORDER_MARK = 0xFEFF };

enum { CONVERT_SIZE = 4096 };

/* A place in the text, counted as editors do: lines from 1, columns from 1 in characters. */
struct place {
	int line, column;
};

/* The place of the byte at OFFSET; the bytes before it must be UTF-8. */
static struct place place_of(const char *text, size_t length, size_t offset)
{
	struct place place = {1, 1};
	for (size_t at = 0; at < offset;) {
		int32_t codepoint;
		bool line_end = text[at] == '\n' ||
				(text[at] == '\r' && (at + 1 == length || text[at + 1] != '\n'));
		at += text_decode(text + at, length - at, &codepoint);
		place.column = line_end ? 1 : place.column + 1;
		place.line += line_end;
	}
	return place;
}

/* Bytes at the start of TEXT that are UTF-8. */
static size_t valid_prefix(const char *text, size_t length)
{
	size_t at = 0;
	while (at < length) {
		int32_t codepoint;
		size_t size = text_decode(text + at, length - at, &codepoint);
		if (size == 1 && ((unsigned char)text[at] & 0x80) != 0)
			break;
		at += size;
	}
	return at;
}

/* Do the bytes read as GB 18030 from one end to the other (a last character may be cut)? */
static bool is_gb18030(const char *text, size_t length)
{
	iconv_t converter = iconv_open("UTF-8", "GB18030");
	if (converter == (iconv_t)-1)
		return false;
	char *in = (char *)(uintptr_t)text; /* iconv reads only, whatever its prototype says */
	size_t left = length, got = 0;
	bool moved = true;
	while (left > 0 && moved) {
		char converted[CONVERT_SIZE];
		char *out = converted;
		size_t room = sizeof(converted), before = left;
		got = iconv(converter, &in, &left, &out, &room);
		moved = left < before;
	}
	iconv_close(converter);
	return left == 0 || (got == (size_t)-1 && left < 4 && length > left);
}

static bool check_encoding(const char *text, size_t length, struct report *report)
{
	static const char utf8_mark[] = "\xEF\xBB\xBF";
	if (length >= 3 && memcmp(text, utf8_mark, 3) == 0) {
		report_error(report, 1, 1,
			N_("this file begins with a byte order mark; save the file as UTF-8 "
			   "without BOM"));
		return false;
	}
	if (length >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0)) {
		report_error(
			report, 1, 1, N_("this file is in UTF-16; save it as UTF-8 without BOM"));
		return false;
	}
	size_t good = valid_prefix(text, length);
	if (good == length)
		return true;

	struct place place = place_of(text, length, good);
	if (is_gb18030(text, length))
		report_error(report, place.line, place.column,
			N_("this file is in GB18030; save it as UTF-8"));
	else
		report_error(report, place.line, place.column,
			N_("this file is not UTF-8 from here on; save it as UTF-8"));
	return false;
}

/* Bytes of the line at TEXT, without its end. */
static size_t line_length(const char *text, size_t length)
{
	size_t at = 0;
	while (at < length && text[at] != '\n' && text[at] != '\r')
		at++;
	return at;
}

/* A tab in the indentation of a line that says something. */
static void check_indentation(const char *line, size_t length, int number, struct report *report)
{
	size_t tab = length, at = 0;
	for (; at < length && (line[at] == ' ' || line[at] == '\t'); at++) {
		if (line[at] == '\t' && tab == length)
			tab = at;
	}
	if (tab < length && at < length && line[at] != '#')
		report_error(report, number, (int)tab + 1,
			N_("this line is indented with a tab; indent with spaces"));
}

/* What YAML does not take as it is (YAML 1.1, c-printable), line ends apart. */
static bool printable(int32_t c)
{
	if (c < 0x80)
		return c == '\t' || (c >= 0x20 && c != 0x7F);
	return (c == 0x85 || c >= 0xA0) && c != BYTE_ORDER_MARK && c != 0xFFFE && c != 0xFFFF;
}

static void check_controls(const char *line, size_t length, int number, struct report *report)
{
	int column = 1;
	for (size_t at = 0; at < length; column++) {
		int32_t codepoint;
		at += text_decode(line + at, length - at, &codepoint);
		if (printable(codepoint))
			continue;
		char code[16];
		snprintf(code, sizeof(code), "U+%04X", (unsigned)codepoint);
		report_error(report, number, column,
			N_("this line has the control character %s in it; delete it"), code);
		return; /* once a line is enough */
	}
}

bool yaml_bytes_check(const char *text, size_t length, struct report *report)
{
	if (!check_encoding(text, length, report))
		return false;

	size_t before = report->errors->count + report->errors->dropped;
	int number = 1;
	for (size_t at = 0; at < length; number++) {
		size_t size = line_length(text + at, length - at);
		check_indentation(text + at, size, number, report);
		check_controls(text + at, size, number, report);
		at += size;
		at += at + 1 < length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
	}
	return report->errors->count + report->errors->dropped == before;
}

static bool fits_one_line(int32_t c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return false;
	if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == BYTE_ORDER_MARK)
		return false;
	return (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}

bool yaml_bytes_one_line(const char *text, size_t length)
{
	if (!text_valid(text, length))
		return false;
	for (size_t at = 0; at < length;) {
		int32_t codepoint;
		at += text_decode(text + at, length - at, &codepoint);
		if (!fits_one_line(codepoint))
			return false;
	}
	return true;
}
