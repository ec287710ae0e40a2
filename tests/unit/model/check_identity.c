#include "unit.h"

#include <string.h>

#include "menzhen/model/client/identity.h"
#include "state_council.h"

static struct identity parse(const char *text)
{
	return identity_parse(text, day_of("2026-11-25"));
}

/* The check characters were reckoned by hand from the weights of GB 11643. */
START_TEST(findings)
{
	static const struct {
		const char *text;
		enum identity_finding finding;
		const char *number;
	} cases[] = {
		{"11010519491231002X", IDENTITY_GOOD, "11010519491231002X"},
		{"11010519491231002x", IDENTITY_GOOD, "11010519491231002X"},
		{" 110105 19491231-002X ", IDENTITY_GOOD, "11010519491231002X"},
		{"１１０１０５１９４９１２３１００２Ｘ", IDENTITY_GOOD, "11010519491231002X"},
		{"110105　19491231　002ｘ", IDENTITY_GOOD, "11010519491231002X"},

		{"", IDENTITY_EMPTY, ""},
		{" 　-", IDENTITY_EMPTY, ""},

		{"1", IDENTITY_INCOMPLETE, "1"},
		{"11010519491231", IDENTITY_INCOMPLETE, "11010519491231"},
		{"11010519491231002", IDENTITY_INCOMPLETE, "11010519491231002"},

		{"110105194912310020", IDENTITY_BAD_CHECKSUM, "110105194912310020"},
		{"110105194912310021", IDENTITY_BAD_CHECKSUM, "110105194912310021"},
		{"11010519491231012X", IDENTITY_BAD_CHECKSUM, "11010519491231012X"},

		{"11010519490230", IDENTITY_BAD_DATE, "11010519490230"},
		{"110105194913310022", IDENTITY_BAD_DATE, "110105194913310022"},
		{"11010520261126", IDENTITY_BAD_DATE, "11010520261126"}, /* tomorrow */
		{"11010520261125", IDENTITY_INCOMPLETE, "11010520261125"},
		{"11010518991231", IDENTITY_BAD_DATE, "11010518991231"},
		{"11010520270101", IDENTITY_BAD_DATE, "11010520270101"},
		{"11010500000000", IDENTITY_BAD_DATE, "11010500000000"},

		/* Cards of 15 digits, and the same while they are typed. */
		{"110105491231002", IDENTITY_OLD, "110105491231002"},
		{"320404850101123", IDENTITY_OLD, "320404850101123"},
		{"320404 850101 123", IDENTITY_OLD, "320404850101123"},
		{"320404000229121", IDENTITY_BAD_DATE, "320404000229121"}, /* 1900 had no 29th */
		{"32040485010112", IDENTITY_INCOMPLETE, "32040485010112"},
		{"320404850101", IDENTITY_INCOMPLETE, "320404850101"},
		{"3204048501011234", IDENTITY_BAD_DATE, "3204048501011234"}, /* one too many */
		{"32040485010112X", IDENTITY_OTHER, "32040485010112X"},
		{"320404851301123", IDENTITY_BAD_DATE, "320404851301123"},
		{"320404850230123", IDENTITY_BAD_DATE, "320404850230123"},
		{"320404200508141", IDENTITY_INCOMPLETE, "320404200508141"}, /* may go on to 18 */

		{"e12345678", IDENTITY_OTHER, "E12345678"}, /* a passport */
		{"CHN110012345678", IDENTITY_OTHER,
			"CHN110012345678"}, /* the residence card of old */
		{"军字第1234567号", IDENTITY_OTHER, ""},
		{"011105194912310021", IDENTITY_OTHER, "011105194912310021"},
		{"1101051949123100X2", IDENTITY_OTHER, "1101051949123100X2"},
		{"11010519491231X", IDENTITY_OTHER, "11010519491231X"},
		{"11010519491231002Y", IDENTITY_OTHER, "11010519491231002Y"},
		{"11010519491231002X1", IDENTITY_OTHER, ""},
		{"1101051949123100211010519491231002X", IDENTITY_OTHER, ""},
		{"110105194912310021101051949123100211010519491231002", IDENTITY_OTHER, ""},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity identity = parse(cases[i].text);
		ck_assert_msg(identity.finding == cases[i].finding, "'%s': %d", cases[i].text,
			(int)identity.finding);
		ck_assert_str_eq(identity.number, cases[i].number);
	}
}
END_TEST

/* All one-digit slips and all swaps of neighbours are found: what MOD 11-2 is made for. */
START_TEST(the_checksum_finds_every_slip)
{
	static const char good[] = "11010519491231002X";

	for (size_t at = 0; at < 17; at++) {
		for (int digit = '0'; digit <= '9'; digit++) {
			char slip[IDENTITY_SIZE];
			memcpy(slip, good, sizeof(slip));
			slip[at] = (char)digit;
			ck_assert_int_eq(parse(slip).finding == IDENTITY_GOOD, digit == good[at]);
		}
	}
	for (size_t at = 0; at < 16; at++) {
		char swap[IDENTITY_SIZE];
		memcpy(swap, good, sizeof(swap));
		swap[at] = good[at + 1];
		swap[at + 1] = good[at];
		ck_assert_int_eq(parse(swap).finding == IDENTITY_GOOD, good[at] == good[at + 1]);
	}
}
END_TEST

