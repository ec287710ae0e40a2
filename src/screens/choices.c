#include "choices.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/channel.h"

static enum status add(struct choices *out, struct choice choice, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = choice;
	return STATUS_OK;
}

enum status choices_categories(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct category_list *list = &desk->config.categories;
	bool chinese = desk->language == LANGUAGE_ZH;
	enum status status = STATUS_OK;

	out->count = 0;
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		if (!category_is_leaf(category))
			continue;
		status = add(out,
			(struct choice){
				.code = category->code,
				.label = desk_category_title(desk, category->code),
				.alias = chinese ? category->en : category->zh,
				.group = desk_category_title(
					desk, list->items[category->group].code),
			},
			err);
	}
	return status;
}

enum status choices_outcomes(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct code_list *list = &desk->config.outcomes;
	bool chinese = desk->language == LANGUAGE_ZH;
	enum status status = STATUS_OK;

	out->count = 0;
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++)
		status = add(out,
			(struct choice){
				.code = list->items[i].code,
				.label = desk_outcome_title(desk, list->items[i].code),
				.alias = chinese ? list->items[i].en : list->items[i].zh,
			},
			err);
	return status;
}

/* A choice of a fixed set: the title is translated, the English one finds it too. */
static enum status add_fixed(
	struct choices *out, const char *code, const char *title, struct error *err)
{
	return add(out, (struct choice){.code = code, .label = _(title), .alias = title}, err);
}

enum status choices_channels(struct choices *out, struct error *err)
{
	enum status status = STATUS_OK;

	out->count = 0;
	for (enum channel i = 0; i < CHANNELS && status == STATUS_OK; i++)
		status = add_fixed(out, channel_code(i), channel_title(i), err);
	return status;
}

enum status choices_sessions(struct choices *out, struct error *err)
{
	enum status status = STATUS_OK;

	out->count = 0;
	for (enum session_kind i = 0; i < SESSION_KINDS && status == STATUS_OK; i++)
		status = add_fixed(out, session_code(i), session_title(i), err);
	return status;
}

enum status choices_levels(struct choices *out, struct error *err)
{
	enum status status = STATUS_OK;

	out->count = 0;
	for (enum station_level i = 0; i < STATION_LEVELS && status == STATUS_OK; i++)
		status = add_fixed(out, station_level_code(i), station_level_title(i), err);
	return status;
}

enum status choices_languages(struct choices *out, struct error *err)
{
	enum status status;

	out->count = 0;
	/* Each in its own tongue, so that whoever is lost in the other one finds it. */
	status = add(
		out, (struct choice){.code = "zh", .label = "简体中文", .alias = "Chinese"}, err);
	if (status == STATUS_OK)
		status = add(out, (struct choice){.code = "en", .label = "English"}, err);
	return status;
}

struct choice_list choices_list(const struct choices *choices)
{
	return (struct choice_list){.items = choices->items, .count = choices->count};
}

void choices_release(struct choices *choices)
{
	free(choices->items);
	*choices = (struct choices){0};
}
