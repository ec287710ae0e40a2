/* What can be done with the ledger. */
#include "clinic_actions.h"
#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/tui/dialog.h"

static void go_to_day(struct app *app, void *context, const char *text)
{
	struct day day;
	struct error err;
	(void)context;

	if (day_parse(text, &day)) {
		ledger_screen_seek(app, day);
		return;
	}
	error_set(&err, STATUS_USAGE, N_("'%s' is no day; write it as 2026-11-25"), text);
	dialog_error(app, &err);
}

static enum status day_run(struct app *app, struct error *err)
{
	return dialog_prompt(app, _("Go to a day"), _("Which day? Write it as 2026-11-25"),
		go_to_day, NULL, err);
}

static const struct action rows[] = {
	{.id = "ledger",
		.key = KEYCODE_F(9),
		.plain = KEYCODE_NONE,
		.where = WHERE_DESK,
		.rank = 55,
		.title = N_("Ledger"),
		.help = N_("All cases: look through them, filter, count, print, export"),
		.run = ledger_screen_open},
	{.id = "ledger.filter",
		.key = KEYCODE_F(2),
		.plain = 'f',
		.where = WHERE_LEDGER,
		.rank = 10,
		.title = N_("Filter"),
		.help = N_("Show only cases of a matter, an adviser, a day, a state …"),
		.run = ledger_ask_filter},
	{.id = "ledger.search",
		.key = KEYCODE_NONE,
		.plain = '/',
		.where = WHERE_LEDGER,
		.rank = 15,
		.title = N_("Search"),
		.help = N_("Look for words in names, numbers, summaries and advice"),
		.run = ledger_search_begin},
	{.id = "ledger.day",
		.key = KEYCODE_F(4),
		.plain = 'd',
		.where = WHERE_LEDGER,
		.rank = 30,
		.title = N_("Go to day"),
		.help = N_("Jump to the cases of a day"),
		.run = day_run},
};

const struct action_part ledger_actions = {rows, sizeof(rows) / sizeof(rows[0])};
