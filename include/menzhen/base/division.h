/* Whole numbers divided so that nothing changes at zero. */
#ifndef MENZHEN_BASE_DIVISION_H
#define MENZHEN_BASE_DIVISION_H

#include <stdint.h>

/* DIVIDEND / DIVISOR, the divisor positive, rounded down: -1 / 7 is -1. */
int64_t floor_divide(int64_t dividend, int64_t divisor);

#endif
