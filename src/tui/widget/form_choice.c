/* Fields whose value is chosen. */
#include "form_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/picker.h"

struct choice_list form_choices(const struct form *form, const struct form_field *field)
{
	return field->list ? *field->list : field->choices(form->context);
}

/* The value was chosen: on to the next field. */
static void take(struct app *app, struct form *form, const char *value)
{
	if (!form_put(form, form->focus, value)) {
		struct error error = {0};
		error_memory(&error);
		dialog_error(app, &error);
		return;
	}
	form_touched(form);
	form_move(form, KEYCODE_DOWN);
}

static void picked(struct app *app, void *context, const struct choice *choice)
{
	take(app, context, choice->code);
}

static void picked_set(struct app *app, void *context, const char *codes)
{
	take(app, context, codes);
}

static void pick(struct form *form, const char *letters)
{
	const struct form_field *field = &form->fields[form->focus];
	struct error error = {0};
	struct picker_request request = {
		.title = _(field->label),
		.choices = form_choices(form, field),
		.selected = line_edit_text(&form->values[form->focus].edit),
		.query = letters,
		.done = field->kind == FIELD_CHOICE ? picked : NULL,
		.done_set = field->kind == FIELD_CHOICES ? picked_set : NULL,
		.context = form,
	};
	if (picker_open(form->screen->app, &request, &error))
		dialog_error(form->screen->app, &error);
}

enum form_result form_choice_key(struct form *form, const struct key_event *event)
{
	struct line_edit *edit = &form->values[form->focus].edit;
	char letter[5];
	if (event->code == KEYCODE_BACKSPACE || event->code == KEYCODE_DELETE) {
		form_put(form, form->focus, "");
		form_touched(form);
		return FORM_USED;
	}
	if (event->code == ' ' || (event->code == KEYCODE_ENTER && edit->text.length == 0)) {
		pick(form, NULL);
		return FORM_USED;
	}
	if (!key_is_text(event->code))
		return form_move(form, event->code);
	letter[text_encode(event->code, letter)] = '\0';
	pick(form, letter);
	return FORM_USED;
}
