#include "menzhen/base/folder.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

#include "unit.h"

START_TEST(the_folder_of_a_file_is_synced)
{
	static const struct {
		const char *path;
		int reason; /* 0: it is done */
	} cases[] = {
		{"/tmp/file", 0},
		{"/file", 0},
		{"file", 0},
		{"/tmp/no such folder/file", ENOENT},
		{"/dev/null/file", ENOTDIR},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		errno = 0;
		ck_assert_msg(
			folder_sync(cases[i].path) == (cases[i].reason == 0), "%s", cases[i].path);
		ck_assert_int_eq(cases[i].reason ? errno : 0, cases[i].reason);
	}
}
END_TEST

START_TEST(a_path_that_no_folder_can_have_is_refused)
{
	char path[PATH_MAX + 8];
	memset(path, 'x', sizeof(path));
	path[PATH_MAX] = '/';
	path[PATH_MAX + 1] = '\0';
	ck_assert(!folder_sync(path));
	ck_assert_int_eq(errno, ENAMETOOLONG);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, the_folder_of_a_file_is_synced);
	tcase_add_test(tests, a_path_that_no_folder_can_have_is_refused);
}

UNIT_MAIN("folder", add)
