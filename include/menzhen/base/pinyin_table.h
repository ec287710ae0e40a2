/*
 * The readings as cmake/pinyin.awk lays them out, for pinyin.c alone: constant data, looked up by
 * index, with nothing to parse or to sort when the program starts.
 *
 *	run = pinyin_pages[pinyin_page_of[c / PINYIN_PAGE_SIZE]][c % PINYIN_PAGE_SIZE]
 *
 * is where the readings of the code point c start in pinyin_runs (0: it has none). They are indexes
 * into pinyin_syllables, the last of them marked by PINYIN_RUN_END.
 */
#ifndef MENZHEN_BASE_PINYIN_TABLE_H
#define MENZHEN_BASE_PINYIN_TABLE_H

#include <stddef.h>
#include <stdint.h>

enum { PINYIN_SYLLABLE_SIZE = 7, PINYIN_PAGE_SIZE = 128, PINYIN_RUN_END = 0x8000 };

extern const char pinyin_syllables[][PINYIN_SYLLABLE_SIZE];
extern const size_t pinyin_syllable_count;
extern const uint16_t pinyin_runs[];
extern const uint16_t pinyin_pages[][PINYIN_PAGE_SIZE];
extern const uint16_t pinyin_page_of[];
extern const size_t pinyin_page_count; /* items of pinyin_page_of */

#endif
