/*
 * Mandarin readings of Chinese characters, without tones, all readings of each (a surname is found
 * under every one of them: 单 chan, dan, shan). Data: data/pinyin/syllables.txt, made from Unihan's
 * kTGHZ2013, kHanyuPinlu and kMandarin, and data/pinyin/supplement.txt.
 */
#ifndef MENZHEN_BASE_PINYIN_H
#define MENZHEN_BASE_PINYIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PINYIN_READINGS_MAX = 8, PINYIN_QUERY_MAX = 63 };

/*
 * Readings of CODEPOINT ("dan"; lü is "lv") into OUT, static strings, commonest first. Returns
 * their count, 0 for what is no Chinese character.
 */
size_t pinyin_readings(int32_t codepoint, const char *out[PINYIN_READINGS_MAX]);

/*
 * What CODEPOINT is typed by: its readings, or an ASCII letter or digit, of full width too, itself.
 * As pinyin_readings else.
 */
size_t pinyin_sounds(int32_t codepoint, const char *out[PINYIN_READINGS_MAX]);

/* Has it no sound of its own: spaces, punctuation, symbols and marks. */
bool pinyin_is_silent(int32_t codepoint);

/* Do the LENGTH lower-case LETTERS begin a syllable, or are they one? */
bool pinyin_begins(const char *letters, size_t length);

/*
 * Does QUERY (ASCII letters and digits) pick TEXT? True when QUERY can be read off TEXT from some
 * character on, taking for each character either a whole reading, a leading part of one (one letter
 * at least), or, for an ASCII letter or digit, itself; case and full width do not matter, and
 * spaces, punctuation and marks on either side are skipped. "tqgz", "tuoqian" and "tqgongzi" pick
 * 拖欠工资, "gz" too. A QUERY that contains Chinese, or more than PINYIN_QUERY_MAX letters, or
 * none, is looked for as it is. The empty QUERY picks everything. Allocates nothing.
 */
bool pinyin_match(const char *query, const char *text);

/* The same of a QUERY of letters alone, and the LENGTH bytes of TEXT. */
bool pinyin_match_in(const char *query, const char *text, size_t length);

/*
 * Are there characters side by side in the LENGTH bytes of TEXT that each have a sound in common
 * with those of WORD? What is silent is passed over, and a character without sound is like itself
 * alone.
 */
bool pinyin_alike(const char *word, const char *text, size_t length);

/* As pinyin_match, but only from the first character on: used to rank the better hits first. */
bool pinyin_match_start(const char *query, const char *text);

#endif
