#include "card_parts.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

/* Of a visitor and all their cases, not of this one. */
static bool is_of_person(const struct action *action)
{
	static const char prefix[] = "client.";

	return action->permission != NULL &&
	       strncmp(action->permission, prefix, sizeof(prefix) - 1) == 0;
}

/* A step is an action on a case that depends on how the case stands, and is allowed now. */
static bool is_step(const struct card_page *card, const struct action *action)
{
	return !is_of_person(action) && (action->where & WHERE_CARD) != 0 &&
	       (action->where & ACTION_EVERYWHERE) != ACTION_EVERYWHERE &&
	       action->allowed != NULL && action->key != KEYCODE_ENTER &&
	       action_allowed(card->app, action, NULL) == STATUS_OK;
}

/* Chinese follows its key directly, as in the footer. */
static void add_step(struct buffer *line, const struct action *action)
{
	const char *title = _(action->title);
	char key[KEY_LABEL_SIZE];

	buffer_printf(line, "%s%s%s%s", line->length > 0 ? "  " : "",
		key_label(action_key(action), key), (unsigned char)title[0] < 0x80 ? " " : "",
		title);
}

/* "F3 Assign  F8 Call  v Void" */
static void write_steps(struct pen *pen, const struct card_page *card)
{
	const struct action_table *table = card->app->actions;
	struct buffer line = {0};

	for (size_t i = 0; i < action_count(table); i++) {
		const struct action *action = action_at(table, i);
		if (is_step(card, action))
			add_step(&line, action);
	}
	pen_field(pen, N_("Next steps"), ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
}

/* Was any of it recorded while nobody could believe the clock? */
static bool in_doubt(const struct card_page *card)
{
	const struct history *history = &card->view.history;
	bool doubted = card->view.record.doubted;

	for (size_t i = 0; i < history->count; i++)
		doubted = doubted || history->items[i].doubted;
	return doubted;
}

void card_write_head(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	struct buffer line = {0};

	phrase_add(&line, N_("%s   ticket %s   "), record->number, record->ticket);
	phrase_day(&line, record->service_day);
	buffer_printf(&line, "  %s", _(session_title(record->session)));
	pen_field(pen, N_("Case"), ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	phrase_state(&line, record);
	pen_field(pen, N_("State"), phrase_state_role(record->state), buffer_text(&line));
	if (in_doubt(card))
		pen_field(pen, N_("Clock"), ROLE_WARNING,
			_("in doubt while some of this was recorded"));
	buffer_release(&line);
	write_steps(pen, card);
}
