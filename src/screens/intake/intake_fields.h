/*
 * The fields of the intake form: what every visit needs first, then by sections what the register
 * may hold besides (rows made from model/case/register.h). Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_INTAKE_FIELDS_H
#define MENZHEN_SCREENS_INTAKE_FIELDS_H

#include "intake_lately.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/tui/widget/form.h"
#include "screens/choices.h"
#include "screens/client/visitor_box.h"

enum { INTAKE_FIELDS_MAX = 24 + REGISTER_FIELDS };

/* Zero-initialise; must stay where it is while the form is open, for its parts point to each
 * other. It is the context of the fields' functions. */
struct intake_form {
	const struct desk *desk;
	struct form form;
	size_t count;
	struct form_field fields[INTAKE_FIELDS_MAX];
	size_t members[INTAKE_FIELDS_MAX];         /* where struct intake has the value of each */
	struct choices choices[INTAKE_FIELDS_MAX]; /* of those that are chosen */
	struct choice_list lists[INTAKE_FIELDS_MAX];
	struct visitor_box visitors; /* who was here before */
	struct intake_lately lately; /* what was written into the field in focus */
};

/* Make the fields ready, all of them empty. Release INTAKE in any case. */
enum status intake_form_init(
	struct intake_form *intake, const struct desk *desk, struct error *err);

/*
 * The same with some of the fields alone, in an order and under headings of their own. Nobody is
 * offered who was here before: what they bring along would go into fields that are not there.
 */
struct intake_pick {
	const char *name;    /* of the field */
	const char *section; /* msgid */
	bool line;           /* a note becomes one line */
};
enum status intake_form_pick(struct intake_form *intake, const struct desk *desk,
	const struct intake_pick *picks, size_t count, struct error *err);
void intake_form_release(struct intake_form *intake);

/* Put the values that START has into the fields. False: no memory. */
bool intake_form_start(struct intake_form *intake, const struct intake *start);

/* The values of the fields into OUT, borrowed until the form changes. */
void intake_form_read(const struct intake_form *intake, struct intake *out);

#endif
