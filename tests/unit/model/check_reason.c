#include "unit.h"

#include <string.h>

#include "menzhen/model/case/reason.h"

START_TEST(every_reason_in_words)
{
	static const struct {
		struct reason reason;
		const char *code, *argument;
		bool takes_argument;
	} cases[] = {
		{{.kind = REASON_ON_DUTY, .minute = 21 * 60}, "on_duty", "21:00", true},
		{{.kind = REASON_ON_DUTY, .minute = 24 * 60 + 30}, "on_duty", "00:30", true},
		{{.kind = REASON_NOT_ON_DUTY, .day = {20784}, .minute = 9 * 60 + 5}, "not_on_duty",
			"11-27 09:05", true},
		{{.kind = REASON_NOT_ON_DUTY, .minute = -1}, "not_on_duty", "", false},
		{{.kind = REASON_DOES_NOT_ADVISE}, "does_not_advise", "", false},
		{{.kind = REASON_TERM_ENDED}, "term_ended", "", false},
		{{.kind = REASON_DAILY_LIMIT, .number = 12}, "daily_limit", "12", true},
		{{.kind = REASON_AWAY, .minute = 20 * 60 + 15}, "away", "20:15", true},
		{{.kind = REASON_CONFLICT_ADVISED, .band = BAND_CERTAIN}, "conflict_advised",
			"certain", true},
		{{.kind = REASON_CONFLICT_REPRESENTS, .band = BAND_LIKELY}, "conflict_represents",
			"likely", true},
		{{.kind = REASON_CONFLICT_FIRM, .band = BAND_NAME_ONLY}, "conflict_firm",
			"name only", true},
		{{.kind = REASON_CONFLICT_DIFFERENT}, "conflict_different", "", false},
		{{.kind = REASON_CONFLICT_CONSENTED}, "conflict_consented", "", false},
		{{.kind = REASON_CONFLICT_OVERRIDDEN}, "conflict_overridden", "", false},
		{{.kind = REASON_SKILL_LEAF}, "skill_leaf", "", false},
		{{.kind = REASON_SKILL_GROUP}, "skill_group", "", false},
		{{.kind = REASON_SKILL_GENERAL}, "skill_general", "", false},
		{{.kind = REASON_SKILL_OTHER}, "skill_other", "", false},
		{{.kind = REASON_KNOWS_CLIENT}, "knows_client", "", false},
		{{.kind = REASON_SPEAKS, .word = "常州话"}, "speaks", "常州话", true},
		{{.kind = REASON_DOES_NOT_SPEAK, .word = "常州话"}, "does_not_speak", "常州话",
			true},
		{{.kind = REASON_SEX_AS_WISHED}, "sex_as_wished", "", false},
		{{.kind = REASON_SEX_NOT_AS_WISHED}, "sex_not_as_wished", "", false},
		{{.kind = REASON_SEX_UNSTATED}, "sex_unstated", "", false},
		{{.kind = REASON_BELOW_SHARE, .number = 3}, "below_share", "3", true},
		{{.kind = REASON_ABOVE_SHARE, .number = 2}, "above_share", "2", true},
		{{.kind = REASON_OPEN_CASES, .number = 2}, "open_cases", "2", true},
		{{.kind = REASON_NO_OPEN_CASES}, "no_open_cases", "", false},
		{{.kind = REASON_IDLE, .number = 40}, "idle", "40", true},
		{{.kind = REASON_NO_CASE_YET}, "no_case_yet", "", false},
	};
	bool seen[REASON_KINDS] = {false};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct reason *reason = &cases[i].reason;
		char argument[32];
		seen[reason->kind] = true;
		ck_assert_str_eq(reason_code(reason->kind), cases[i].code);
		ck_assert_int_eq(reason_find(cases[i].code), reason->kind);
		ck_assert_str_eq(
			reason_argument(reason, argument, sizeof(argument)), cases[i].argument);
		const char *conversion = strstr(reason_sentence(reason->kind, argument), "%s");
		ck_assert_int_eq(conversion != NULL, cases[i].takes_argument);
		ck_assert(conversion == NULL || strchr(conversion + 1, '%') == NULL);
	}
	for (int kind = 0; kind < REASON_KINDS; kind++)
		ck_assert_msg(seen[kind], "kind %d is not among the cases", kind);
}
END_TEST

/* What was not kept with a proposal is not told, and leaves no hole in the sentence. */
START_TEST(a_reason_without_its_detail)
{
	static const struct {
		enum reason_kind kind;
		const char *sentence;
	} cases[] = {
		{REASON_NOT_ON_DUTY, "off duty these days"},
		{REASON_SPEAKS, "speaks the language asked for"},
		{REASON_DOES_NOT_SPEAK, "does not speak the language asked for"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_str_eq(reason_sentence(cases[i].kind, ""), cases[i].sentence);
	ck_assert_int_eq(reason_find("no_such_reason"), -1);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_reason_in_words);
	tcase_add_test(tests, a_reason_without_its_detail);
}

UNIT_MAIN("reason", add_tests)
