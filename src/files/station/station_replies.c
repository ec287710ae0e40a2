#include "station_replies.h"

/* The channels in their order, then the one for answers that are put off. */
enum { KEY_PUT_OFF = CHANNELS, KEYS };

static void read_clock(struct report *report, const struct node *node, struct reply_clock *out)
{
	if (node_expect(report, node, NODE_WORD) && !reply_clock_parse(node->text, out))
		node_error(report, node,
			N_("'%s' is no time for an answer; write it as 24 hours, 7 workdays or "
			   "none"),
			node->text);
}

void station_replies_read(struct report *report, const struct node *node, struct reply_clocks *out)
{
	struct key keys[KEYS];
	const struct node *values[KEYS];

	for (int i = 0; i < CHANNELS; i++)
		keys[i] = (struct key){channel_code((enum channel)i), KEY_OPTIONAL};
	keys[KEY_PUT_OFF] = (struct key){OUTCOME_APPOINTMENT, KEY_OPTIONAL};
	if (!mapping_read(report, node, keys, KEYS, values))
		return;
	for (int i = 0; i < CHANNELS; i++)
		if (values[i])
			read_clock(report, values[i], &out->of[i]);
	if (values[KEY_PUT_OFF])
		read_clock(report, values[KEY_PUT_OFF], &out->put_off);
}
