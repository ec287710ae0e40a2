#include <stdio.h>

#include "cli/case/case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/words/words.h"

/* One row: the case and its place. */
struct place {
	size_t position;
	const struct case_record *record;
	enum showing shown;
};

static void place_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct place *place = item;

	json_member_integer(json, "position", (int64_t)place->position);
	case_output_members(json, desk, place->record, place->shown);
}

static void place_line(struct buffer *line, const struct desk *desk, const void *item)
{
	char groups[WORDS_GROUPS_SIZE];
	const struct place *place = item;
	struct case_times times = desk_case_times(desk, place->record);
	char waited[24];

	snprintf(waited, sizeof(waited), "%d",
		(int)((times.ms[TIME_WAITING] > 0 ? times.ms[TIME_WAITING] : 0) / MS_PER_MINUTE));
	buffer_printf(line, "%3zu  ", place->position);
	buffer_printf(line, "%4s%s  ", waited, _(" min"));
	output_column(line, words_groups(place->record->priority, language_translate, groups), 14);
	case_output_line(line, desk, place->record);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {place_json, place_line};
	struct case_list list = {0};
	enum showing shown = SHOWN_MASKED;
	enum status status = queue_list(&in->desk, &list, err);

	if (status == STATUS_OK)
		status = reveal_cases(in, &list, "queue list", NULL, &shown, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++) {
		const struct place place = {i + 1, &list.items[i], shown};
		status = output_item(in, &form, &place, err);
	}
	case_list_release(&list);
	return status;
}

const struct command command_queue_list = {
	.name = "queue list",
	.summary = N_(
		"Who waits, in the order they will be called; a priority group counts as come some "
		"minutes earlier, so it overtakes nobody who came that much sooner"),
	.reads = true,
	.run = run,
	.options = {OPTION_REVEAL},
};
