/* How a matter reaches the desk: 来访, 来电, 来信, 网络, 12348, 微信群, 转介, 上门. */
#ifndef MENZHEN_MODEL_CHANNEL_H
#define MENZHEN_MODEL_CHANNEL_H

#include <stdbool.h>

#include "menzhen/model/coded.h"

enum channel {
	CHANNEL_WALK_IN,
	CHANNEL_PHONE,
	CHANNEL_LETTER,
	CHANNEL_ONLINE,
	CHANNEL_HOTLINE_12348,
	CHANNEL_WECHAT,
	CHANNEL_REFERRAL,
	CHANNEL_HOME_VISIT,
	CHANNELS
};

extern const struct coded_table channel_table;

const char *channel_code(enum channel channel);  /* "walk_in" */
const char *channel_title(enum channel channel); /* msgid */
bool channel_parse(const char *code, enum channel *out);

#endif
