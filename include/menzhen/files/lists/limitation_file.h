/* limitations.yaml: the statutory periods that the desk reminds of. */
#ifndef MENZHEN_FILES_LIMITATION_FILE_H
#define MENZHEN_FILES_LIMITATION_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/case/limitation.h"

enum status limitation_file_parse(const char *text, size_t length, const char *name,
	struct limitation_list *out, struct error_list *errors, struct error *err);

#endif
