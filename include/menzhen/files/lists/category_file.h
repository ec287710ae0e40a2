/* categories.yaml: the taxonomy of matters. */
#ifndef MENZHEN_FILES_CATEGORY_FILE_H
#define MENZHEN_FILES_CATEGORY_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"

enum status category_file_parse(const char *text, size_t length, const char *name,
	struct category_list *out, struct error_list *errors, struct error *err);

#endif
