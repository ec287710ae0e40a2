/*
 * UTF-8 text as people see it: graphemes, terminal columns, safe display, folding of full width.
 * Width: CJK is 2 columns, ambiguous characters (East Asian Width A) are 1.
 */
#ifndef MENZHEN_BASE_TEXT_H
#define MENZHEN_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"

/* Whole and shortest-form UTF-8 without surrogates, up to LENGTH bytes. */
bool text_valid(const char *text, size_t length);

/*
 * Decode one character of TEXT (LENGTH bytes) into *CODEPOINT; returns its bytes, 0 at the end. A
 * broken byte is U+FFFD and one byte long, so a walk always ends.
 */
size_t text_decode(const char *text, size_t length, int32_t *codepoint);
/* Encode; returns 1 to 4 bytes. What is not a character is encoded as U+FFFD. */
size_t text_encode(int32_t codepoint, char out[4]);

/* Bytes of TEXT, at most MAXIMUM, that end at a character. */
size_t text_cut(const char *text, size_t maximum);

/* Copy TEXT into OUT (SIZE bytes, at least 1, always terminated), cut at a character. Returns OUT.
 */
char *text_copy(const char *text, char *out, size_t size);

/*
 * Bytes of the grapheme cluster at TEXT + FROM, 0 at the end; and the start of the one before FROM,
 * 0 at the start.
 */
size_t text_grapheme_next(const char *text, size_t length, size_t from);
size_t text_grapheme_previous(const char *text, size_t length, size_t from);

/*
 * Terminal columns: of a code point (0 for combining and control), of a whole string: the sum over
 * its code points, as ncurses counts them.
 */
int text_codepoint_width(int32_t codepoint);
int text_width(const char *text);

/*
 * Bytes of TEXT that fit into COLUMNS, at grapheme boundaries; *USED (may be NULL) gets the columns
 * they take. A wide character that would stick out is left out.
 */
size_t text_fit(const char *text, int columns, int *used);

/*
 * Can CODEPOINT act on a terminal, hide, or deceive a reader: C0, C1, DEL, line and paragraph
 * separators, bidi controls, zero-width and other invisible characters, non-characters. Variation
 * selectors are safe.
 */
bool text_is_unsafe(int32_t codepoint);

/*
 * Is any character of TEXT unsafe? For what is typed or handed in: a name is to have none, a text
 * of several lines (LINES_ALLOWED) none but line ends and tabs.
 */
bool text_has_unsafe(const char *text, bool lines_allowed);

/* Marks (accents, variation selectors) that one character may have; ncurses draws as many. */
enum { TEXT_MARKS_MAX = 4 };

/*
 * Append TEXT so that it cannot act on a terminal or deceive a reader: unsafe characters, what has
 * no width and is no part of the character before it, one mark more than TEXT_MARKS_MAX, and a
 * variation selector behind another become visible as <U+202E>. Broken bytes become U+FFFD. A run
 * of line ends and tabs becomes one space. False when OUT has failed.
 */
bool text_add_safe(struct buffer *out, const char *text);

/* The same for text of several lines, whose ends stay. What is safe already stays as it is. */
bool text_add_safe_lines(struct buffer *out, const char *text);

/* Columns that LENGTH bytes of TEXT take once they are safe, in one row. */
int text_shown_width(const char *text, size_t length);

/* White space: ASCII's and the ideographic space. */
bool text_is_space(int32_t codepoint);

/* Are they the same? NULL is as good as "". */
bool text_same(const char *a, const char *b);

/* Is something told by both, and the same? What neither tells, NULL or "", proves nothing. */
bool text_known_same(const char *a, const char *b);

/* The ASCII character that CODEPOINT is the full-width form of, U+3000 included; else itself. */
int32_t text_narrow(int32_t codepoint);

/* The letter or digit that CODEPOINT is, narrow and in lower case; 0: it is neither. */
int32_t text_letter(int32_t codepoint);

/*
 * Full-width ASCII (U+FF01..FF5E) and the ideographic space folded to ASCII, ends trimmed.
 * OUT (at least 1 byte; may be TEXT itself) is terminated; a result that does not fit is cut at a
 * character.
 */
char *text_fold_width(const char *text, char *out, size_t size);

/* Trim white space (ASCII and U+3000) off both ends, in place. Returns TEXT. */
char *text_trim(char *text);

/*
 * Edit distance (bytes, insert/delete/replace/swap of neighbours), for "did you mean". A text
 * longer than TEXT_DISTANCE_MAX bytes is not looked at: the answer is the longer one's length.
 */
enum { TEXT_DISTANCE_MAX = 64 };
size_t text_distance(const char *a, const char *b);

#endif
