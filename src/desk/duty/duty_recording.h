/*
 * What the use cases that change a roster have in common: the recording of one event, the duties
 * around it as they stand, and as they would stand with the change. Private to the desk layer.
 *
 *	status = duty_recording_begin(&recording, desk, "duty.stood_in", command, err);
 *	if (status == STATUS_OK && recording.event.repeated)
 *		... duty_recording_repeats() ...
 *	else if (status == STATUS_OK)
 *		... duty_recording_look(), duty_recording_find(), duty_recording_new(), fields ...
 *	return duty_recording_end(&recording, status, err);
 */
#ifndef MENZHEN_DESK_DUTY_RECORDING_H
#define MENZHEN_DESK_DUTY_RECORDING_H

#include "desk/recording.h"
#include "menzhen/desk/duty/duty_commands.h"

struct duty_recording {
	struct recording event;
	struct duty_scope scope;     /* the days looked at and one more on either side */
	struct duty_changes changes; /* that stand there; a new one is the last of them */
	struct duty_list before;     /* what stands */
	char *reason;                /* as recorded; NULL: none */
	char days[2][DAY_TEXT_SIZE]; /* what fields of days borrow */
	size_t day_count;
};

/* A new change of a duty of ADVISER's. Always ended by duty_recording_end, whatever it returns. */
enum status duty_recording_begin(struct duty_recording *recording, struct desk *desk,
	const char *kind, const char *adviser, const char *command, struct error *err);

/* The same about the change NUMBER. Whose it is to decide: recording_of. */
enum status duty_recording_begin_on(struct duty_recording *recording, struct desk *desk,
	const char *kind, int number, const char *command, struct error *err);

/* A repeated new change: its *NUMBER, provided that it is of the same people and day. */
enum status duty_recording_repeats(struct duty_recording *recording, const char *adviser,
	const char *other, struct day day, int *number, struct error *err);

/* Load what stands on FIRST..LAST, and on the days of swaps that a change there may undo. */
enum status duty_recording_look(
	struct duty_recording *recording, struct day first, struct day last, struct error *err);

/* The duty that REF means, of `before`. */
enum status duty_recording_find(struct duty_recording *recording, const struct duty_ref *ref,
	const struct duty **out, struct error *err);

/* A copy of CHANGE, which stands, is the last of `changes` now. */
enum status duty_recording_add(
	struct duty_recording *recording, const struct duty_change *change, struct error *err);

/* May the duties be as `changes` now have them? REASON is a supervisor's, where one is needed. */
enum status duty_recording_check(
	struct duty_recording *recording, const char *reason, struct error *err);

/* A new change: both, then fields `sequence` and `reason`, and the event's name by the next
 * *NUMBER.
 */
enum status duty_recording_new(struct duty_recording *recording, const struct duty_change *change,
	const char *reason, int *number, struct error *err);

/* Fields of a day and of a duty's name, with PREFIX ("" or "other_"): borrowed from RECORDING and
 * DUTY. */
void duty_recording_add_day(struct duty_recording *recording, const char *name, struct day day);
void duty_recording_add_slot(struct duty_recording *recording, const struct duty *duty);
void duty_recording_add_other_slot(struct duty_recording *recording, const struct duty *duty);

enum status duty_recording_end(
	struct duty_recording *recording, enum status status, struct error *err);

#endif
