/* What is said of the ledger: its conditions in words. */
#ifndef MENZHEN_DESK_LEDGER_WORDS_H
#define MENZHEN_DESK_LEDGER_WORDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/ledger/ledger_filter.h"

/* What VALUE of FIELD wants, in words: "劳动人事", "本月", "无". */
void ledger_words_add_value(const struct desk *desk, int field, const char *value,
	error_translate translate, struct buffer *out);

/* All of it: "事项: 劳动人事; 状态: 待评". Nothing where everything is wanted. */
void ledger_words_add_filter(const struct desk *desk, const struct ledger_filter *filter,
	error_translate translate, struct buffer *out);

/*
 * Refuse (STATUS_USAGE, with a sentence) what the filter says of matters, outcomes and advisers
 * that there are not. One who left the roster may be asked for.
 */
enum status ledger_words_check(
	const struct desk *desk, const struct ledger_filter *filter, struct error *err);

#endif
