/* Sentences that both the screen and the command line show, in whichever language they translate
 * to. */
#ifndef MENZHEN_DESK_WORDS_H
#define MENZHEN_DESK_WORDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/assign/assignment.h"
#include "menzhen/model/duty/duty_change.h"
#include "menzhen/store/case/explanation.h"
#include "menzhen/store/journal/journal.h"

/* One reason: "on duty until 21:00". */
bool words_add_reason(struct buffer *out, const struct reason *reason, error_translate translate);

/* All reasons of a candidate, with commas between them. */
bool words_add_reasons(
	struct buffer *out, const struct candidate *candidate, error_translate translate);

/*
 * What they are worth, criterion by criterion: "1,751 points: Field 1,800, Open cases -60,
 * Share of cases 8, Idle 3". What comes to nothing is left out.
 */
bool words_add_points(
	struct buffer *out, const int points[CRITERIA], int total, error_translate translate);

/* All reasons of a candidate of a recorded proposal. */
bool words_add_explained(
	struct buffer *out, const struct explained *explained, error_translate translate);

/*
 * Whom an assignment went to, under the name of that day, and who had been proposed first: "王晓明
 * (proposed first)", "李华 (proposed first: 王晓明)". Whom a conflict of interest was decided
 * about, and how: "李华 (a different person)". Nothing for other events.
 */
bool words_add_assignment(struct buffer *out, const struct desk *desk,
	const struct history_item *item, error_translate translate);

/* Where a visitor was called to, what a case was redirected to, the case of another visitor:
 * " 1号室". Nothing for other events. */
bool words_add_place(struct buffer *out, const struct desk *desk, const struct history_item *item);

/* How a case was closed out: " 当场答复 (已告知法律援助)". Nothing for other events. */
bool words_add_closing(struct buffer *out, const struct desk *desk, const struct history_item *item,
	error_translate translate);

/* What of the visitor has changed, of a recorded visit: "; changed since the last visit: Phone".
 * Nothing for other events. */
bool words_add_changes(
	struct buffer *out, const struct history_item *item, error_translate translate);

/*
 * What a change of duty is, without its number and state: "丁 for 甲 (2026-11-23 19:00
 * night-clinic)".
 */
bool words_add_change(struct buffer *out, const struct desk *desk, const struct duty_change *change,
	error_translate translate);

/* What an event was about, for people: the ledger and the clock have no number. */
const char *words_subject(const char *subject, error_translate translate);

/* Who did it, for people: ACTOR_DEFAULT is no name but an office. */
const char *words_actor(const char *actor, error_translate translate);

/* Titles of the priority groups CODES (as a case has them) with commas between; "" for NULL. */
enum { WORDS_GROUPS_SIZE = 640 };
const char *words_groups(const char *codes, error_translate translate, char out[WORDS_GROUPS_SIZE]);

/* VALUE of FIELD as people read it: titles of codes with commas between, anything else as it is. */
struct register_field;
bool words_add_register(struct buffer *out, const struct register_field *field, const char *value,
	error_translate translate);

#endif
