#include "station_weights.h"

#include "menzhen/files/yaml/value.h"

enum { KEY_WEIGHTS, KEY_WINDOW_DAYS, KEYS };

static const struct key keys[KEYS] = {
	[KEY_WEIGHTS] = {"weights", KEY_OPTIONAL},
	[KEY_WINDOW_DAYS] = {"window_days", KEY_OPTIONAL},
};

static void read_weights(struct report *report, const struct node *node, struct weights *out)
{
	struct key criteria[CRITERIA];
	const struct node *values[CRITERIA];

	for (int i = 0; i < CRITERIA; i++)
		criteria[i] = (struct key){criterion_table.rows[i].code, KEY_OPTIONAL};
	if (!mapping_read(report, node, criteria, CRITERIA, values))
		return;
	for (int i = 0; i < CRITERIA; i++)
		if (values[i])
			value_integer(report, values[i], 0, WEIGHT_MOST, &out->of[i]);
}

void station_weights_read(struct report *report, const struct node *node, struct weights *out)
{
	const struct node *values[KEYS];

	if (!mapping_read(report, node, keys, KEYS, values))
		return;
	if (values[KEY_WEIGHTS])
		read_weights(report, values[KEY_WEIGHTS], out);
	if (values[KEY_WINDOW_DAYS])
		value_integer(
			report, values[KEY_WINDOW_DAYS], 1, WINDOW_DAYS_MOST, &out->window_days);
}
