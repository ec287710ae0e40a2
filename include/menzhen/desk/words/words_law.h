/* Sentences about the law that both the screen and the command line show. */
#ifndef MENZHEN_DESK_WORDS_LAW_H
#define MENZHEN_DESK_WORDS_LAW_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/case/legal_aid.h"
#include "menzhen/model/case/limitation.h"

/* Those of the desk's language; "" where nothing was said. */
const char *words_of_limitation(const struct desk *desk, const struct limitation_words *words);

/*
 * "劳动仲裁 1年, 至 2027-03-01, 由律师确认 (劳动争议调解仲裁法第二十七条)"; of an urgent one how
 * near it is: "…, 由律师确认 ! 还剩 5 天 (…)".
 */
bool words_add_reminder(struct buffer *out, const struct desk *desk,
	const struct reminder *reminder, error_translate translate);

/* From what day it runs, and whether its last day can still move: a line below the one above. */
bool words_add_reminder_note(struct buffer *out, const struct desk *desk,
	const struct reminder *reminder, error_translate translate);

/* A sentence and its article. */
bool words_add_legal_aid(struct buffer *out, const struct desk *desk, enum legal_aid_point point,
	error_translate translate);

#endif
