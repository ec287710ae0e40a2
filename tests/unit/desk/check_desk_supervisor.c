#include "menzhen/desk/access/desk_supervisor.h"

#include <string.h>

#include "unit.h"

struct asked {
	const char *named; /* in station.yaml; NULL: none */
	const char *actor, *reason;
	const char *refusal; /* a part of it; NULL: allowed */
};

static const struct asked cases[] = {
	{NULL, "reception", "the slip was lost", NULL},
	{NULL, "reception", NULL, "say why"},
	{"chen", "chen", "the slip was lost", NULL},
	{"chen", "chen", "", "say why"},
	{"chen", "chen", "  ", "say why"},
	{"chen", "reception", "the slip was lost", "Only a supervisor"},
	{"chen", "reception", NULL, "Only a supervisor"},
};

START_TEST(a_supervisor_with_a_reason)
{
	const struct asked *asked = &cases[_i];
	struct desk desk = {.user.role = USER_OPEN};
	struct error err = {0};

	memcpy(desk.actor, asked->actor, strlen(asked->actor) + 1);
	if (asked->named != NULL)
		ck_assert(string_list_add(&desk.config.station.supervisors, asked->named));
	enum status status = desk_check_supervisor(&desk, asked->reason, &err);
	ck_assert_int_eq(status, asked->refusal != NULL ? STATUS_REFUSED : STATUS_OK);
	if (asked->refusal != NULL)
		ck_assert_ptr_nonnull(strstr(err.msgid, asked->refusal));
	string_list_release(&desk.config.station.supervisors);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, a_supervisor_with_a_reason, 0, sizeof(cases) / sizeof(cases[0]));
}

UNIT_MAIN("desk_supervisor", add_tests)
