#include "menzhen/model/channel.h"

#include "menzhen/base/error.h"

static const struct coded channels[CHANNELS] = {
	[CHANNEL_WALK_IN] = {"walk_in", N_("Walk-in")},
	[CHANNEL_PHONE] = {"phone", N_("Phone")},
	[CHANNEL_LETTER] = {"letter", N_("Letter")},
	[CHANNEL_ONLINE] = {"online", N_("Online")},
	[CHANNEL_HOTLINE_12348] = {"hotline_12348", N_("Hotline 12348")},
	[CHANNEL_WECHAT] = {"wechat", N_("WeChat group")},
	[CHANNEL_REFERRAL] = {"referral", N_("Referral")},
	[CHANNEL_HOME_VISIT] = {"home_visit", N_("Home visit")},
};

const struct coded_table channel_table = {channels, CHANNELS};

const char *channel_code(enum channel channel)
{
	return channels[channel].code;
}

const char *channel_title(enum channel channel)
{
	return channels[channel].title;
}

bool channel_parse(const char *code, enum channel *out)
{
	int found = coded_find(&channel_table, code);

	if (found < 0)
		return false;
	*out = (enum channel)found;
	return true;
}
