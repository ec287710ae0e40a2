/* The unified social credit code of organisations (GB 32100-2015), 统一社会信用代码. */
#ifndef MENZHEN_MODEL_ORGANISATION_CODE_H
#define MENZHEN_MODEL_ORGANISATION_CODE_H

#include <stdbool.h>

enum { ORGANISATION_CODE_SIZE = 19 };

/*
 * Is TEXT one, 18 characters whose last checks the others? Full width, lower case, spaces and
 * hyphens are seen through. OUT gets it folded, or "".
 */
bool organisation_code_parse(const char *text, char out[ORGANISATION_CODE_SIZE]);

#endif
