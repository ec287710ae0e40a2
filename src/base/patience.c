#include "menzhen/base/patience.h"

#include <stddef.h>

bool patience_over(const struct patience *patience)
{
	return patience != NULL && patience->over != NULL && patience->over(patience->context);
}
