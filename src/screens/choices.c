#include "choices.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/case/usual.h"

enum status choices_add(struct choices *out, struct choice choice, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = choice;
	return STATUS_OK;
}

/* NULL: no memory. */
static const char *copy(struct choices *out, const char *text)
{
	return string_list_add(&out->texts, text) ? out->texts.items[out->texts.count - 1] : NULL;
}

enum status choices_add_copy(struct choices *out, const char *code, const char *label,
	const char *note, struct error *err)
{
	const struct choice choice = {.code = copy(out, code),
		.label = copy(out, label),
		.note = note != NULL ? copy(out, note) : NULL};

	if (choice.code == NULL || choice.label == NULL || (note != NULL && choice.note == NULL))
		return error_memory(err);
	return choices_add(out, choice, err);
}

void choices_clear(struct choices *choices)
{
	choices->count = 0;
	string_list_release(&choices->texts);
}

static enum status add_category(struct choices *out, const struct desk *desk,
	const struct category *category, const char *group, struct error *err)
{
	bool chinese = desk->language == LANGUAGE_ZH;

	return choices_add(out,
		(struct choice){
			.code = category->code,
			.label = desk_category_title(desk, category->code),
			.alias = chinese ? category->en : category->zh,
			.group = group,
		},
		err);
}

static bool has(const struct choices *choices, const char *code)
{
	for (size_t i = 0; i < choices->count; i++)
		if (strcmp(choices->items[i].code, code) == 0)
			return true;
	return false;
}

/* What most come with stands first; it is not looked for in its group. */
static enum status add_usual(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct category *usual[USUAL_CATEGORIES];
	size_t count;
	enum status status = usual_categories(desk, usual, &count, err);

	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = add_category(out, desk, usual[i], _("often here"), err);
	return status;
}

enum status choices_categories(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct category_list *list = &desk->config.categories;

	choices_clear(out);
	enum status status = add_usual(out, desk, err);
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		if (category_is_leaf(category) && !has(out, category->code))
			status = add_category(out, desk, category,
				desk_category_title(desk, list->items[category->group].code), err);
	}
	return status;
}

enum status choices_outcomes(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct code_list *list = &desk->config.outcomes;
	bool chinese = desk->language == LANGUAGE_ZH;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++)
		status = choices_add(out,
			(struct choice){
				.code = list->items[i].code,
				.label = desk_outcome_title(desk, list->items[i].code),
				.alias = chinese ? list->items[i].en : list->items[i].zh,
			},
			err);
	return status;
}

enum status choices_matters(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct category_list *list = &desk->config.categories;
	bool chinese = desk->language == LANGUAGE_ZH;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		int group = category->group >= 0 ? category->group : (int)i;
		status = choices_add(out,
			(struct choice){
				.code = category->code,
				.label = desk_category_title(desk, category->code),
				.alias = chinese ? category->en : category->zh,
				.group = desk_category_title(desk, list->items[group].code),
				.note = category->group < 0 ? _("all of it") : NULL,
			},
			err);
	}
	return status;
}

enum status choices_rating_reasons(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct code_list *list = &desk->config.rating_reasons;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < list->count && status == STATUS_OK; i++)
		status = choices_add(out,
			(struct choice){.code = list->items[i].code,
				.label = desk_rating_reason_title(desk, list->items[i].code)},
			err);
	return status;
}

enum status choices_advisers(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < roster->adviser_count && status == STATUS_OK; i++)
		status = choices_add_copy(
			out, roster->advisers[i].id, roster->advisers[i].name, NULL, err);
	return status;
}

enum status choices_who_advise(
	struct choices *out, const struct desk *desk, const char *except, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < roster->adviser_count && status == STATUS_OK; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		if (adviser_kind_advises(adviser->kind) &&
			(except == NULL || strcmp(adviser->id, except) != 0))
			status = choices_add_copy(out, adviser->id, adviser->name,
				_(adviser_kind_title(adviser->kind)), err);
	}
	return status;
}

/* A choice of a fixed set: the title is translated, the English one finds it too. */
static enum status add_fixed(
	struct choices *out, const char *code, const char *title, struct error *err)
{
	return choices_add(
		out, (struct choice){.code = code, .label = _(title), .alias = title}, err);
}

enum status choices_coded(struct choices *out, const struct coded_table *table, struct error *err)
{
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < table->count && status == STATUS_OK; i++)
		status = add_fixed(out, table->rows[i].code, table->rows[i].title, err);
	return status;
}

/* A language once, whoever speaks it first. */
enum status choices_dialects(struct choices *out, const struct desk *desk, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	enum status status = STATUS_OK;

	choices_clear(out);
	for (size_t i = 0; i < roster->adviser_count; i++) {
		const struct string_list *spoken = &roster->advisers[i].languages;
		for (size_t k = 0; k < spoken->count && status == STATUS_OK; k++)
			if (!has(out, spoken->items[k]))
				status = choices_add_copy(
					out, spoken->items[k], spoken->items[k], NULL, err);
	}
	return status;
}

enum status choices_languages(struct choices *out, struct error *err)
{
	enum status status;

	choices_clear(out);
	/* Each in its own tongue, so that whoever is lost in the other one finds it. */
	status = choices_add(
		out, (struct choice){.code = "zh", .label = "简体中文", .alias = "Chinese"}, err);
	if (status == STATUS_OK)
		status = choices_add(out, (struct choice){.code = "en", .label = "English"}, err);
	return status;
}

struct choice_list choices_list(const struct choices *choices)
{
	return (struct choice_list){.items = choices->items, .count = choices->count};
}

void choices_release(struct choices *choices)
{
	free(choices->items);
	string_list_release(&choices->texts);
	*choices = (struct choices){0};
}
