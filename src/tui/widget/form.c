#include "menzhen/tui/widget/form.h"

#include <stdlib.h>
#include <string.h>

#include "form_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"

/* Is what the field INDEX holds nobody's business? */
static bool is_secret(const struct form *form, size_t index)
{
	enum field_kind kind = form->fields[index].kind;
	return kind == FIELD_SECRET || kind == FIELD_SECRET_SHOWN;
}

enum status form_init(struct form *form, const struct form_field *fields, size_t count,
	void *context, struct error *err)
{
	*form = (struct form){.fields = fields, .context = context};
	form->values = calloc(count, sizeof(*form->values));
	if (!form->values)
		return error_memory(err);
	form->count = count;
	for (size_t i = 0; i < count; i++) {
		form->values[i].edit.rules = (struct line_edit_rules){
			.maximum = fields[i].maximum,
			.multiline = fields[i].kind == FIELD_NOTE,
			.fold = fields[i].kind == FIELD_NUMBER,
			.secret = is_secret(form, i),
		};
	}
	return STATUS_OK;
}

void form_release(struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		line_edit_release(&form->values[i].edit);
	free(form->values);
	buffer_release(&form->line);
	*form = (struct form){0};
}

/* Index of the field, form->count if there is none. */
static size_t find(const struct form *form, const char *name)
{
	size_t i = 0;
	while (i < form->count && strcmp(form->fields[i].name, name) != 0)
		i++;
	return i;
}

const char *form_value(const struct form *form, const char *name)
{
	size_t index = find(form, name);
	return index < form->count ? line_edit_text(&form->values[index].edit) : NULL;
}

bool form_put(struct form *form, size_t index, const char *value)
{
	form->values[index].error.status = STATUS_OK;
	return line_edit_set(&form->values[index].edit, value);
}

bool form_set(struct form *form, const char *name, const char *value)
{
	size_t index = find(form, name);
	return index < form->count && form_put(form, index, value ? value : "");
}

void form_focus(struct form *form, const char *name)
{
	form_offer_end(form);
	form->focus = find(form, name);
}

bool form_changed(struct form *form)
{
	bool changed = form->changed;
	form->changed = false;
	return changed;
}

void form_save(const struct form *form,
	void (*put)(void *context, const char *name, const char *value), void *context)
{
	for (size_t i = 0; i < form->count; i++) {
		const char *value = line_edit_text(&form->values[i].edit);
		if (*value && !is_secret(form, i))
			put(context, form->fields[i].name, value);
	}
}

/* Blanks off both ends. Without memory they stay: the rules below trim for themselves. */
static void trim(struct form *form, size_t index)
{
	const char *value = line_edit_text(&form->values[index].edit);
	if (is_secret(form, index))
		return;
	char *copy = strdup(value);
	if (copy && strcmp(text_trim(copy), value) != 0)
		line_edit_set(&form->values[index].edit, copy);
	free(copy);
}

/* The field's own rule on what it holds. */
static bool check_value(struct form *form, size_t index)
{
	const struct form_field *field = &form->fields[index];
	struct form_value *value = &form->values[index];
	const char *text = line_edit_text(&value->edit);
	value->error.status = STATUS_OK;
	if (*text && field->check)
		field->check(form->context, field, text, &value->error);
	return value->error.status == STATUS_OK;
}

bool form_check(struct form *form)
{
	size_t first = form->count;
	for (size_t i = form->count; i-- > 0;) {
		struct form_value *value = &form->values[i];
		trim(form, i);
		if (form->fields[i].required && value->edit.text.length == 0)
			error_set(&value->error, STATUS_REFUSED, N_("This has to be filled in"));
		else if (check_value(form, i))
			continue;
		first = i;
	}
	if (first < form->count)
		form->focus = first;
	return first == form->count;
}

void form_move_to(struct form *form, size_t index)
{
	trim(form, form->focus);
	check_value(form, form->focus);
	form_offer_end(form);
	form->focus = index;
}

void form_touched(struct form *form)
{
	form->changed = true;
	form->values[form->focus].error.status = STATUS_OK;
}

static enum form_result given_key(struct form *form, const struct key_event *event)
{
	if (event->code != KEYCODE_BACKSPACE && event->code != KEYCODE_DELETE)
		return form_move(form, event->code);
	size_t index = form->focus;
	form_move(form, KEYCODE_DOWN);
	if (form->focus == index)
		form_move(form, KEYCODE_UP);
	form_put(form, index, "");
	form->changed = true;
	return FORM_USED;
}

static void typed(struct form *form)
{
	form_touched(form);
	form_offer_ask(form);
}

static enum form_result text_key(struct form *form, const struct key_event *event)
{
	if (form_offer_key(form, event) == FORM_USED)
		return FORM_USED;
	switch (line_edit_key(&form->values[form->focus].edit, event)) {
	case EDIT_IGNORED:
		return form_move(form, event->code);
	case EDIT_CHANGED:
		typed(form);
		break;
	case EDIT_FULL:
		typed(form); /* a paste may have gone in up to the maximum */
		app_notice(
			form->screen->app, ROLE_WARNING, _("There is no more room in this field"));
		break;
	case EDIT_MOVED:
		break;
	}
	return FORM_USED;
}

enum form_result form_key(struct form *form, struct screen *screen, const struct key_event *event)
{
	form->screen = screen;
	screen_redraw(screen, REDRAW_PART);
	switch (form->fields[form->focus].kind) {
	case FIELD_CHOICE:
	case FIELD_CHOICES:
		return form_choice_key(form, event);
	case FIELD_GIVEN:
		return given_key(form, event);
	default:
		return text_key(form, event);
	}
}
