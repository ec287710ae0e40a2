#include <stdio.h>

#include "desk/recording.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/slip_commands.h"

static enum status check_count(int count, struct error *err)
{
	char most[16];

	if (count >= 1 && count <= SLIP_PRINT_MAX)
		return STATUS_OK;
	snprintf(most, sizeof(most), "%d", SLIP_PRINT_MAX);
	return error_set(err, STATUS_USAGE,
		N_("1 to %s slips are printed at a time; print more in several times"), most);
}

/* The numbers that the first try was given: its subject is the first of them. */
static enum status answer_repeated(
	const struct recording *event, struct slip_range *out, struct error *err)
{
	struct slip_ranges ranges = {0};
	struct slip first = {0};
	enum status status = slip_ranges_load(event->desk->store, &ranges, err);

	slip_parse(event->subject, &first);
	for (size_t i = 0; i < ranges.count; i++)
		if (ranges.items[i].year == first.year && ranges.items[i].first == first.sequence)
			*out = ranges.items[i];
	slip_ranges_release(&ranges);
	return status;
}

/* Within the transaction, so that two desks never give the same ones. */
static enum status take_numbers(
	struct recording *event, int count, struct slip_range *out, struct error *err)
{
	const struct desk *desk = event->desk;
	char subject[SLIP_NUMBER_SIZE];
	int last;

	out->printed_at = event->draft.at;
	out->year = day_to_civil(desk_local(desk, out->printed_at).day).year;
	enum status status = slip_last(desk->store, out->year, &last, err);
	if (status != STATUS_OK)
		return status;
	if (last + count > SLIP_SEQUENCE_MAX)
		return error_say(err, STATUS_REFUSED,
			N_("The numbers of this year's slips are used up; use those that were "
			   "printed"));
	out->first = last + 1;
	out->last = last + count;
	recording_name(event, slip_format((struct slip){out->year, out->first}, subject));
	fields_add_number(&event->draft.fields, "year", out->year);
	fields_add_number(&event->draft.fields, "first", out->first);
	fields_add_number(&event->draft.fields, "last", out->last);
	return STATUS_OK;
}

enum status slip_print(struct desk *desk, int count, const char *command, struct slip_range *out,
	struct error *err)
{
	struct recording event;
	enum status status = recording_begin(&event, desk, "slip.printed", NULL, command, err);

	*out = (struct slip_range){0};
	if (status == STATUS_OK && event.repeated) {
		status = answer_repeated(&event, out, err);
	} else if (status == STATUS_OK) {
		status = check_count(count, err);
		if (status == STATUS_OK)
			status = take_numbers(&event, count, out, err);
	}
	return recording_end(&event, status, err);
}

enum status slip_print_page(const struct desk *desk, const struct slip_range *range,
	enum slip_paper paper, error_translate translate, struct buffer *out, struct error *err)
{
	const struct slip_page page = {.station = desk->config.station.name,
		.year = range->year,
		.first = range->first,
		.last = range->last,
		.paper = paper,
		.language = desk->language,
		.translate = translate};

	enum status status = desk_may(desk, "slip.printed", err);

	return status == STATUS_OK ? slip_page_write(&page, out, err) : status;
}
