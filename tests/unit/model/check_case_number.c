#include "unit.h"

#include "menzhen/model/case/case_number.h"
#include "state_council.h"

START_TEST(numbers_as_they_are_read_aloud)
{
	static const struct {
		const char *station, *day;
		int sequence;
		const char *number;
	} cases[] = {
		{"ZL", "2026-11-25", 7, "ZL-20261125-007"},
		{"ZL", "2026-01-02", 999, "ZL-20260102-999"},
		{"ZL", "2026-01-02", 1000, "ZL-20260102-1000"},
		{"CZ-ZL-03", "2026-12-31", 1, "CZ-ZL-03-20261231-001"},
		{"ABCDEFGHIJKLMNOPQRSTUVWX", "2026-12-31", 999999999,
			"ABCDEFGHIJKLMNOPQRSTUVWX-20261231-999999999"},
		{"A-20261125", "2026-11-26", 3, "A-20261125-20261126-003"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char number[CASE_NUMBER_SIZE];
		ck_assert_str_eq(case_number_format(cases[i].station, day_of(cases[i].day),
					 cases[i].sequence, number),
			cases[i].number);
	}
}
END_TEST

START_TEST(tickets)
{
	static const struct {
		enum session_kind session;
		int sequence;
		const char *ticket;
	} cases[] = {
		{SESSION_NIGHT, 7, "N07"},
		{SESSION_WEEKEND, 1, "W01"},
		{SESSION_DAYTIME, 99, "D99"},
		{SESSION_DAYTIME, 100, "D100"},
		{SESSION_HALL, 999999999, "T999999999"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char ticket[TICKET_SIZE];
		enum session_kind session;
		int sequence;
		ck_assert_str_eq(ticket_format(cases[i].session, cases[i].sequence, ticket),
			cases[i].ticket);
		ck_assert(ticket_parse(cases[i].ticket, &session, &sequence));
		ck_assert_int_eq(session, cases[i].session);
		ck_assert_int_eq(sequence, cases[i].sequence);
	}
}
END_TEST

START_TEST(tickets_as_typed)
{
	static const struct {
		const char *text;
		int sequence; /* of the night; 0: no ticket */
	} cases[] = {
		{"N07", 7},
		{"n7", 7},
		{"n007", 7},
		{" N07 ", 7},
		{"Ｎ０７", 7},
		{"ｎ７", 7},
		{"N", 0},
		{"", 0},
		{"07", 0},
		{"N0", 0},
		{"N00", 0},
		{"N-7", 0},
		{"N 7", 0},
		{"N7x", 0},
		{"X07", 0},
		{"NN7", 0},
		{"N1234567890", 0},
		{"夜07", 0},
		{"N00000000000000000007", 0},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		enum session_kind session = SESSION_HALL;
		int sequence = 0;
		bool parsed = ticket_parse(cases[i].text, &session, &sequence);
		ck_assert_msg(parsed == (cases[i].sequence > 0), "'%s'", cases[i].text);
		ck_assert_int_eq(sequence, cases[i].sequence);
		ck_assert_int_eq(session, parsed ? SESSION_NIGHT : SESSION_HALL);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, numbers_as_they_are_read_aloud);
	tcase_add_test(tests, tickets);
	tcase_add_test(tests, tickets_as_typed);
}

UNIT_MAIN("case_number", add_tests)
