#include "rating_key.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "screens/phrases.h"

enum { PIN_WIDTH = 26 };

bool rating_key_ask(struct rating_key *key, const struct desk *desk)
{
	line_edit_release(&key->pin);
	key->pin.rules.secret = true;
	key->error.status = STATUS_OK;
	key->asked = desk_has_accounts(desk);
	return !key->asked;
}

static bool try_pin(struct rating_key *key, struct desk *desk)
{
	key->error.status = desk_log_in(desk, desk->actor, line_edit_text(&key->pin), &key->error);
	line_edit_release(&key->pin);
	return key->error.status == STATUS_OK;
}

bool rating_key_typed(struct rating_key *key, struct desk *desk, const struct key_event *event)
{
	if (event->code == KEYCODE_ENTER)
		return try_pin(key, desk);
	if (event->code == KEYCODE_ESCAPE)
		key->asked = false;
	else
		line_edit_key(&key->pin, event);
	return false;
}

void rating_key_draw(
	struct rating_key *key, const struct desk *desk, struct canvas *canvas, struct rect area)
{
	struct buffer line = {0};
	char sentence[512];
	struct rect rest = {area.y + 6, area.x, area.height - 6, area.width};

	phrase_add(&line, N_("The desk is %s's: please enter the PIN."), desk->actor, NULL);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_TITLE, buffer_text(&line));
	struct line_edit_view view = line_edit_stars(&key->pin, PIN_WIDTH, &line);
	canvas_text(canvas, area.y + 2, area.x, PIN_WIDTH, ROLE_FIELD_FOCUS, buffer_text(&line));
	canvas_cursor(canvas, area.y + 2, area.x + view.column, true);
	canvas_put(canvas, area.y + 4, area.x, area.width, ROLE_HINT,
		_("Enter: back to the desk   Esc: back to the rating"));
	if (key->error.status != STATUS_OK)
		canvas_wrapped(canvas, rest, ROLE_DANGER,
			error_format(&key->error, language_translate, sentence, sizeof(sentence)));
	buffer_release(&line);
}

void rating_key_release(struct rating_key *key)
{
	line_edit_release(&key->pin);
}
