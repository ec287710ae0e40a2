#include "menzhen/desk/roster/roster_draft.h"

#include <stdio.h>

#include "desk/duty/duty_scope.h"
#include "draft_roster.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/files/roster/roster_file.h"
#include "menzhen/files/roster/roster_write.h"
#include "menzhen/store/duty/duty_store.h"

enum { AROUND = 2, MONTH_SIZE = 8 }; /* days beside the month whose duties matter to it */

static enum status load(const struct desk *desk, struct draft_input *input,
	struct duty_list *duties, struct duty_changes *changes, struct error *err)
{
	struct day first = day_add(input->days.first, -AROUND);
	struct day last = day_add(input->days.last, AROUND);
	enum status status = duties_between(desk, first, last, duties, err);

	if (status == STATUS_OK)
		status = duty_changes_load(desk->store, DUTY_STANDING, first, last, changes, err);
	return status;
}

static enum status refuse_empty(struct day_range month, struct error *err)
{
	char date[DAY_TEXT_SIZE], name[MONTH_SIZE];

	snprintf(name, sizeof(name), "%.7s", day_format(month.first, date));
	return error_set(err, STATUS_REFUSED,
		N_("No shift of the roster is held in %s, so there is nothing to draft; 'menzhen "
		   "roster check' shows whether the roster is in order"),
		name);
}

enum status roster_draft_make(
	const struct desk *desk, struct day month, struct roster_draft *out, struct error *err)
{
	struct duty_list duties = {0};
	struct duty_changes changes = {0};
	struct draft_input input = {
		.roster = &desk->config.roster,
		.calendar = &desk->config.calendar,
		.categories = &desk->config.categories,
		.days = day_range_month(month),
		.from = desk_local(desk, desk_now(desk)).day,
		.duties = &duties,
		.changes = &changes,
	};
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = load(desk, &input, &duties, &changes, err);
	out->month = input.days;
	if (status == STATUS_OK)
		status = month_draft_make(&input, &out->draft, err);
	if (status == STATUS_OK && out->draft.seat_count == 0)
		status = refuse_empty(out->month, err);
	duty_changes_release(&changes);
	duty_list_release(&duties);
	return status;
}

/* What nobody could use must not be handed out: the reader has the last word. */
static enum status check_readable(
	const struct desk *desk, const struct buffer *text, struct error *err)
{
	const struct roster_rules rules = {&desk->config.categories, &desk->config.calendar};
	struct roster read = {0};
	struct error_list errors = {0};
	enum status status = roster_file_parse(
		buffer_text(text), text->length, "draft", &rules, &read, &errors, NULL, err);

	error_list_release(&errors);
	roster_release(&read);
	return status;
}

enum status roster_draft_text(const struct desk *desk, const struct roster_draft *draft,
	const char *comment, struct buffer *out, struct error *err)
{
	struct roster roster;
	enum status status = desk_may(desk, "roster.read", err);

	if (status != STATUS_OK)
		return status;
	status = draft_roster_make(&desk->config.roster, &draft->draft, &roster, err);
	if (status == STATUS_OK && !roster_write_comment(comment, out))
		status = error_memory(err);
	if (status == STATUS_OK)
		status = roster_write(&roster, out, err);
	if (status == STATUS_OK)
		status = check_readable(desk, out, err);
	draft_roster_release(&roster);
	return status;
}

enum status roster_draft_save(const char *path, const struct buffer *text, struct error *err)
{
	const struct export_file file = {.path = path};
	enum status status = desk_export_file(&file, text, err);

	if (status == STATUS_REFUSED)
		error_set(err, STATUS_REFUSED,
			N_("There is a file %s already, and a draft never takes the place of one; "
			   "give another name"),
			path);
	return status;
}

void roster_draft_release(struct roster_draft *draft)
{
	if (draft == NULL)
		return;
	month_draft_release(&draft->draft);
	*draft = (struct roster_draft){0};
}
