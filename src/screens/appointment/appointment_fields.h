/*
 * The form of an appointment and its fields, for the screen that shows it. Private to the screens
 * layer.
 */
#ifndef MENZHEN_SCREENS_APPOINTMENT_FIELDS_H
#define MENZHEN_SCREENS_APPOINTMENT_FIELDS_H

#include "menzhen/model/appointment/appointment.h"
#include "menzhen/tui/widget/form.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/form_keeper.h"

struct appointment_form {
	struct clinic *clinic;
	int number;                 /* of the one that is moved; 0: a new one */
	enum appointment_kind kind; /* of the one that is moved */
	struct buffer head;
	struct form form;
	struct choices kinds, advisers, categories;
	struct form_keeper keeper; /* of a new one */
	char command[DESK_COMMAND_SIZE];
};

/* Their context is a struct appointment_form. */
enum { APPOINTMENT_NEW_FIELDS = 9, APPOINTMENT_MOVE_FIELDS = 3 };
extern const struct form_field appointment_new_fields[APPOINTMENT_NEW_FIELDS];
extern const struct form_field appointment_move_fields[APPOINTMENT_MOVE_FIELDS];

#endif
