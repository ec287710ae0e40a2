#include "menzhen/base/path.h"

#include <string.h>

const char *path_leaf(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}
