#include "code_list_output.h"

#include "cli/output.h"
#include "menzhen/base/text.h"

/* An item and what its code is called in JSON. */
struct named_item {
	const struct code_item *item;
	const char *key;
};

static void item_json(struct json_writer *json, const struct desk *desk, const void *named)
{
	const struct code_item *item = ((const struct named_item *)named)->item;
	(void)desk;

	json_member(json, ((const struct named_item *)named)->key, item->code);
	json_member(json, "zh", item->zh);
	json_member(json, "pinyin", item->py);
	json_member(json, "en", item->en);
	json_member_boolean(json, "bad", item->bad);
	output_member_word(json, "source", item->source);
}

static void item_text(struct buffer *line, const struct desk *desk, const void *named)
{
	const struct code_item *item = ((const struct named_item *)named)->item;

	output_column(line, item->code, 22);
	text_add_safe(line, desk->language == LANGUAGE_ZH ? item->zh : item->en);
}

enum status code_list_output(const struct invocation *in, const struct code_list *list,
	const char *key, struct error *err)
{
	static const struct output_form form = {item_json, item_text};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct named_item named = {&list->items[i], key};
		status = output_item(in, &form, &named, err);
	}
	return status;
}
