/*
 * A list of fields to fill in, described by a const table.
 *
 *	static const struct form_field fields[] = {
 *		{.name = "client", .label = N_("Client"), .kind = FIELD_TEXT, .required = true},
 *		{.name = "id_number", .label = N_("ID number"), .kind = FIELD_NUMBER, .maximum = 18,
 *			.hint = id_number_hint},
 *		{.name = "category", .label = N_("Matter"), .kind = FIELD_CHOICE, .required = true,
 *			.choices = categories},
 *		{.name = "summary", .label = N_("Summary"), .kind = FIELD_NOTE, .rows = 4,
 *			.maximum = 2000},
 *	};
 *	status = form_init(&intake->form, fields, sizeof(fields) / sizeof(*fields), intake, err);
 *
 *	static bool key(struct screen *screen, const struct key_event *event)
 *	{
 *		struct intake *intake = screen->state;
 *		enum form_result result = form_key(&intake->form, screen, event);
 *		if (result == FORM_SUBMIT)
 *			save(intake);
 *		return result != FORM_IGNORED;
 *	}
 */
#ifndef MENZHEN_TUI_FORM_H
#define MENZHEN_TUI_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/tui/screen.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/key.h"
#include "menzhen/tui/widget/choice.h"
#include "menzhen/tui/widget/line_edit.h"

enum field_kind {
	FIELD_TEXT = 0,
	FIELD_NUMBER,  /* one line, full width folded to ASCII: phone, ID number, date */
	FIELD_NOTE,    /* several rows */
	FIELD_CHOICE,  /* the value is the code of a struct choice */
	FIELD_CHOICES, /* the codes of any number of them, in the list's order, with commas between
			*/
	/* Set by the program (form_set) and not typed: its hint tells of it in words, Backspace
	 * takes it off, and while it is empty there is no such row. */
	FIELD_GIVEN,
	FIELD_SECRET,       /* a PIN: shows as stars, is in no draft and not trimmed */
	FIELD_SECRET_SHOWN, /* the same, but shows: a long code that is copied from paper */
};

struct form_field {
	const char *name;  /* in drafts and for form_value */
	const char *label; /* msgid */
	const char *help;  /* msgid shown while the field is empty; may be NULL */
	/* Msgid of the heading that stands above the first of the fields of one section; Page Up
	 * and Page Down go from section to section. NULL: no heading. */
	const char *section;
	enum field_kind kind;
	bool required;
	bool further;   /* stands back in a form that is brief */
	size_t maximum; /* code points; 0: the default */
	int rows;       /* of a note */
	int width;      /* columns of the input; 0: the usual ones, of a note all there are */
	/* What there is to choose from, LIST or what CHOICES gives; must stay valid while the form
	 * is open. */
	const struct choice_list *list;
	struct choice_list (*choices)(void *context);
	/*
	 * What is offered under a FIELD_TEXT or FIELD_NUMBER as it is typed into: asked after each
	 * change of VALUE, valid until it is asked again; an empty list shows nothing. Of a choice
	 * the label and the note show. Down goes into the list, Enter takes one: TAKEN is called
	 * with it and may form_set any fields; without TAKEN the value becomes its code. May be
	 * NULL.
	 */
	struct choice_list (*suggest)(void *context, const char *value);
	void (*taken)(void *context, const struct choice *choice);
	/* A line on VALUE as it is typed, or on what "" stands for. Append it to OUT; *ROLE is
	 * ROLE_HINT on entry. May be NULL. */
	void (*hint)(void *context, const char *value, struct buffer *out, enum role *role);
	/* Is VALUE (trimmed, not empty) of FIELD in order? May be NULL. */
	enum status (*check)(void *context, const struct form_field *field, const char *value,
		struct error *err);
};

/* What is offered under the field in focus. */
struct form_offer {
	struct choice_list list; /* of no choices: nothing is offered */
	size_t selected;         /* from 1; 0: the field itself is typed into */
};

struct form_value {
	struct line_edit edit;
	struct error error; /* shown under the field until it is changed */
};

struct form {
	const struct form_field *fields;
	struct form_value *values;
	size_t count;
	void *context; /* given to the fields' functions */
	size_t focus;
	const char *guide; /* msgid shown below the fields all the time; NULL: none */
	const char *more;  /* msgid before the names of what stands back: the key that shows it */
	bool brief;        /* set by form_set_brief */
	struct form_offer offer;
	int top;               /* rows scrolled away above */
	bool changed;          /* a value changed since form_changed was asked */
	struct buffer line;    /* the hint being drawn */
	struct screen *screen; /* the one that the form is on */
};

enum form_result { FORM_IGNORED = 0, FORM_USED, FORM_SUBMIT /* Enter in the last field */ };

/* CONTEXT and FIELDS must outlive the form; all values are empty. Release with form_release. */
enum status form_init(struct form *form, const struct form_field *fields, size_t count,
	void *context, struct error *err);
void form_release(struct form *form);

/*
 * Tab, Shift-Tab, Enter, Up and Down move between the fields, Page Up and Page Down between the
 * sections, others edit the value; a letter, Space or Enter in an empty choice opens its picker.
 * Marks SCREEN for drawing.
 */
enum form_result form_key(struct form *form, struct screen *screen, const struct key_event *event);

/*
 * While a form is brief, its further fields have a row only where they hold something, are required
 * or have the focus; one line below names the sections that the others are in. With BRIEF false the
 * first of them gets the focus; with true the focus leaves a field that goes.
 */
void form_set_brief(struct form *form, bool brief);

/*
 * A column of labels, the fields, and beside each its hint or error; what does not fit there shows
 * in the last two rows: of the field in focus, else of the first that has a warning. Scrolled to
 * show the focus; what is not to be seen for that is named below the fields.
 */
void form_draw(struct form *form, struct canvas *canvas, struct rect area);

/* The value, "" if empty; the code of a choice. Valid until it changes. NULL: no such field. */
const char *form_value(const struct form *form, const char *name);

/* Set a value from a draft or a record; NULL empties it. False: no such field, or no memory. */
bool form_set(struct form *form, const char *name, const char *value);

/* Give the focus to a field, which must be one of the form's. */
void form_focus(struct form *form, const char *name);

/* Trim all; check required fields and the fields' own rules. False: errors show, focus on the
 * first. */
bool form_check(struct form *form);

/* True once after any value changed: time to keep the draft. */
bool form_changed(struct form *form);

/* Give each field that is not empty to PUT, in order, for a draft; form_set takes them back. */
void form_save(const struct form *form,
	void (*put)(void *context, const char *name, const char *value), void *context);

#endif
