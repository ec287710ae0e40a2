/*
 * Numbered paper slips for the day the power is out (the paper register of the county and town
 * centres): "P-2026-0001", by the year in which they were printed.
 */
#ifndef MENZHEN_MODEL_SLIP_H
#define MENZHEN_MODEL_SLIP_H

#include <stdbool.h>

enum { SLIP_NUMBER_SIZE = 24, SLIP_SEQUENCE_MAX = 99999, SLIP_PRINT_MAX = 500 };

struct slip {
	int year, sequence; /* from 1 in each year */
};

/* Returns OUT. */
char *slip_format(struct slip slip, char out[SLIP_NUMBER_SIZE]);

/* "P-2026-0001" as it is typed: small, in full width, without the leading zeros. False: no such
 * number. */
bool slip_parse(const char *text, struct slip *out);

#endif
