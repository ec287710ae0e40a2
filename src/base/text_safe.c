#include "menzhen/base/text.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

struct range {
	int32_t first, last;
};

/*
 * Control characters, separators of lines, Unicode's Default_Ignorable_Code_Point less the
 * variation selectors (names may need those), the interlinear annotations, and the non-characters
 * of the first plane.
 */
static const struct range unsafe[] = {
	{0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, /* soft hyphen */
	{0x034F, 0x034F},                                     /* grapheme joiner */
	{0x061C, 0x061C},                                     /* Arabic letter mark */
	{0x115F, 0x1160},                                     /* Hangul fillers */
	{0x17B4, 0x17B5},                                     /* Khmer inherent vowels */
	{0x180E, 0x180E},                                     /* Mongolian vowel separator */
	{0x200B, 0x200F},                                     /* zero width, direction marks */
	{0x2028, 0x202E},   /* separators of lines and paragraphs, directions */
	{0x2060, 0x206F},   /* invisible operators, isolates */
	{0x3164, 0x3164},   /* Hangul filler */
	{0xFDD0, 0xFDEF},   /* non-characters */
	{0xFEFF, 0xFEFF},   /* byte order mark */
	{0xFFA0, 0xFFA0},   /* half-width Hangul filler */
	{0xFFF0, 0xFFFB},   /* unassigned ignorables, annotations */
	{0x1BCA0, 0x1BCA3}, /* shorthand format controls */
	{0x1D173, 0x1D17A}, /* musical format controls */
	{0xE0000, 0xE00FF}, /* tags */
	{0xE01F0, 0xE0FFF}, /* unassigned ignorables */
};

bool text_is_unsafe(int32_t codepoint)
{
	size_t low = 0, high = sizeof(unsafe) / sizeof(unsafe[0]);
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (codepoint > unsafe[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < sizeof(unsafe) / sizeof(unsafe[0]) && codepoint >= unsafe[low].first)
		return true;
	return (codepoint & 0xFFFE) == 0xFFFE; /* the last two of every plane are no characters */
}

static bool is_line_end_or_tab(int32_t codepoint)
{
	return codepoint == '\n' || codepoint == '\r' || codepoint == '\t' || codepoint == 0x2028 ||
	       codepoint == 0x2029;
}

bool text_has_unsafe(const char *text, bool lines_allowed)
{
	int32_t codepoint = 0;

	for (size_t left = strlen(text), size; left > 0; text += size, left -= size) {
		size = text_decode(text, left, &codepoint);
		bool allowed = lines_allowed && (codepoint == '\n' || codepoint == '\t');
		if (text_is_unsafe(codepoint) && !allowed)
			return true;
	}
	return false;
}

/* What stands before the next character, as far as it decides what that one looks like. */
struct before {
	int32_t last;  /* as shown; 0: nothing, on which no mark could stand */
	bool selector; /* a variation selector */
	int marks;     /* combining marks in a row */
};

static bool is_selector(int32_t codepoint)
{
	return (codepoint >= 0xFE00 && codepoint <= 0xFE0F) ||
	       (codepoint >= 0xE0100 && codepoint <= 0xE01EF);
}

/* Without a width of its own, and not part of the character before it either. */
static bool stands_alone(const struct before *before, int32_t codepoint)
{
	return utf8proc_grapheme_break(before->last, codepoint);
}

/*
 * Is CODEPOINT to be shown by its number? Marks without an end would run over the rows above and
 * below, and selectors upon selectors can carry a hidden text.
 */
static bool needs_number(struct before *before, int32_t codepoint)
{
	enum { END_OF_NUMBER = '>' };
	bool selector = is_selector(codepoint);
	if (text_codepoint_width(codepoint) > 0 && !text_is_unsafe(codepoint)) {
		*before = (struct before){.last = codepoint};
		return false;
	}
	if (text_is_unsafe(codepoint) || stands_alone(before, codepoint)) {
		*before = (struct before){.last = END_OF_NUMBER};
		return true;
	}
	if (before->marks == TEXT_MARKS_MAX || (selector && before->selector))
		return true; /* and so is the next one */
	before->last = codepoint;
	before->marks++;
	before->selector = selector;
	return false;
}

/* Walks over a text from its start on. */
struct walk {
	bool lines; /* line ends stay */
	bool blank; /* the last character was a line end or a tab that became a blank */
	struct before before;
};

enum shown { SHOWN_NOT, SHOWN_BLANK, SHOWN_ITSELF, SHOWN_NUMBER };

/* What CODEPOINT becomes; of a run of line ends and tabs the first becomes a blank. */
static enum shown step(struct walk *walk, int32_t codepoint)
{
	bool after_blank = walk->blank;
	walk->blank = false;
	if (!is_line_end_or_tab(codepoint))
		return needs_number(&walk->before, codepoint) ? SHOWN_NUMBER : SHOWN_ITSELF;
	walk->before = (struct before){0};
	if (walk->lines && codepoint == '\n')
		return SHOWN_ITSELF;
	walk->blank = true;
	return after_blank ? SHOWN_NOT : SHOWN_BLANK;
}

int text_shown_width(const char *text, size_t length)
{
	struct walk walk = {0};
	int columns = 0;
	for (size_t at = 0; at < length;) {
		int32_t codepoint;
		at += text_decode(text + at, length - at, &codepoint);
		enum shown shown = step(&walk, codepoint);
		if (shown == SHOWN_NUMBER)
			columns += snprintf(NULL, 0, "<U+%04X>", (unsigned)codepoint);
		else if (shown != SHOWN_NOT)
			columns += shown == SHOWN_BLANK ? 1 : text_codepoint_width(codepoint);
	}
	return columns;
}

static void add_character(struct buffer *out, int32_t codepoint, enum shown shown)
{
	char bytes[4];
	if (shown == SHOWN_NUMBER)
		buffer_printf(out, "<U+%04X>", (unsigned)codepoint);
	else if (shown == SHOWN_BLANK)
		buffer_add_char(out, ' ');
	else if (shown == SHOWN_ITSELF)
		buffer_add(out, bytes, text_encode(codepoint, bytes));
}

static bool add_safe(struct buffer *out, const char *text, bool lines)
{
	struct walk walk = {.lines = lines};
	size_t left = strlen(text);
	while (left > 0) {
		int32_t codepoint;
		size_t size = text_decode(text, left, &codepoint);
		text += size;
		left -= size;
		if (lines && codepoint == '\r' && *text == '\n')
			continue;
		add_character(out, codepoint, step(&walk, codepoint));
	}
	return !out->failed;
}

bool text_add_safe(struct buffer *out, const char *text)
{
	return add_safe(out, text, false);
}

bool text_add_safe_lines(struct buffer *out, const char *text)
{
	return add_safe(out, text, true);
}
