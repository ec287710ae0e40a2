/* For the tests of the files layer: findings as text, files and folders to try things in. */
#ifndef MENZHEN_TESTS_FILES_UNIT_H
#define MENZHEN_TESTS_FILES_UNIT_H

#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/files/roster/roster_file.h"
#include "menzhen/files/text_file.h"
#include "unit.h"

/* Add all errors of LIST, one a line, as people read them. */
static inline void add_findings(struct buffer *out, const struct error_list *list)
{
	char sentence[2048];
	for (size_t i = 0; i < list->count; i++)
		buffer_printf(out, "%s\n",
			error_format(&list->items[i], NULL, sentence, sizeof(sentence)));
}

static inline void expect_findings(
	const struct error_list *list, const char *expected, const char *name)
{
	struct buffer found = {0};
	add_findings(&found, list);
	ck_assert_msg(strcmp(buffer_text(&found), expected) == 0, "%s: found\n%swanted\n%s", name,
		buffer_text(&found), expected);
	buffer_release(&found);
}

static inline void read_whole(const char *path, struct buffer *out)
{
	struct error err;
	ck_assert_msg(text_file_read(path, out, &err) == STATUS_OK, "%s: %s", path, err.msgid);
}

static inline void write_whole(const char *path, const void *bytes, size_t length)
{
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	ck_assert_int_eq(fclose(file), 0);
}

static inline void write_text(const char *path, const char *text)
{
	write_whole(path, text, strlen(text));
}

static inline int remove_one(
	const char *path, const struct stat *info, int kind, struct FTW *position)
{
	(void)info;
	(void)kind;
	(void)position;
	return remove(path);
}

static inline void remove_tree(const char *path)
{
	ck_assert_int_eq(nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

/* What rosters are checked against. */
static const struct roster_rules default_rules = {
	&builtin_defaults.categories, &builtin_defaults.calendar};

#endif
