/* What the intake form says beside its fields. The context of each is a struct intake_form.
 * Private to the screens layer. */
#ifndef MENZHEN_SCREENS_INTAKE_HINTS_H
#define MENZHEN_SCREENS_INTAKE_HINTS_H

#include "menzhen/base/buffer.h"
#include "menzhen/tui/terminal/theme.h"

/* Birth date, age and sex as soon as the digits give them; a wrong checksum while one still sees
 * it. */
void intake_hint_id(void *context, const char *value, struct buffer *out, enum role *role);

/* The same of the other party, who is often a company: its number tells nothing of a birth. */
void intake_hint_opponent_id(void *context, const char *value, struct buffer *out, enum role *role);

void intake_hint_phone(void *context, const char *value, struct buffer *out, enum role *role);

/* Of the further parties: how many there are, and which number cannot be right. */
void intake_hint_opponents(void *context, const char *value, struct buffer *out, enum role *role);

/* What stands for nothing chosen. */
void intake_hint_channel(void *context, const char *value, struct buffer *out, enum role *role);
void intake_hint_session(void *context, const char *value, struct buffer *out, enum role *role);

/* Of the statutory periods that this matter may have, the one that runs out first. */
void intake_hint_event_day(void *context, const char *value, struct buffer *out, enum role *role);

/* Was such a slip printed, and has it not been typed in yet? */
void intake_hint_paper(void *context, const char *value, struct buffer *out, enum role *role);

/* A slip tells when it was written; without that the matter counts as of now. */
void intake_hint_came_at(void *context, const char *value, struct buffer *out, enum role *role);

/* Who is at the desk: for whoever asks whose name belongs there. */
void intake_hint_first_asked(void *context, const char *value, struct buffer *out, enum role *role);

/* Whom the matter would go to: the receptionist can tell the visitor while still typing. */
void intake_hint_category(void *context, const char *value, struct buffer *out, enum role *role);

#endif