START_TEST(an_old_card_tells_birth_and_sex)
{
	static const struct {
		const char *text, *birth;
		enum adviser_sex sex;
	} cases[] = {
		{"110105491231002", "1949-12-31", SEX_FEMALE},
		{"320404850101123", "1985-01-01", SEX_MALE},
		{"320404990930120", "1999-09-30", SEX_FEMALE},
		{"320404350607001", "1935-06-07", SEX_MALE},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity identity = parse(cases[i].text);
		ck_assert_int_eq(identity.finding, IDENTITY_OLD);
		ck_assert(identity.has_birth);
		ck_assert_int_eq(identity.birth.n, day_of(cases[i].birth).n);
		ck_assert_int_eq(identity.sex, cases[i].sex);
	}
}
END_TEST

START_TEST(birth_and_sex_show_as_one_types)
{
	static const struct {
		const char *text;
		bool has_birth;
		enum adviser_sex sex;
	} cases[] = {
		{"1101051949123", false, SEX_UNSTATED},
		{"11010519491231", true, SEX_UNSTATED},
		{"1101051949123100", true, SEX_UNSTATED},
		{"11010519491231002", true, SEX_FEMALE},
		{"11010519491231003", true, SEX_MALE},
		{"11010519491231002X", true, SEX_FEMALE},
		{"110105194912310025", true, SEX_FEMALE}, /* wrong checksum */
		{"11010519490230002", false, SEX_UNSTATED},
		{"32040485010112", false, SEX_UNSTATED}, /* an old card, a digit short */
		{"E12345678", false, SEX_UNSTATED},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity identity = parse(cases[i].text);
		ck_assert_int_eq(identity.has_birth, cases[i].has_birth);
		ck_assert_int_eq(identity.sex, cases[i].sex);
		if (identity.has_birth)
			ck_assert_int_eq(identity.birth.n, day_of("1949-12-31").n);
	}
}
END_TEST

/* Reckoned by the rule as written, beside the code under test. */
static char check_by_rule(const char *digits)
{
	static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	static const char *const map = "10X98765432";
	int sum = 0;

	for (int i = 0; i < 17; i++)
		sum += (digits[i] - '0') * weights[i];
	return map[sum % 11];
}

START_TEST(residence_permits_and_cards_follow_the_same_scheme)
{
	static const char *const cases[] = {
		"81000019850607123",
		"82000019850607124",
		"83000019850607125",
		"93284019850607126",
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char number[IDENTITY_SIZE];
		memcpy(number, cases[i], 17);
		number[17] = check_by_rule(number);
		number[18] = '\0';
		struct identity identity = parse(number);
		ck_assert_int_eq(identity.finding, IDENTITY_GOOD);
		ck_assert_int_eq(identity.birth.n, day_of("1985-06-07").n);
	}
}
END_TEST

START_TEST(ages_in_full_years)
{
	static const struct {
		const char *birth, *today;
		int age;
	} cases[] = {
		{"2000-11-25", "2026-11-24", 25},
		{"2000-11-25", "2026-11-25", 26},
		{"2000-11-25", "2026-11-26", 26},
		{"2026-11-25", "2026-11-25", 0},
		{"2012-02-29", "2026-02-28", 13},
		{"2012-02-29", "2026-03-01", 14},
		{"1949-12-31", "2026-01-01", 76},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_int_eq(
			identity_age(day_of(cases[i].birth), day_of(cases[i].today)), cases[i].age);
}
END_TEST

/* What the old card's number became: the century put in, the check digit put behind. */
START_TEST(an_old_number_is_made_whole)
{
	static const char *const pairs[][2] = {
		{"110105491231002", "11010519491231002X"},
		{"320404800101001", "320404198001010015"},
		{"320404850505005", "320404198505050053"},
		{"11010519491231002X", "11010519491231002X"},
	};
	char number[IDENTITY_SIZE];

	for (size_t i = 0; i < COUNT(pairs); i++) {
		identity_whole(pairs[i][0], number);
		ck_assert_str_eq(number, pairs[i][1]);
		ck_assert_int_eq(
			identity_parse(number, day_of("2026-11-25")).finding, IDENTITY_GOOD);
		strcpy(number, pairs[i][0]);
		identity_whole(number, number);
		ck_assert_str_eq(number, pairs[i][1]);
	}
}
END_TEST

START_TEST(only_doubts_are_put_into_words)
{
	ck_assert_str_eq(identity_finding_text(IDENTITY_GOOD), "");
	ck_assert_str_eq(identity_finding_text(IDENTITY_EMPTY), "");
	ck_assert_str_eq(identity_finding_text(IDENTITY_OLD), "");
	ck_assert_str_ne(identity_finding_text(IDENTITY_INCOMPLETE), "");
	for (int finding = IDENTITY_OTHER; finding <= IDENTITY_BAD_CHECKSUM; finding++)
		ck_assert_str_ne(identity_finding_text((enum identity_finding)finding), "");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, findings);
	tcase_add_test(tests, the_checksum_finds_every_slip);
	tcase_add_test(tests, an_old_card_tells_birth_and_sex);
	tcase_add_test(tests, birth_and_sex_show_as_one_types);
	tcase_add_test(tests, residence_permits_and_cards_follow_the_same_scheme);
	tcase_add_test(tests, ages_in_full_years);
	tcase_add_test(tests, an_old_number_is_made_whole);
	tcase_add_test(tests, only_doubts_are_put_into_words);
}

UNIT_MAIN("identity", add_tests)
