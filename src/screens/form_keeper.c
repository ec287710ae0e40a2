#include "form_keeper.h"

#include <stdio.h>
#include <string.h>

#include "form_draft.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/tui/widget/dialog.h"

/* The draft's first line, before the fields. */
static const char command_key[] = "command=";

static void take_command(struct form_keeper *keeper, const char *draft)
{
	const size_t prefix = sizeof(command_key) - 1;

	if (strncmp(draft, command_key, prefix) != 0)
		return;
	size_t length = strcspn(draft + prefix, "\n");
	if (length > 0 && length < sizeof(keeper->command))
		snprintf(keeper->command, sizeof(keeper->command), "%.*s", (int)length,
			draft + prefix);
}

bool form_keeper_open(
	struct form_keeper *keeper, struct desk *desk, struct form *form, const char *name)
{
	struct buffer draft = {0};

	*keeper = (struct form_keeper){.desk = desk, .form = form};
	snprintf(keeper->name, sizeof(keeper->name), "%s", name);
	desk_draft_owner(desk, keeper->owner);
	desk_new_command(keeper->command);
	bool found = desk_draft_load(desk, name, &draft, NULL) == STATUS_OK &&
		     form_draft_read(form, buffer_text(&draft));
	if (found)
		take_command(keeper, buffer_text(&draft));
	buffer_release(&draft);
	form_changed(form); /* what came from the draft need not be saved again */
	return found;
}

static enum status save(const struct form_keeper *keeper, bool *busy, struct error *err)
{
	struct buffer draft = {0};
	enum status status = STATUS_OK;

	buffer_printf(&draft, "%s%s\n", command_key, keeper->command);
	if (!form_draft_write(keeper->form, &draft))
		status = error_memory(err);
	if (status == STATUS_OK)
		status = desk_draft_keep(
			keeper->desk, keeper->owner, keeper->name, buffer_text(&draft), busy, err);
	buffer_release(&draft);
	return status;
}

void form_keeper_tick(struct form_keeper *keeper, struct app *app)
{
	struct error err;
	bool busy = false;

	if (keeper->desk == NULL)
		return;
	keeper->unsaved |= form_changed(keeper->form);
	if (!keeper->unsaved)
		return;
	keeper->unsaved = save(keeper, &busy, &err) != STATUS_OK;
	if (!keeper->unsaved) {
		keeper->told = false;
	} else if (!keeper->told && !busy) {
		keeper->told = true;
		app_notice(app, ROLE_WARNING,
			_("What is typed cannot be kept on the disk just now; it is tried again"));
	}
}

void form_keeper_done(struct form_keeper *keeper)
{
	keeper->desk = NULL;
}

void form_keeper_next(struct form_keeper *keeper)
{
	desk_new_command(keeper->command);
	keeper->unsaved = true;
}

static void drop(struct app *app, void *context)
{
	struct form_keeper *keeper = context;
	struct error err;

	if (desk_draft_drop(keeper->desk, keeper->name, &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	form_keeper_done(keeper);
	screen_close(app->top);
}

void form_keeper_ask_drop(
	struct form_keeper *keeper, struct app *app, const char *title, const char *question)
{
	dialog_confirm(app, title, question, drop, keeper, NULL);
}
