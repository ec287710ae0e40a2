/* Sentences that both the screen and the command line show, in whichever language they translate
 * to. */
#ifndef MENZHEN_DESK_WORDS_H
#define MENZHEN_DESK_WORDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/model/assignment.h"

/* One reason: "on duty until 21:00". */
bool words_add_reason(struct buffer *out, const struct reason *reason, error_translate translate);

/* All reasons of a candidate, with commas between them. */
bool words_add_reasons(
	struct buffer *out, const struct candidate *candidate, error_translate translate);

/* Who did it, for people: ACTOR_DEFAULT is no name but an office. */
const char *words_actor(const char *actor, error_translate translate);

#endif
