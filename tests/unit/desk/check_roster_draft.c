/* Drafts at a desk of a station of its own: what was changed there counts, and the file says it. */
#include "menzhen/desk/roster/roster_draft.h"

#include "duty_desk.h"
#include "menzhen/desk/roster/roster_view.h"
#include "menzhen/files/roster/roster_file.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

static void take_leave(const char *adviser, const char *first, const char *last)
{
	const struct leave leave = {
		.adviser = adviser, .first = day_of(first), .last = day_of(last)};
	struct error err = {0};
	int number;

	ck_done(duty_leave(&at.desk, &leave, &number, &err), err);
}

static void make(struct roster_draft *out)
{
	struct error err = {0};

	ck_done(roster_draft_make(&at.desk, day_of("2026-12-01"), out, &err), err);
}

static void read_back(const struct roster_draft *draft, struct roster *out)
{
	const struct roster_rules rules = {&at.desk.config.categories, &at.desk.config.calendar};
	struct buffer text = {0};
	struct error_list errors = {0};
	struct error err = {0};

	ck_done(roster_draft_text(&at.desk, draft, "A draft.\nOf two lines.\n", &text, &err), err);
	ck_assert(strncmp(buffer_text(&text), "# A draft.\n# Of two lines.\nadvisers:\n", 37) == 0);
	ck_done(roster_file_parse(buffer_text(&text), text.length, "draft.yaml", &rules, out,
			&errors, NULL, &err),
		err);
	buffer_release(&text);
}

/* Is DUTY, which the file comes to, of SEAT? Its shift has the id of the seat's, or one made of it.
 */
static bool is_of(const struct duty *duty, const struct draft_seat *seat)
{
	return seat->adviser != NULL && duty->day.n == seat->day.n &&
	       strcmp(duty->adviser->id, seat->adviser->id) == 0 &&
	       strncmp(duty->shift->id, seat->shift->id, strlen(seat->shift->id)) == 0;
}

/* The file comes to the very duties of the draft: each shift here has one span. */
START_TEST(the_file_says_what_was_drafted)
{
	struct roster_draft draft = {0};
	struct roster read;
	struct duty_list duties = {0};
	size_t filled = 0;

	take_leave("a", "2026-12-03", "2026-12-06");
	make(&draft);
	read_back(&draft, &read);
	ck_assert_int_eq(duty_expand(&read, &at.desk.config.calendar, draft.month.first,
				 draft.month.last, &duties, NULL),
		STATUS_OK);
	for (size_t i = 0; i < draft.draft.seat_count; i++) {
		const struct draft_seat *seat = &draft.draft.seats[i];
		size_t found = 0;
		for (size_t j = 0; j < duties.count; j++)
			found += is_of(&duties.items[j], seat);
		ck_assert_uint_eq(found, seat->adviser != NULL ? 1 : 0);
		filled += seat->adviser != NULL;
	}
	ck_assert_uint_eq(duties.count, filled);
	duty_list_release(&duties);
	roster_release(&read);
	roster_draft_release(&draft);
}
END_TEST

/* Those who are there all month keep the id of their shift; it is numbered where people differ. */
START_TEST(shifts_are_named_after_those_they_come_from)
{
	static const char *const ids[] = {
		"early", "desk-1", "desk-2", "night-1", "night-2", "night-3", "late"};
	struct roster_draft draft = {0};
	struct roster read;

	take_leave("a", "2026-12-03", "2026-12-06");
	make(&draft);
	read_back(&draft, &read);
	ck_assert_uint_eq(read.shift_count, COUNT(ids));
	for (size_t i = 0; i < COUNT(ids); i++)
		ck_assert_str_eq(read.shifts[i].id, ids[i]);
	ck_assert_str_eq(read.shifts[1].room, "1号室");
	roster_release(&read);
	roster_draft_release(&draft);
}
END_TEST

/* What the check complains of is what a draft cures. */
START_TEST(leave_is_found_and_drafted_around)
{
	struct roster_draft draft = {0};
	struct finding_list found = {0};
	struct day first = day_of("2026-12-01"), last = day_of("2026-12-31");
	size_t leave = 0;

	take_leave("a", "2026-12-03", "2026-12-06");
	ck_assert_int_eq(roster_findings(&at.desk, first, last, &found, NULL), STATUS_OK);
	for (size_t i = 0; i < found.count; i++)
		leave += strcmp(found.items[i].code, "leave_clash") == 0;
	ck_assert_uint_eq(leave, 1); /* the desk's; the turns of the night pass to others */
	make(&draft);
	for (size_t i = 0; i < draft.draft.seat_count; i++) {
		const struct draft_seat *seat = &draft.draft.seats[i];
		ck_assert_ptr_nonnull(seat->adviser);
		ck_assert(strcmp(seat->adviser->id, "a") != 0 ||
			  seat->day.n < day_of("2026-12-03").n ||
			  seat->day.n > day_of("2026-12-06").n);
	}
	finding_list_release(&found);
	roster_draft_release(&draft);
}
END_TEST

/* The one who stands in keeps what they have taken over. */
START_TEST(what_was_agreed_at_the_desk_stays)
{
	const struct duty_ref duty = {
		.adviser = "d", .day = day_of("2026-12-10"), .start = DUTY_ANY_START};
	struct roster_draft draft = {0};
	struct error err = {0};
	int number;

	ck_done(duty_stand_in(&at.desk, &duty, "b", NULL, NULL, &number, &err), err);
	make(&draft);
	for (size_t i = 0; i < draft.draft.seat_count; i++) {
		const struct draft_seat *seat = &draft.draft.seats[i];
		if (strcmp(seat->shift->id, "late") == 0)
			ck_assert_str_eq(seat->adviser->id, seat->day.n == duty.day.n ? "b" : "d");
	}
	roster_draft_release(&draft);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_file_says_what_was_drafted);
	tcase_add_test(tests, shifts_are_named_after_those_they_come_from);
	tcase_add_test(tests, leave_is_found_and_drafted_around);
	tcase_add_test(tests, what_was_agreed_at_the_desk_stays);
}

UNIT_MAIN("roster_draft", add_tests)
