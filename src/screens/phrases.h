/* Small phrases that several screens show. */
#ifndef MENZHEN_SCREENS_PHRASES_H
#define MENZHEN_SCREENS_PHRASES_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/moment.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/tui/terminal/theme.h"

/* MSGID translated, its %s (at most two) replaced by A and B (a msgid
 * as ERROR_ID); safe against a wrong translation. */
void phrase_add(struct buffer *out, const char *msgid, const char *a, const char *b);

/* How long from FROM to TO: "6 min", "1 h 05", "2 d". Negative counts as none. */
void phrase_duration(struct buffer *out, moment from, moment to);

/* Of a file, "234 kB", "2.3 MB". */
void phrase_size(struct buffer *out, int64_t bytes);

/* Time of day, "19:42". */
void phrase_clock(struct buffer *out, const struct desk *desk, moment at);

/* Day and weekday: "11-25 Wed". */
void phrase_day(struct buffer *out, struct day day);

/* The name for lists: 张* */
void phrase_masked(struct buffer *out, const char *name);

/* The matter in hand, as the head of a screen: "N07  张*  拖欠工资". */
void phrase_matter(struct buffer *out, const struct desk *desk, const struct case_record *record);

/* The channel of this code in words; "" for none or an unknown one. */
const char *phrase_channel(const char *code);

/* The state in words; of one on hold where it was: "On hold (Consulting)". */
void phrase_state(struct buffer *out, const struct case_record *record);

/* By when an answer is due: "11-25 Wed 23:59"; of one that is owed since "… ! overdue". */
void phrase_due(struct buffer *out, const struct desk *desk, const struct case_record *record);

/* The times that are known: "Waiting time 8 min, Consultation 30 min". */
void phrase_times(struct buffer *out, struct case_times times);

/*
 * A line of a case's history: "19:42  Assigned to 王晓明 (proposed first): …  (reception)". Its
 * text is left out where it is TOLD already; NULL: nothing is.
 */
void phrase_event(struct buffer *out, const struct desk *desk, const struct history_item *item,
	const char *told);

/* How the state of a case stands out. */
enum role phrase_state_role(enum case_state state);

#endif
