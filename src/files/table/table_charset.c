#include "table_charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { CONVERT_SIZE = 16 * 1024 };

/* What the bytes would be as UTF-8. */
struct utf8_look {
	size_t good;  /* bytes at the start that are UTF-8 */
	size_t wide;  /* characters of three bytes or more: hanzi, nearly always */
	size_t wrong; /* bytes that are none */
};

static struct utf8_look look(const struct buffer *bytes)
{
	struct utf8_look found = {0};
	for (size_t at = 0; at < bytes->length;) {
		int32_t codepoint;
		size_t size = text_decode(bytes->data + at, bytes->length - at, &codepoint);
		found.wide += size >= 3;
		if (size == 1 && ((unsigned char)bytes->data[at] & 0x80) != 0)
			found.wrong++;
		at += size;
		if (found.wrong == 0)
			found.good = at;
	}
	return found;
}

/* The line, from 1, that goes on after the first LENGTH bytes of TEXT. */
static int line_after(const char *text, size_t length)
{
	int line = 1;
	for (size_t at = 0; at < length; at++)
		line += text[at] == '\n' ||
			(text[at] == '\r' && (at + 1 == length || text[at + 1] != '\n'));
	return line;
}

static enum status wrong_at(struct error *err, const char *msgid, int line)
{
	error_say(err, STATUS_CONFIG, msgid);
	error_at(err, NULL, line, 0);
	return STATUS_CONFIG;
}

/*
 * Append TEXT, in the character set NAME, to OUT as far as it can be converted; false: not to the
 * end, or OUT has failed.
 */
static bool convert(const char *name, char *text, size_t length, struct buffer *out)
{
	iconv_t converter = iconv_open("UTF-8", name);
	if (converter == (iconv_t)-1)
		return false;
	bool whole = true;
	while (length > 0 && whole) {
		char piece[CONVERT_SIZE], *to = piece;
		size_t room = sizeof(piece);
		size_t got = iconv(converter, &text, &length, &to, &room);
		whole = got != (size_t)-1 || errno == E2BIG;
		if (!buffer_add(out, piece, sizeof(piece) - room))
			break;
	}
	iconv_close(converter);
	return whole && length == 0 && !out->failed;
}

/* Put the text of the character set NAME, after SKIP bytes, in the place of BYTES. */
static enum status replace(
	struct buffer *bytes, const char *name, size_t skip, const char *msgid, struct error *err)
{
	struct buffer text = {.maximum = bytes->maximum * 2};
	enum status status = STATUS_OK;

	if (!convert(name, bytes->data + skip, bytes->length - skip, &text))
		status = text.failed ? error_memory(err)
				     : wrong_at(err, msgid, line_after(text.data, text.length));
	if (status != STATUS_OK) {
		buffer_release(&text);
		return status;
	}
	buffer_release(bytes);
	*bytes = text;
	return STATUS_OK;
}

static enum status from_utf16(struct buffer *bytes, const char *name, struct error *err)
{
	return replace(bytes, name, 2,
		N_("this file is damaged here: this is no UTF-16. Save it anew, as XLSX or as CSV "
		   "UTF-8"),
		err);
}

static enum status from_gb18030(struct buffer *bytes, struct error *err)
{
	return replace(bytes, "GB18030", 0,
		N_("this line is neither UTF-8 nor GB18030. Save the file anew, as XLSX or as CSV "
		   "UTF-8"),
		err);
}

static void drop_mark(struct buffer *bytes, size_t length)
{
	bytes->length -= length;
	memmove(bytes->data, bytes->data + length, bytes->length + 1);
}

static enum status to_utf8(struct buffer *bytes, struct error *err)
{
	if (bytes->length >= 2 && memcmp(bytes->data, "\xFF\xFE", 2) == 0)
		return from_utf16(bytes, "UTF-16LE", err);
	if (bytes->length >= 2 && memcmp(bytes->data, "\xFE\xFF", 2) == 0)
		return from_utf16(bytes, "UTF-16BE", err);

	bool marked = bytes->length >= 3 && memcmp(bytes->data, "\xEF\xBB\xBF", 3) == 0;
	if (marked)
		drop_mark(bytes, 3);
	struct utf8_look found = look(bytes);
	if (found.wrong == 0)
		return STATUS_OK;
	/* Bytes of GB18030 hardly ever are a hanzi of UTF-8; a damaged hanzi breaks few others. */
	if (marked || found.wide > found.wrong)
		return wrong_at(err,
			N_("this line is damaged: it is UTF-8 with bytes in it that are no "
			   "character. Correct it in a spreadsheet and save the file anew"),
			line_after(bytes->data, found.good));
	return from_gb18030(bytes, err);
}

enum status table_charset_decode(struct buffer *bytes, struct error *err)
{
	if (bytes->length == 0)
		return STATUS_OK;
	enum status status = to_utf8(bytes, err);
	if (status != STATUS_OK || bytes->length == 0)
		return status;
	const char *nul = memchr(bytes->data, '\0', bytes->length);
	if (!nul)
		return STATUS_OK;
	return wrong_at(err,
		N_("this line has a NUL character in it, as no table of text has; is it the right "
		   "file? Save it anew, as XLSX or as CSV UTF-8"),
		line_after(bytes->data, (size_t)(nul - bytes->data)));
}
