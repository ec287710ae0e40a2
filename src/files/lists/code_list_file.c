#include "menzhen/files/lists/code_list_file.h"

#include "menzhen/base/memory.h"
#include "menzhen/files/yaml/value_list.h"
#include "menzhen/files/yaml/value_words.h"

enum { CODES_MAX = 500, SOURCE_MAX = 200 };

/* zh, py and en stand together for value_words. */
enum { KEY_CODE, KEY_ZH, KEY_PY, KEY_EN, KEY_SOURCE, KEY_BAD, ITEM_KEYS };

static const struct key item_keys[ITEM_KEYS] = {
	[KEY_CODE] = {"code", KEY_REQUIRED},
	[KEY_ZH] = {"zh", KEY_REQUIRED},
	[KEY_PY] = {"py", KEY_OPTIONAL},
	[KEY_EN] = {"en", KEY_OPTIONAL},
	[KEY_SOURCE] = {"source", KEY_OPTIONAL},
	[KEY_BAD] = {"bad", KEY_OPTIONAL},
};

static const struct code_form code_form = {
	.allowed = "abcdefghijklmnopqrstuvwxyz0123456789_",
	.written = "a-z, 0-9, _",
	.example = "legal_aid",
	.size = CODE_SIZE,
};

static void read_code(struct report *report, const struct node *node, const struct code_list *list,
	struct code_item *out)
{
	/* OUT is the last in the list, so any other one found came before it. */
	if (value_code(report, node, &code_form, out->code) &&
		code_list_find(list, out->code) != out)
		node_error(report, node, N_("the code '%s' is given twice"), node->text);
}

static void read_words(
	struct report *report, const struct node *const *values, struct code_item *out)
{
	char **const words[VALUE_WORDS] = {&out->zh, &out->py, &out->en};
	value_words(report, &values[KEY_ZH], words);
	if (values[KEY_SOURCE])
		value_text_or_empty(report, values[KEY_SOURCE], SOURCE_MAX, &out->source);
	if (!out->source && !string_copy(&out->source, ""))
		report->out_of_memory = true;
}

static void read_item(struct report *report, const struct node *node, struct code_list *list)
{
	const struct node *values[ITEM_KEYS];
	if (!mapping_read(report, node, item_keys, ITEM_KEYS, values))
		return;
	if (!value_list_reserve(report, node, CODES_MAX, (void **)&list->items, &list->capacity,
		    list->count, sizeof(*list->items)))
		return;
	struct code_item *item = &list->items[list->count++];
	if (values[KEY_CODE])
		read_code(report, values[KEY_CODE], list, item);
	read_words(report, values, item);
	if (values[KEY_BAD])
		value_boolean(report, values[KEY_BAD], &item->bad);
}

static void read_list(
	struct report *report, const struct node *root, const char *name, struct code_list *out)
{
	const struct key keys[] = {{name, KEY_REQUIRED}};
	const struct node *list;
	if (!mapping_read(report, root, keys, 1, &list) || !list ||
		!node_expect(report, list, NODE_LIST))
		return;
	if (!list->first)
		node_error(report, list, N_("the list for '%s' is empty"), name);
	for (const struct node *item = list->first; item; item = item->next)
		read_item(report, item, out);
}

enum status code_list_file_parse(const char *text, size_t length, const char *name,
	const char *root, struct code_list *out, struct error_list *errors, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	*out = (struct code_list){0};
	report_init(&report, name, errors, NULL);
	if (yaml_document_parse(&document, text, length, &report))
		read_list(&report, document.root, root, out);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		code_list_release(out);
		*out = (struct code_list){0};
	}
	return status;
}
