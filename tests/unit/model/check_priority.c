#include "coded_unit.h"
#include "menzhen/model/assign/priority.h"

/* The plan's groups and those of the laws that priority.h names, as the journal spells them. */
START_TEST(every_group_that_is_served_sooner)
{
	static const char *const codes[] = {"disabled", "dv_victim", "elder", "elder_alone",
		"left_behind", "low_income", "migrant_worker", "military_family", "minor",
		"platform_worker", "released_corrections", "severe_illness", "veteran",
		"woman_rights"};

	ck_assert_uint_eq(priority_table.count, PRIORITIES);
	expect_codes(&priority_table, codes, sizeof(codes) / sizeof(codes[0]));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_group_that_is_served_sooner);
}

UNIT_MAIN("priority", add_tests)
