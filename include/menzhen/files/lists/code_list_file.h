/* outcomes.yaml and rating.yaml: lists of codes with their words. ROOT is the top key of the file.
 */
#ifndef MENZHEN_FILES_CODE_LIST_FILE_H
#define MENZHEN_FILES_CODE_LIST_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/code_list.h"

enum status code_list_file_parse(const char *text, size_t length, const char *name,
	const char *root, struct code_list *out, struct error_list *errors, struct error *err);

#endif
