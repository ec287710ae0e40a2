#include "desk/client/former_name.h"
#include "menzhen/desk/desk.h"

/* The word in the desk's language, else the other one, else the code. */
static const char *title(const struct desk *desk, const char *zh, const char *en, const char *code)
{
	const char *first = desk->language == LANGUAGE_ZH ? zh : en;
	const char *second = desk->language == LANGUAGE_ZH ? en : zh;

	if (first != NULL && *first != '\0')
		return first;
	return second != NULL && *second != '\0' ? second : code;
}

const char *desk_adviser_name(const struct desk *desk, const char *id)
{
	if (id == NULL)
		return "";
	const struct adviser *adviser = roster_adviser(&desk->config.roster, id);
	if (adviser != NULL)
		return adviser->name;
	const char *name = former_name(desk, id);
	return name != NULL ? name : id;
}

const char *desk_category_title(const struct desk *desk, const char *code)
{
	if (code == NULL)
		return "";
	const struct category *category = category_find(&desk->config.categories, code);
	return category != NULL ? title(desk, category->zh, category->en, code) : code;
}

const char *desk_category_brief(const struct desk *desk, const char *code)
{
	const struct category *category =
		code != NULL ? category_find(&desk->config.categories, code) : NULL;
	bool english = desk->language != LANGUAGE_ZH && category != NULL;

	return english && category->en_short != NULL ? category->en_short : "";
}

static const char *code_title(
	const struct desk *desk, const struct code_list *list, const char *code)
{
	if (code == NULL)
		return "";
	const struct code_item *item = code_list_find(list, code);
	return item != NULL ? title(desk, item->zh, item->en, code) : code;
}

const char *desk_outcome_title(const struct desk *desk, const char *code)
{
	return code_title(desk, &desk->config.outcomes, code);
}

const char *desk_rating_reason_title(const struct desk *desk, const char *code)
{
	return code_title(desk, &desk->config.rating_reasons, code);
}
