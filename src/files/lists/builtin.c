#include "menzhen/files/lists/builtin.h"

#include <string.h>

const struct builtin_file *builtin_find(const char *name)
{
	const struct builtin_file *file = builtin_files;
	while (file->name && strcmp(file->name, name) != 0)
		file++;
	return file;
}
