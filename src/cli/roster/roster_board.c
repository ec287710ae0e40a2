#include "cli/document.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/duty/duty_board.h"

enum { DAYS_PER_WEEK = 7 };

static const struct coded formats[] = {{"html", N_("a page to print on A4")}};
static const struct coded_table format_table = {formats, 1};

/* --date, or the week from Monday on of --week; today when neither is given. */
static enum status read_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	struct day day = desk_local(&in->desk, desk_now(&in->desk)).day;
	bool week = invocation_value(in, "week") != NULL;

	if (week && invocation_value(in, "date") != NULL)
		return error_say(err, STATUS_USAGE, N_("give --date or --week, not both"));
	enum status status = invocation_day(in, week ? "week" : "date", &day, err);
	if (week)
		day = day_add(day, -(int)day_weekday(day));
	*out = (struct day_range){day, day_add(day, week ? DAYS_PER_WEEK - 1 : 0)};
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct day_range days = {{0}, {0}};
	struct buffer page = {0};
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status = duty_board_page(&in->desk, days, language_translate, &page, err);
	if (status == STATUS_OK)
		status = document_publish(in, &page, err);
	buffer_release(&page);
	return status;
}

const struct command command_roster_board = {
	.name = "roster board",
	.summary = N_("Make the duty board to print and hang up, with the public fields alone"),
	.reads = true,
	.run = run,
	.options =
		{
			{"format", N_("FORMAT"), false, N_("of the page"), &format_table},
			{"date", N_("DATE"), false, N_("as 2026-11-25; today when left out"), NULL},
			{"week", N_("DATE"), false, N_("the week with this day, Monday to Sunday"),
				NULL},
			OPTION_OUT,
			OPTION_FORCE,
		},
};
