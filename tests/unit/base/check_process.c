#include "menzhen/base/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "unit.h"

START_TEST(a_guarded_process_leaves_nothing_to_others)
{
	struct rlimit core;
	umask(0);
	process_guard();
	ck_assert_uint_eq(umask(0), 077);
	ck_assert_int_eq(getrlimit(RLIMIT_CORE, &core), 0);
	ck_assert_uint_eq(core.rlim_cur, 0);
	ck_assert_uint_eq(core.rlim_max, 0);
	ck_assert_int_eq(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_guarded_process_leaves_nothing_to_others);
}

UNIT_MAIN("process", add)
