/* For the tests of reading roster.yaml: files that are good but for what a test adds to them. */
#ifndef MENZHEN_TESTS_ROSTER_UNIT_H
#define MENZHEN_TESTS_ROSTER_UNIT_H

#include "files_unit.h"

/* Lines 1 to 4 of most files below. */
#define PEOPLE                                                                                     \
	"advisers:\n"                                                                              \
	"  - {id: wang-xm, name: 王晓明, kind: lawyer}\n"                                       \
	"  - {id: li-h, name: 李华, kind: lawyer}\n"                                             \
	"shifts:\n"

/* A shift on lines 5 to 9, good but for what follows it. */
#define SHIFT                                                                                      \
	"  - id: desk\n"                                                                           \
	"    session: daytime\n"                                                                   \
	"    time: 09:00-11:30\n"                                                                  \
	"    who: [li-h]\n"
#define DAYS "    days: [mon]\n"

/* A person on line 2; lines from 3 on follow it, and then the shifts. */
#define PERSON                                                                                     \
	"shifts: []\n"                                                                             \
	"advisers:\n"                                                                              \
	"  - id: wang-xm\n"                                                                        \
	"    name: 王晓明\n"                                                                    \
	"    kind: lawyer\n"

struct bad_roster {
	const char *text, *expected;
};

static inline enum status parse(const char *text, size_t length, struct roster *roster,
	struct error_list *errors, struct error_list *warnings)
{
	return roster_file_parse(
		text, length, "r.yaml", &default_rules, roster, errors, warnings, NULL);
}

/* BAD must be refused with exactly the errors expected. */
static inline void refused(const struct bad_roster *bad)
{
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	enum status status = parse(bad->text, strlen(bad->text), &roster, &errors, &warnings);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_uint_eq(roster.adviser_count + roster.shift_count, 0);
	error_list_release(&errors);
	error_list_release(&warnings);
}

/* Read a roster that must be good. */
static inline void good(const char *text, struct roster *roster, const char *expected_warnings)
{
	struct error_list errors = {0}, warnings = {0};
	enum status status = parse(text, strlen(text), roster, &errors, &warnings);
	expect_findings(&errors, "", text);
	expect_findings(&warnings, expected_warnings, text);
	ck_assert_int_eq(status, STATUS_OK);
	error_list_release(&errors);
	error_list_release(&warnings);
}

#endif
