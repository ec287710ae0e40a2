/*
 * A register with many years of cases, made in seconds: the rows that recording them would have
 * left in the projections, written in bulk. The events themselves are left out, so that nothing may
 * be verified or rebuilt; what the bench asks of the register does not read them.
 */
#ifndef MENZHEN_TESTS_HISTORY_H
#define MENZHEN_TESTS_HISTORY_H

#include <stddef.h>

/*
 * Write COUNT cases of the years before 2026-11-25, like the one closed case that the database PATH
 * has, among ADVISERS advisers with the ids of history_adviser. No desk is at it.
 */
void history_write(const char *path, int count, int advisers);

/* The id of adviser INDEX. */
enum { HISTORY_ADVISER_SIZE = 16 };
char *history_adviser(int index, char out[HISTORY_ADVISER_SIZE]);

/* The parties of matter INDEX, whether of the history or after it. */
struct matter_parties {
	char client[64], phone[16], id_number[20], opponent[64];
};
void history_parties(int index, struct matter_parties *out);

#endif
