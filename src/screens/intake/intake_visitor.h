/*
 * The intake form of somebody who was here before: offered while a name or number is typed, filled
 * in when chosen, with what has been changed since. The context of the functions of fields is a
 * struct intake_form. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_INTAKE_VISITOR_H
#define MENZHEN_SCREENS_INTAKE_VISITOR_H

#include "intake_fields.h"

/* For the field of the name, and for those of numbers, which tell nothing before they are long. */
struct choice_list intake_visitor_offer(void *context, const char *value);
struct choice_list intake_visitor_offer_number(void *context, const char *value);
void intake_visitor_taken(void *context, const struct choice *choice);

/* Of the field `known`: their visits, and what the form has otherwise than they were known by. */
void intake_visitor_hint(void *context, const char *value, struct buffer *out, enum role *role);

/* Of the fields of their numbers, which are not filled in: what is known, masked. */
void intake_visitor_hint_phone(
	void *context, const char *value, struct buffer *out, enum role *role);
void intake_visitor_hint_id(void *context, const char *value, struct buffer *out, enum role *role);

enum intake_visitor_fill { FILL_ALL, FILL_EMPTY /* fields alone: what was typed stays */ };

/* The form is of the person of the case NUMBER; their numbers stay out of sight. Their matters are
 * their own: nothing of those is filled in. False: there is no such person. */
bool intake_visitor_fill(
	struct intake_form *intake, const char *number, enum intake_visitor_fill fill);

#endif
