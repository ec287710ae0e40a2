#include "menzhen/base/division.h"

int64_t floor_divide(int64_t dividend, int64_t divisor)
{
	return dividend / divisor - (dividend % divisor < 0);
}
