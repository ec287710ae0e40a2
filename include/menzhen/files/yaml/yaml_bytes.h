/*
 * What a YAML file must be before it is parsed: UTF-8 without a byte order mark, indented with
 * spaces, no control characters. Found here because the parser's own words for these, which are the
 * slips of every old editor on Windows, help nobody.
 */
#ifndef MENZHEN_FILES_YAML_BYTES_H
#define MENZHEN_FILES_YAML_BYTES_H

#include <stddef.h>

#include "menzhen/files/yaml/report.h"

/* Report what is wrong with the bytes. False when they must not be parsed. */
bool yaml_bytes_check(const char *text, size_t length, struct report *report);

/*
 * Is TEXT (LENGTH bytes) fit to stand as one line in a file and on a screen: UTF-8 without control
 * characters, line ends of any kind, byte order marks and non-characters?
 */
bool yaml_bytes_one_line(const char *text, size_t length);

#endif
