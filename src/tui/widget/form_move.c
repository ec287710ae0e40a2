/* From field to field, and from section to section. */
#include <string.h>

#include "form_parts.h"

bool form_shows(const struct form *form, size_t index)
{
	if (form->fields[index].kind == FIELD_GIVEN)
		return form->values[index].edit.text.length > 0;
	return !form_stands_back(form, index);
}

/* The field with a row before or, with STEP 1, behind INDEX; INDEX itself: there is none. */
static size_t neighbour(const struct form *form, size_t index, int step)
{
	size_t at = index;
	while (step > 0 ? at + 1 < form->count : at > 0) {
		at = step > 0 ? at + 1 : at - 1;
		if (form_shows(form, at))
			return at;
	}
	return index;
}

bool form_heads(const struct form *form, size_t index)
{
	const char *section = form->fields[index].section;
	size_t before = neighbour(form, index, -1);
	if (!section || !form_shows(form, index))
		return false;
	return before == index || !form->fields[before].section ||
	       strcmp(form->fields[before].section, section) != 0;
}

/* The first or last field with a row. */
static size_t end(const struct form *form, int step)
{
	size_t at = step > 0 ? form->count - 1 : 0;
	return form_shows(form, at) ? at : neighbour(form, at, -step);
}

/* Where the section of the focus begins, or, from there already, the one before it. */
static size_t section_up(const struct form *form)
{
	size_t at = neighbour(form, form->focus, -1);
	while (at > 0 && !form_heads(form, at) && neighbour(form, at, -1) != at)
		at = neighbour(form, at, -1);
	return at;
}

static size_t section_down(const struct form *form)
{
	size_t at = form->focus, next;
	while ((next = neighbour(form, at, 1)) != at) {
		at = next;
		if (form_heads(form, at))
			break;
	}
	return at;
}

/* Where CODE leads; form->count: nowhere, it is no such key. */
static size_t target(const struct form *form, int32_t code)
{
	size_t at = form->focus, next = neighbour(form, at, 1), back = neighbour(form, at, -1);
	switch (code) {
	case KEYCODE_TAB:
		return next != at ? next : end(form, -1);
	case KEYCODE_BACK_TAB:
		return back != at ? back : end(form, 1);
	case KEYCODE_DOWN:
	case KEYCODE_ENTER:
		return next;
	case KEYCODE_UP:
		return back;
	case KEYCODE_PAGE_UP:
		return section_up(form);
	case KEYCODE_PAGE_DOWN:
		return section_down(form);
	default:
		return form->count;
	}
}

enum form_result form_move(struct form *form, int32_t code)
{
	size_t at = form->focus, to = target(form, code);
	if (to == form->count)
		return FORM_IGNORED;
	form_move_to(form, to);
	if (code == KEYCODE_PAGE_UP || code == KEYCODE_PAGE_DOWN)
		form->top = FORM_FAR_DOWN;
	return code == KEYCODE_ENTER && to == at ? FORM_SUBMIT : FORM_USED;
}
