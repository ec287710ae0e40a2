#include "code_list_output.h"

#include "menzhen/base/text.h"
#include "output.h"

static void item_json(struct json_writer *json, const struct code_item *item, const char *key)
{
	json_object_begin(json);
	json_member(json, key, item->code);
	json_member(json, "zh", item->zh);
	json_member(json, "pinyin", item->py);
	json_member(json, "en", item->en);
	json_member_boolean(json, "bad", item->bad);
	json_member_word(json, "source", item->source);
	json_object_end(json);
}

enum status code_list_print(const struct invocation *in, const struct code_list *list,
	const char *key, struct error *err)
{
	struct buffer line = {0};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct code_item *item = &list->items[i];
		struct json_writer json = {.out = &line};
		if (in->json) {
			item_json(&json, item, key);
		} else {
			output_column(&line, item->code, 22);
			text_add_safe(
				&line, in->desk.language == LANGUAGE_ZH ? item->zh : item->en);
		}
		status = output_line(&line, err);
	}
	buffer_release(&line);
	return status;
}
