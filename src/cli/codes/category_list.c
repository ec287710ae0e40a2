#include "cli/output.h"
#include "menzhen/base/text.h"

static void category_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct category *category = item;
	const struct category_list *list = &desk->config.categories;

	json_member(json, "category", category->code);
	json_member(json, "group", list->items[category->group].code);
	json_member(json, "zh", category->zh);
	json_member(json, "pinyin", category->py);
	json_member(json, "en", category->en);
	output_member_word(json, "en_short", category->en_short);
	output_member_word(json, "cause", category->cause);
	json_member_boolean(json, "confidential", category_is_confidential(list, category->code));
}

static void category_text(struct buffer *line, const struct desk *desk, const void *item)
{
	const struct category *category = item;

	output_column(line, category_is_leaf(category) ? "" : category->code, 4);
	output_column(line, category_is_leaf(category) ? category->code : "", 8);
	text_add_safe(line, desk_category_title(desk, category->code));
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form leaf = {category_json, category_text};
	static const struct output_form group = {NULL, category_text};
	const struct category_list *list = &in->desk.config.categories;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		status =
			output_item(in, category_is_leaf(category) ? &leaf : &group, category, err);
	}
	return status;
}

const struct command command_category_list = {
	.name = "category list",
	.summary = N_("List what a matter can be about"),
	.reads = true,
	.run = run,
};
