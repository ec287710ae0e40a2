#include "duty_change_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/words/words.h"

static void member_person(struct json_writer *json, const struct desk *desk, const char *key,
	const char *name_key, const char *id)
{
	output_member_word(json, key, id);
	output_member_word(json, name_key, desk_adviser_name(desk, id));
}

static void member_day(struct json_writer *json, const char *key, struct day day, bool known)
{
	char text[DAY_TEXT_SIZE];

	json_member(json, key, known ? day_format(day, text) : NULL);
}

/* The keys of a duty's name; null where SLOT names none. */
static void members_slot(
	struct json_writer *json, const char *const keys[4], const struct duty_slot *slot)
{
	bool known = slot->planned != NULL;
	char start[MINUTE_TEXT_SIZE];

	member_day(json, keys[0], slot->day, known);
	json_member(json, keys[1], slot->shift);
	json_member(json, keys[2], known ? minute_format(slot->start, start) : NULL);
	json_member(json, keys[3], slot->planned);
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	static const char *const slot_keys[4] = {"date", "shift", "start", "planned"};
	static const char *const other_keys[4] = {
		"other_date", "other_shift", "other_start", "other_planned"};
	const struct duty_change *change = item;
	bool is_leave = change->kind == CHANGE_LEAVE;
	char number[DUTY_CHANGE_NUMBER_SIZE];

	json_member(json, "change", duty_change_number_format(change->number, number));
	json_member(json, "kind", duty_change_kind_table.rows[change->kind].code);
	json_member(
		json, "state", duty_change_state_table.rows[duty_change_state_now(change)].code);
	member_person(json, desk, "adviser", "name", change->adviser);
	member_person(json, desk, "other", "other_name", change->other);
	member_day(json, "from", change->first, is_leave);
	member_day(json, "until", change->last, is_leave);
	members_slot(json, slot_keys, &change->slot);
	members_slot(json, other_keys, &change->other_slot);
	output_member_word(json, "room", change->room);
	output_member_word(json, "reason", change->reason);
	output_member_word(json, "answer", change->answer);
	output_member_moment(json, "recorded_at", change->recorded_at, desk);
	json_member(json, "recorded_by", change->actor);
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct duty_change *change = item;
	struct buffer words = {0};
	char number[DUTY_CHANGE_NUMBER_SIZE];

	output_column(out, duty_change_number_format(change->number, number), 8);
	output_column(out, _(duty_change_kind_table.rows[change->kind].title), 12);
	output_column(
		out, _(duty_change_state_table.rows[duty_change_state_now(change)].title), 14);
	words_add_change(&words, desk, change, language_translate);
	text_add_safe(out, buffer_text(&words));
	buffer_release(&words);
	if (change->reason != NULL) {
		buffer_add_text(out, _(": "));
		text_add_safe(out, change->reason);
	}
}

enum status duty_change_output(
	const struct invocation *in, const struct duty_change *change, struct error *err)
{
	static const struct output_form form = {members, line};

	return output_item(in, &form, change, err);
}

/* Visitors who were promised somebody on the days of CHANGE: beside the result, for it may be too
 * late to learn it on the day. */
static enum status warn_of_appointments(
	const struct invocation *in, const struct duty_change *change, struct error *err)
{
	struct appointment_list list = {0};
	struct buffer numbers = {0};
	char number[APPOINTMENT_NUMBER_SIZE];
	enum status status = appointments_list(
		&in->desk, (struct day_range){change->first, change->last}, &list, err);

	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].finding != APPOINTMENT_SERVED)
			buffer_printf(&numbers, "%s%s", numbers.length > 0 ? ", " : "",
				appointment_number_format(list.items[i].number, number));
	if (numbers.length > 0) {
		fputs("menzhen: ", stderr);
		fprintf(stderr, _("appointments of these days that cannot be kept: %s"),
			buffer_text(&numbers));
		fputc('\n', stderr);
	}
	appointment_list_release(&list);
	buffer_release(&numbers);
	return status;
}

enum status duty_change_output_result(struct invocation *in, int number, struct error *err)
{
	struct duty_change change;

	in->recorded = true;
	enum status status = duty_change_show(&in->desk, number, &change, err);
	if (status == STATUS_OK)
		status = duty_change_output(in, &change, err);
	if (status == STATUS_OK)
		status = warn_of_appointments(in, &change, err);
	duty_change_release(&change);
	return status;
}
