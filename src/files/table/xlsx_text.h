/*
 * A text of an XLSX, which may be in several runs (a part of it bold) and have its reading beside
 * it (phonetic runs), which is left out. Source: ECMA-376 part 1, 18.4.
 */
#ifndef MENZHEN_FILES_XLSX_TEXT_H
#define MENZHEN_FILES_XLSX_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Where in a text the reading is. Zero-initialise. */
struct xlsx_text {
	bool run;      /* within <t> */
	bool phonetic; /* within <rPh> */
};

void xlsx_text_start(struct xlsx_text *text, const char *name);
void xlsx_text_end(struct xlsx_text *text, const char *name);

/* Do the characters here belong to the text? */
bool xlsx_text_wanted(const struct xlsx_text *text);

/*
 * Put a character in the place of every _x000D_, in place: what XML cannot have in it is written so
 * (22.9.2.19). What is no character, and NUL, stays as it is written.
 */
void xlsx_text_unescape(char *text);

#endif
