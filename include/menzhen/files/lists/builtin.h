/* The texts that new stations are made of, built into the program. */
#ifndef MENZHEN_FILES_BUILTIN_H
#define MENZHEN_FILES_BUILTIN_H

#include <stddef.h>

struct builtin_file {
	const char *name; /* below data/: "template/roster.yaml" */
	const char *text;
	size_t length;
};

/* Ends with a row whose name is NULL. Made by cmake/embed_text.awk. */
extern const struct builtin_file builtin_files[];

/* The file NAME, which must be one of them. */
const struct builtin_file *builtin_find(const char *name);

#endif
