/* A form that begins with what is nearly always needed, and keeps the rest at one key. */
#include <string.h>

#include "form_parts.h"
#include "menzhen/base/language.h"

static bool is_filled(const struct form *form, size_t index)
{
	return form->values[index].edit.text.length > 0;
}

bool form_stands_back(const struct form *form, size_t index)
{
	const struct form_field *field = &form->fields[index];
	return form->brief && field->further && !field->required && !is_filled(form, index) &&
	       index != form->focus;
}

bool form_has_more(const struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (form_stands_back(form, i))
			return true;
	return false;
}

static size_t first_further(const struct form *form)
{
	size_t i = 0;
	while (i < form->count && !form->fields[i].further)
		i++;
	return i < form->count ? i : form->focus;
}

void form_set_brief(struct form *form, bool brief)
{
	const struct form_field *field = &form->fields[form->focus];
	if (form->brief == brief)
		return;
	form->brief = brief;
	if (!brief) {
		form_move_to(form, first_further(form));
		form->top = FORM_FAR_DOWN;
	} else if (field->further && !field->required && !is_filled(form, form->focus)) {
		form_move_to(form, 0);
	}
}

static bool same_section(const struct form *form, size_t one, size_t other)
{
	const char *section = form->fields[one].section, *with = form->fields[other].section;
	return section && with && strcmp(section, with) == 0;
}

void form_add_section(const struct form *form, size_t index, struct buffer *out)
{
	const char *section = _(form->fields[index].section);
	size_t filled = 0;
	for (size_t i = 0; i < form->count; i++)
		filled += form->fields[i].further && is_filled(form, i) &&
			  same_section(form, i, index);
	if (filled > 0)
		buffer_printf(out, _("%s (%zu filled in)"), section, filled);
	else
		buffer_add_text(out, section);
}

void form_draw_more(struct form *form, struct canvas *canvas, struct rect area)
{
	size_t named = form->count;
	buffer_clear(&form->line);
	buffer_printf(&form->line, "%s ", _(form->more));
	for (size_t i = 0; i < form->count; i++) {
		if (!form_stands_back(form, i) || !form->fields[i].section ||
			(named < form->count && same_section(form, i, named)))
			continue;
		buffer_add_text(&form->line, named < form->count ? _(", ") : "");
		form_add_section(form, i, &form->line);
		named = i;
	}
	canvas_wrapped(canvas, area, ROLE_HINT, buffer_text(&form->line));
}
