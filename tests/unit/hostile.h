/*
 * Texts that a terminal, a spreadsheet or a page would act on, or that deceive who reads them; and
 * what is shown of them. Whatever comes from outside (names, notes, file names, files' contents)
 * may be one of these.
 */
#ifndef MENZHEN_TESTS_HOSTILE_H
#define MENZHEN_TESTS_HOSTILE_H

#include <stddef.h>

struct hostile {
	const char *text, *shown;
};

static const struct hostile hostile_texts[] = {
	{"\x1B[2Jgone", "<U+001B>[2Jgone"},                       /* clears the screen */
	{"\x1B]0;title\x07", "<U+001B>]0;title<U+0007>"},         /* names the window */
	{"\x1B]52;c;cm0=\x1B\\", "<U+001B>]52;c;cm0=<U+001B>\\"}, /* fills the clipboard */
	{"\x1BP$q\"p\x1B\\", "<U+001B>P$q\"p<U+001B>\\"},         /* has the terminal answer */
	{"\xC2\x9B"
	 "2Jgone",
		"<U+009B>2Jgone"},                                /* the same in one character */
	{"\xC2\x90q\xC2\x9C", "<U+0090>q<U+009C>"},               /* a string of the device */
	{"\x0E\x0F\x08\x7F", "<U+000E><U+000F><U+0008><U+007F>"}, /* another set; backspace */
	{"a\u202Egpj.exe", "a<U+202E>gpj.exe"},
	{"a\u202Db\u202C", "a<U+202D>b<U+202C>"},
	{"\u2066a\u2067b\u2068c\u2069", "<U+2066>a<U+2067>b<U+2068>c<U+2069>"},
	{"a\u200Eb\u200Fc\u061C", "a<U+200E>b<U+200F>c<U+061C>"},
	{"张\u200B三\u200C\u200D", "张<U+200B>三<U+200C><U+200D>"},
	{"a\u2060b\uFEFFc\u00ADd", "a<U+2060>b<U+FEFF>c<U+00AD>d"},
	{"a\U000E0041\U000E007F", "a<U+E0041><U+E007F>"}, /* tags: a text in a text */
	{"a\uFE0F\uFE00", "a\uFE0F<U+FE00>"},             /* selectors upon a selector */
	{"a\U000E0100\U000E0101\U000E0102", "a\U000E0100<U+E0101><U+E0102>"},
	{"e\u0301\u0302\u0303\u0304\u0305\u0306", "e\u0301\u0302\u0303\u0304<U+0305><U+0306>"},
	{"\u0301e", "<U+0301>e"},
	{"\xFF\xFE", "\uFFFD\uFFFD"},
	{"=1+1", "=1+1"},
	{"=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"},
	{"@SUM(1)", "@SUM(1)"},
	{"<script>alert(1)</script>", "<script>alert(1)</script>"},
	{"\" onload=\"a", "\" onload=\"a"},
};

enum { HOSTILE_TEXTS = sizeof(hostile_texts) / sizeof(hostile_texts[0]) };

#endif
