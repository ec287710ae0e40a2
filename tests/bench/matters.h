/*
 * What the invented visitors of the benchmark come about, in words: put together of many phrases,
 * names, sums and days, so that a register of a million has common words and rare ones.
 */
#ifndef MENZHEN_TESTS_MATTERS_H
#define MENZHEN_TESTS_MATTERS_H

enum { MATTER_TEXT_SIZE = 512 };

struct matter_texts {
	const char *category; /* code */
	char summary[MATTER_TEXT_SIZE], advice[MATTER_TEXT_SIZE];
};

/* Matter INDEX; the same in every run. */
void matters_texts(int index, struct matter_texts *out);

#endif
