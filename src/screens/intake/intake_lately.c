#include "intake_lately.h"

#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/desk/case/usual.h"

static bool load(struct intake_lately *lately, const struct desk *desk, enum register_id field)
{
	if (lately->loaded && lately->field == field)
		return true;
	string_list_release(&lately->values);
	lately->field = field;
	lately->loaded = usual_values(desk, field, &lately->values, NULL) == STATUS_OK;
	return lately->loaded;
}

struct choice_list intake_lately_offer(struct intake_lately *lately, const struct desk *desk,
	enum register_id field, const char *typed)
{
	struct choice_list list = {.items = lately->choices};

	if (*typed == '\0' || !load(lately, desk, field))
		return list;
	for (size_t i = 0; i < lately->values.count && list.count < LATELY_MAX; i++) {
		const char *value = lately->values.items[i];
		if (!pinyin_match(typed, value) || strcmp(typed, value) == 0)
			continue;
		lately->choices[list.count++] = (struct choice){.code = value, .label = value};
	}
	return list;
}

void intake_lately_release(struct intake_lately *lately)
{
	string_list_release(&lately->values);
	lately->loaded = false;
}
