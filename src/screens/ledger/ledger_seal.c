/* What the ledger shows is taken along in full, in a file that a passphrase alone opens. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/path.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/model/access/pin.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/form.h"
#include "screens/form_screen.h"

enum { HEAD_ROWS = 4, NAME_SIZE = 64, FILE_WIDTH = 60, WIDTH = 26 };

struct seal_form {
	struct form form;
	struct choices formats;
	char command[DESK_COMMAND_SIZE];
};

static struct choice_list formats(void *context)
{
	const struct seal_form *state = context;

	return choices_list(&state->formats);
}

static enum status check_passphrase(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	(void)context;
	(void)field;
	return passphrase_check(value, err);
}

static enum status check_again(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	const struct seal_form *state = context;
	(void)field;

	if (strcmp(form_value(&state->form, "passphrase"), value) == 0)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("The two passphrases are not the same; type them once more"));
}

static const struct form_field fields[] = {
	{.name = "format",
		.label = N_("Kind of table"),
		.kind = FIELD_CHOICE,
		.required = true,
		.width = WIDTH,
		.choices = formats},
	{.name = "file",
		.label = N_("File"),
		.required = true,
		.maximum = FOLDER_PATH_SIZE - 1,
		.width = FILE_WIDTH,
		.help = N_("where it is to lie, such as /media/stick/ledger.menzhen")},
	{.name = "passphrase",
		.label = N_("Passphrase"),
		.kind = FIELD_SECRET,
		.required = true,
		.width = WIDTH,
		.check = check_passphrase,
		.help = N_("8 characters or more; several words are best")},
	{.name = "again",
		.label = N_("Once more"),
		.kind = FIELD_SECRET,
		.required = true,
		.width = WIDTH,
		.check = check_again},
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct seal_form *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect hint = {inside.y + 1, inside.x, 2, inside.width};
	struct rect area = {
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
	(void)redraw;

	canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_TITLE,
		_("Export in full, sealed by a passphrase"));
	canvas_wrapped(canvas, hint, ROLE_HINT,
		_("Names and numbers stand in it in full, and the passphrase alone opens it. Tell "
		  "it to whoever is to read the file, and never send the two together."));
	form_draw(&state->form, canvas, area);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct seal_form *state = screen->state;

	return form_screen_key(screen, &state->form, event, ledger_seal_save);
}

static void leave(struct screen *screen)
{
	struct seal_form *state = screen->state;

	form_release(&state->form);
	choices_release(&state->formats);
	free(state);
}

static const struct screen_type seal_type = {
	.name = "ledger seal",
	.title = N_("Export"),
	.where = WHERE_LEDGER_SEAL,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.leave = leave,
};

/* The outbox, where whoever is erased later is looked for; a name that no earlier one has. */
static enum status propose_file(struct form *form, const struct desk *desk, struct error *err)
{
	char name[NAME_SIZE], date[DAY_TEXT_SIZE], path[FOLDER_PATH_SIZE];
	struct local_time now = desk_local(desk, desk_now(desk));

	snprintf(name, sizeof(name), "ledger-%s-%02d%02d.menzhen", day_format(now.day, date),
		now.minute / 60, now.minute % 60);
	enum status status = desk_export_place(desk, name, path, err);
	if (status == STATUS_OK && !form_set(form, "file", path))
		status = error_memory(err);
	return status;
}

enum status ledger_seal_open(struct app *app, struct error *err)
{
	struct seal_form *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	desk_new_command(state->command);
	enum status status = choices_coded(&state->formats, &ledger_take_formats, err);
	if (status == STATUS_OK)
		status = form_init(&state->form, fields, FIELDS, state, err);
	if (status == STATUS_OK)
		status = propose_file(&state->form, clinic_desk(app), err);
	if (status != STATUS_OK) {
		screen_unopened(app, &seal_type, state);
		return status;
	}
	form_set(&state->form, "format", ledger_take_formats.rows[0].code);
	form_focus(&state->form, "passphrase");
	return screen_open(app, &seal_type, state, err);
}

/* Where it is and how it is opened again: nobody will find either by themselves a month later. */
static void add_written(struct buffer *out, const char *path, enum table_format format,
	const struct ledger_taken *taken)
{
	buffer_printf(out, "%s\n%s\n", _("Written and sealed:"), path);
	if (taken->left_out > 0)
		buffer_printf(
			out, "%s%s%zu\n", _("confidential and left out"), _(": "), taken->left_out);
	buffer_printf(out, "\n%s\nmenzhen unseal %s --out %s\n\n%s",
		_("To open it, wherever there is a Menzhen:"), path_leaf(path),
		format == TABLE_XLSX ? "ledger.xlsx" : "ledger.csv",
		_("That asks for the passphrase, which is kept nowhere: without it nobody can open "
		  "the file. That it was made is on record."));
}

enum status ledger_seal_save(struct app *app, struct error *err)
{
	struct seal_form *state = app->top->state;
	enum table_format format = TABLE_XLSX;
	struct ledger_taken taken;
	struct buffer written = {0};

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	const char *path = form_value(&state->form, "file");
	table_format_parse(form_value(&state->form, "format"), &format);
	struct ledger_export_request request =
		ledger_take_request(ledger_screen_state(app), &ledger_columns_file, path);
	request.taking = LEDGER_TAKEN_SEALED;
	request.passphrase = form_value(&state->form, "passphrase");
	request.command = state->command;
	enum status status = ledger_export(clinic_desk(app), &request, format, &taken, err);
	if (status != STATUS_OK)
		return status;
	add_written(&written, path, format, &taken);
	screen_close(app->top);
	clinic_refresh(app);
	status = dialog_message(app, ROLE_NORMAL, _("Export"), buffer_text(&written), err);
	buffer_release(&written);
	return status;
}
