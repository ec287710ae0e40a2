#include "login_box.h"

#include <stdio.h>
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { BOX_WIDTH = 64, HEAD_ROWS = 3, FORM_ROWS_LEAST = 8 };

static struct choice choice_of(const struct account *account)
{
	return (struct choice){
		.code = account->name,
		.label = account->name,
		.alias = account->title,
		.note = account->title != NULL ? account->title
					       : _(user_role_table.rows[account->role].title),
	};
}

static enum status init(
	struct login_box *box, const struct form_field *fields, size_t count, struct error *err)
{
	enum status status = desk_login_users(&box->clinic->desk, &box->accounts, err);

	for (size_t i = 0; i < box->accounts.count && status == STATUS_OK; i++)
		status = choices_add(&box->users, choice_of(&box->accounts.items[i]), err);
	for (size_t i = 0; i < box->accounts.count && status == STATUS_OK; i++)
		status = choices_add(&box->matching, box->users.items[i], err);
	box->matching.count = 0;
	if (status == STATUS_OK)
		status = form_init(&box->form, fields, count, box, err);
	return status;
}

enum status login_box_open(struct app *app, const struct screen_type *type,
	enum credential_kind kind, const struct form_field *fields, size_t count, struct error *err)
{
	struct login_box *box = calloc(1, sizeof(*box));

	if (box == NULL)
		return error_memory(err);
	box->clinic = clinic_of(app);
	box->kind = kind;
	enum status status = init(box, fields, count, err);
	if (status == STATUS_OK)
		return screen_open(app, type, box, err);
	screen_unopened(app, type, box);
	return status;
}

void login_box_leave(struct screen *screen)
{
	struct login_box *box = screen->state;

	form_release(&box->form);
	choices_release(&box->users);
	choices_release(&box->matching);
	account_list_release(&box->accounts);
	free(box);
}

/* Room for all of them was made in the beginning. */
static void match(struct login_box *box, const char *letters)
{
	size_t found[256];
	struct choice_list all = choices_list(&box->users);

	all.count = all.count < sizeof(found) / sizeof(found[0]) ? all.count
								 : sizeof(found) / sizeof(found[0]);
	box->matching.count = choice_filter(&all, letters, found);
	for (size_t i = 0; i < box->matching.count; i++)
		box->matching.items[i] = all.items[found[i]];
}

struct choice_list login_box_suggest(void *context, const char *value)
{
	struct login_box *box = context;
	struct choice_list all = choices_list(&box->users);

	match(box, value);
	if (*value == '\0' || choice_find(&all, value) != NULL)
		box->matching.count = 0;
	return choices_list(&box->matching);
}

const char *login_box_user(struct login_box *box)
{
	const char *typed = line_edit_text(&box->form.values[0].edit);
	struct choice_list all = choices_list(&box->users);

	if (*typed == '\0' || choice_find(&all, typed) != NULL)
		return typed;
	match(box, typed);
	return box->matching.count == 1 ? box->matching.items[0].code : typed;
}

void login_box_propose(struct login_box *box, const char *name)
{
	const char *field = box->form.fields[0].name;

	form_set(&box->form, field, name);
	box->proposed = name != NULL;
}

static bool on_name(const struct login_box *box)
{
	return box->form.focus == 0;
}

static bool on_last(const struct login_box *box)
{
	return box->form.focus + 1 == box->form.count;
}

bool login_box_key(struct login_box *box, struct screen *screen, const struct key_event *event,
	enum status (*submit)(struct app *app, struct error *err))
{
	if (on_last(box) && event->code == KEYCODE_TAB)
		return true;
	if (on_name(box) && box->proposed &&
		(key_is_text(event->code) || event->code == KEYCODE_PASTE))
		login_box_propose(box, NULL);
	return form_screen_key(screen, &box->form, event, submit);
}

static moment seconds_left(const struct login_box *box)
{
	moment left = box->wait_until - desk_now(&box->clinic->desk);

	return left > 0 ? (left + MS_PER_SECOND - 1) / MS_PER_SECOND : 0;
}

static void draw_outcome(struct login_box *box, struct canvas *canvas, struct rect area)
{
	char sentence[512], seconds[24];
	struct buffer line = {0};

	box->drawn = seconds_left(box);
	if (box->drawn > 0) {
		snprintf(seconds, sizeof(seconds), "%lld", (long long)box->drawn);
		phrase_add(&line, N_("Too many wrong tries; wait %s seconds and try again"),
			seconds, NULL);
	} else if (box->wait_until > 0) {
		buffer_add_text(&line, _("You can try again now."));
	} else if (box->error.status != STATUS_OK) {
		buffer_add_text(&line,
			error_format(&box->error, language_translate, sentence, sizeof(sentence)));
	}
	canvas_wrapped(canvas, area, ROLE_WARNING, buffer_text(&line));
	buffer_release(&line);
}

void login_box_draw(struct login_box *box, struct canvas *canvas, const char *title,
	const char *text, const char *hint)
{
	struct rect window = canvas_window();
	int rows = (int)box->form.count + 2 < FORM_ROWS_LEAST ? FORM_ROWS_LEAST
							      : (int)box->form.count + 3;
	struct rect frame = rect_centre(window, rows + HEAD_ROWS + 6, BOX_WIDTH);
	struct rect area = rect_inset(frame, 1, 2);
	struct rect head = {area.y + 1, area.x, HEAD_ROWS - 1, area.width};
	int bottom = area.y + area.height - 1;

	canvas_clear(canvas, window);
	canvas_box(canvas, frame, title);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG,
		box->clinic->desk.config.station.name);
	int top = area.y + 2 + canvas_wrapped(canvas, head, ROLE_HINT, text); /* a row is blank */
	canvas_put(canvas, bottom, area.x, area.width, ROLE_HINT, hint);
	draw_outcome(box, canvas, (struct rect){bottom - 3, area.x, 2, area.width});
	form_draw(&box->form, canvas, (struct rect){top, area.x, bottom - 3 - top, area.width});
}

void login_box_refused(struct login_box *box)
{
	moment wait = 0;

	desk_login_wait(&box->clinic->desk, login_box_user(box), box->kind, &wait, NULL);
	box->wait_until = wait > 0 ? desk_now(&box->clinic->desk) + wait : 0;
}

void login_box_tick(struct screen *screen)
{
	const struct login_box *box = screen->state;

	if (seconds_left(box) != box->drawn)
		screen_redraw(screen, REDRAW_ALL);
}
