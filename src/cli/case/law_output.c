#include "law_output.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/words/words_law.h"

/* When it ends; nulls while the day it runs from is not recorded. */
static void add_dates(struct json_writer *json, const struct reminder *reminder)
{
	char day[DAY_TEXT_SIZE];

	if (reminder->band == BAND_UNDATED) {
		json_member(json, "until", NULL);
		json_key(json, "days_left");
		json_null(json);
		return;
	}
	json_member(json, "until", day_format(reminder->until, day));
	json_member_integer(json, "days_left", reminder->days_left);
}

static void add_reminder(
	struct json_writer *json, const struct desk *desk, const struct reminder *reminder)
{
	const struct limitation *limitation = reminder->limitation;

	json_object_begin(json);
	json_member(json, "code", limitation->code);
	json_member(json, "title", words_of_limitation(desk, &limitation->title));
	output_member_word(json, "binds", words_of_limitation(desk, &limitation->binds));
	json_member(json, "article", words_of_limitation(desk, &limitation->article));
	json_member(json, "counted_from", words_of_limitation(desk, &limitation->from));
	json_member(json, "unit", limitation_unit_table.rows[limitation->unit].code);
	json_member_integer(json, "length", limitation->length);
	add_dates(json, reminder);
	json_member(json, "band", limitation_band_table.rows[reminder->band].code);
	json_member_boolean(json, "urgent", reminder_is_urgent(reminder));
	json_member_boolean(json, "provisional", reminder->provisional);
	json_object_end(json);
}

static void add_point(struct json_writer *json, const struct desk *desk, enum legal_aid_point point)
{
	struct buffer sentence = {0};

	words_add_legal_aid(&sentence, desk, point, language_translate);
	json_object_begin(json);
	json_member(json, "code", legal_aid_table.rows[point].code);
	json_member(json, "article", _(legal_aid_article(point)));
	json_member(json, "sentence", buffer_text(&sentence));
	json_object_end(json);
	buffer_release(&sentence);
}

void law_output_members(
	struct json_writer *json, const struct desk *desk, const struct case_view *view)
{
	json_key(json, "reminders");
	json_array_begin(json);
	for (size_t i = 0; i < view->reminders.count; i++)
		add_reminder(json, desk, &view->reminders.items[i]);
	json_array_end(json);
	json_key(json, "legal_aid");
	json_array_begin(json);
	for (size_t i = 0; i < view->aid_count; i++)
		add_point(json, desk, view->aid[i]);
	json_array_end(json);
}
