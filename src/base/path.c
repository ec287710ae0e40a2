#include "menzhen/base/path.h"

#include <string.h>

const char *path_leaf(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

bool path_folder(const char *path, char out[PATH_MAX])
{
	size_t length = (size_t)(path_leaf(path) - path);
	bool fits = length < PATH_MAX;

	strcpy(out, ".");
	if (fits && length > 0) {
		memcpy(out, path, length);
		out[length] = '\0';
	}
	return fits;
}
