#include "command.h"
#include "menzhen/base/text.h"
#include "output.h"

static void category_json(
	struct json_writer *json, const struct category_list *list, const struct category *category)
{
	json_object_begin(json);
	json_member(json, "category", category->code);
	json_member(json, "group", list->items[category->group].code);
	json_member(json, "zh", category->zh);
	json_member(json, "pinyin", category->py);
	json_member(json, "en", category->en);
	json_member_word(json, "cause", category->cause);
	json_object_end(json);
}

static enum status run(struct invocation *in, struct error *err)
{
	const struct category_list *list = &in->desk.config.categories;
	struct buffer line = {0};
	struct json_writer json = {.out = &line};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		if (!category_is_leaf(category) && in->json)
			continue;
		json.need_comma = false;
		if (in->json) {
			category_json(&json, list, category);
		} else {
			output_column(&line, category_is_leaf(category) ? "" : category->code, 4);
			output_column(&line, category_is_leaf(category) ? category->code : "", 8);
			text_add_safe(&line, desk_category_title(&in->desk, category->code));
		}
		status = output_line(&line, err);
	}
	buffer_release(&line);
	return status;
}

const struct command command_category_list = {
	.name = "category list",
	.summary = N_("List what a matter can be about"),
	.run = run,
};
