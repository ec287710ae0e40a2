/* The life of an appointment, from the rule: which command takes which state to which. */
#include "menzhen/model/appointment/appointment.h"

#include <string.h>

#include "unit.h"

/* B stands for booked, A arrived, K kept, M missed, C cancelled. */
static const struct {
	enum appointment_kind kind;
	enum appointment_state from;
	const char *to; /* a letter for each of: move, arrive, keep, miss, cancel; '-': refused */
} lives[] = {
	{APPOINTMENT_VISIT, APPOINTMENT_BOOKED, "BA-MC"},
	{APPOINTMENT_VISIT, APPOINTMENT_ARRIVED, "-----"},
	{APPOINTMENT_VISIT, APPOINTMENT_MISSED, "BA---"},
	{APPOINTMENT_VISIT, APPOINTMENT_CANCELLED, "-----"},
	{APPOINTMENT_HOME_ROUND, APPOINTMENT_BOOKED, "BAKMC"},
	{APPOINTMENT_HOME_ROUND, APPOINTMENT_KEPT, "-A---"},
	{APPOINTMENT_CALL_BACK, APPOINTMENT_BOOKED, "BAKMC"},
	{APPOINTMENT_CALL_BACK, APPOINTMENT_ARRIVED, "-----"},
	{APPOINTMENT_CALL_BACK, APPOINTMENT_KEPT, "-A---"},
	{APPOINTMENT_CALL_BACK, APPOINTMENT_MISSED, "BAK--"},
	{APPOINTMENT_CALL_BACK, APPOINTMENT_CANCELLED, "-----"},
};

START_TEST(commands_lead_from_state_to_state)
{
	static const char letters[APPOINTMENT_STATES] = {'B', 'A', 'K', 'M', 'C'};
	const struct appointment appointment = {.kind = lives[_i].kind, .state = lives[_i].from};

	for (int command = 0; command < APPOINTMENT_COMMANDS; command++) {
		enum appointment_state to = APPOINTMENT_STATES;
		struct error err = {0};
		enum status status = appointment_next(
			&appointment, (enum appointment_command)command, &to, &err);
		char want = lives[_i].to[command];
		ck_assert_msg(
			(status == STATUS_OK) == (want != '-'), "row %d command %d", _i, command);
		if (want != '-')
			ck_assert_int_eq(letters[to], want);
		else
			ck_assert_uint_gt(strlen(err.msgid), 20);
	}
}
END_TEST

START_TEST(states_are_called_after_the_kind)
{
	ck_assert_str_eq(
		appointment_state_title(APPOINTMENT_VISIT, APPOINTMENT_MISSED), "Did not come");
	ck_assert_str_eq(
		appointment_state_title(APPOINTMENT_CALL_BACK, APPOINTMENT_MISSED), "Not reached");
	ck_assert_str_eq(
		appointment_state_title(APPOINTMENT_CALL_BACK, APPOINTMENT_KEPT), "Call made");
	ck_assert_str_eq(
		appointment_state_title(APPOINTMENT_HOME_ROUND, APPOINTMENT_BOOKED), "Booked");
}
END_TEST

START_TEST(numbers_as_typed)
{
	static const struct {
		const char *text;
		int number; /* 0: none */
	} typed[] = {{"A-0007", 7}, {"a-7", 7}, {"A7", 7}, {"7", 7}, {"Ａ－００１２", 12},
		{"A-12345", 12345}, {"R-0007", 0}, {"A-0", 0}, {"A-", 0}, {"", 0}, {"A-7x", 0},
		{"A-1234567890", 0}};
	char text[APPOINTMENT_NUMBER_SIZE];

	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		int number = 0;
		ck_assert_msg(
			appointment_number_parse(typed[i].text, &number) == (typed[i].number != 0),
			"%s", typed[i].text);
		ck_assert_int_eq(number, typed[i].number);
	}
	ck_assert_str_eq(appointment_number_format(7, text), "A-0007");
	ck_assert_str_eq(appointment_number_format(12345, text), "A-12345");
}
END_TEST

START_TEST(it_is_due_when_its_minute_has_come)
{
	const struct appointment midnight = {.day = {20783}, .start = 0};

	ck_assert(!appointment_is_due(&midnight, (struct local_time){{20782}, 1439, 59}));
	ck_assert(appointment_is_due(&midnight, (struct local_time){{20783}, 0, 0}));
	ck_assert(appointment_is_due(&midnight, (struct local_time){{20784}, 0, 0}));
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, commands_lead_from_state_to_state, 0,
		(int)(sizeof(lives) / sizeof(lives[0])));
	tcase_add_test(tests, states_are_called_after_the_kind);
	tcase_add_test(tests, numbers_as_typed);
	tcase_add_test(tests, it_is_due_when_its_minute_has_come);
}

UNIT_MAIN("appointment", add)
