#include "case_output.h"

#include "cli/ledger/ledger_options.h"

/* The options of before there was --where say the same in other words. */
static enum status add_option(const struct invocation *in, const char *name, int field,
	struct ledger_filter *filter, struct error *err)
{
	struct day day;
	char date[DAY_TEXT_SIZE];
	const char *value = invocation_value(in, name);

	if (value == NULL)
		return STATUS_OK;
	if (field == LEDGER_DAY) {
		enum status status = invocation_day(in, name, &day, err);
		if (status != STATUS_OK)
			return status;
		value = day_format(day, date);
	}
	return ledger_filter_add(filter, field, LEDGER_IS, value, err);
}

static enum status read_choice(
	const struct invocation *in, struct ledger_choice *choice, struct error *err)
{
	enum status status = ledger_options_read(in, &ledger_columns_screen, choice, err);

	if (status == STATUS_OK)
		status = add_option(in, "date", LEDGER_DAY, &choice->filter, err);
	if (status == STATUS_OK)
		status = add_option(in, "state", LEDGER_STATE, &choice->filter, err);
	return status;
}

/* Looks no further than for LIMIT cases, unless they are to be put in another order. */
static enum status find(struct ledger *ledger, size_t limit, struct error *err)
{
	enum status status = ledger_load(ledger, err);

	while (status == STATUS_OK && !ledger_is_complete(ledger) &&
		(ledger->sort != LEDGER_SORT_DAY || ledger_count(ledger) < limit))
		ledger_work(ledger);
	if (status == STATUS_OK && ledger->error.status != STATUS_OK) {
		*err = ledger->error;
		status = err->status;
	}
	return status;
}

/* Of all rows that were read. */
static enum status reveal(
	struct invocation *in, const struct ledger *ledger, enum showing *shown, struct error *err)
{
	struct buffer filter = {0};

	ledger_filter_format(&ledger->filter, &filter);
	enum status status = filter.failed ? error_memory(err) : STATUS_OK;
	if (status == STATUS_OK)
		status = reveal_cases(in, &ledger->window, "case list",
			filter.length > 0 ? buffer_text(&filter) : NULL, shown, err);
	buffer_release(&filter);
	return status;
}

static enum status print(
	struct invocation *in, struct ledger *ledger, size_t limit, struct error *err)
{
	size_t count = ledger_count(ledger) < limit ? ledger_count(ledger) : limit;
	enum showing shown = SHOWN_MASKED;

	ledger_read(ledger, 0, count);
	enum status status = reveal(in, ledger, &shown, err);
	for (size_t row = 0; row < count && status == STATUS_OK; row++) {
		struct ledger_case item = ledger_at(ledger, row);
		if (item.record != NULL)
			status = case_output(in, item.record, shown, err);
	}
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	size_t limit;
	struct ledger_choice choice = {0};
	struct ledger ledger = {.desk = &in->desk};
	enum status status = invocation_limit(in, &limit, err);

	if (status == STATUS_OK)
		status = read_choice(in, &choice, err);
	if (status == STATUS_OK)
		status = ledger_set_filter(&ledger, &choice.filter, err);
	ledger_set_sort(&ledger, choice.sort);
	if (status == STATUS_OK)
		status = find(&ledger, limit, err);
	if (status == STATUS_OK)
		status = print(in, &ledger, limit, err);
	ledger_release(&ledger);
	ledger_filter_release(&choice.filter);
	return status;
}

const struct command command_case_list = {
	.name = "case list",
	.summary = N_("List cases, newest first"),
	.reads = true,
	.run = run,
	.options =
		{
			{"state", N_("STATE"), false, N_("only those in this state"),
				&case_state_table},
			{"date", N_("DATE"), false, N_("of the service day, as 2026-11-25"), NULL},
			OPTION_WHERE,
			OPTION_VIEW,
			OPTION_SORT,
			OPTION_REVEAL,
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out"),
				NULL},
		},
};
