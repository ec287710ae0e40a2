#include "menzhen/files/lists/category_file.h"

#include "menzhen/base/memory.h"
#include "menzhen/files/yaml/value_list.h"
#include "menzhen/files/yaml/value_words.h"

enum { CATEGORIES_MAX = 1000 };

enum { KEY_CATEGORIES, TOP_KEYS };

static const struct key top_keys[TOP_KEYS] = {[KEY_CATEGORIES] = {"categories", KEY_REQUIRED}};

enum { KEY_CODE, KEY_ZH, KEY_PY, KEY_EN, KEY_CONFIDENTIAL, KEY_CAUSE, KEY_EN_SHORT, LEAF_KEYS };

static const struct key leaf_keys[LEAF_KEYS] = {
	[KEY_CODE] = {"code", KEY_REQUIRED},
	[KEY_ZH] = {"zh", KEY_REQUIRED},
	[KEY_PY] = {"py", KEY_OPTIONAL},
	[KEY_EN] = {"en", KEY_OPTIONAL},
	[KEY_CONFIDENTIAL] = {"confidential", KEY_OPTIONAL},
	[KEY_CAUSE] = {"cause", KEY_OPTIONAL},
	[KEY_EN_SHORT] = {"en_short", KEY_OPTIONAL},
};

/* The first five are those of a leaf; zh, py and en stand together for value_words. */
enum { KEY_HOTLINE = KEY_CAUSE, KEY_ITEMS, GROUP_KEYS };

static const struct key group_keys[GROUP_KEYS] = {
	[KEY_CODE] = {"code", KEY_REQUIRED},
	[KEY_ZH] = {"zh", KEY_REQUIRED},
	[KEY_PY] = {"py", KEY_OPTIONAL},
	[KEY_EN] = {"en", KEY_OPTIONAL},
	[KEY_CONFIDENTIAL] = {"confidential", KEY_OPTIONAL},
	[KEY_HOTLINE] = {"hotline_class", KEY_REQUIRED},
	[KEY_ITEMS] = {"items", KEY_REQUIRED},
};

static const struct coded hotlines[] = {{.code = "M"}, {.code = "X"}, {.code = "A"}, {.code = "O"}};
static const struct coded_table hotline_table = {hotlines, sizeof(hotlines) / sizeof(hotlines[0])};

static const struct code_form code_form = {
	.allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
	.written = "A-Z, 0-9",
	.example = "LAB01",
	.size = CATEGORY_CODE_SIZE,
};

static void read_code(struct report *report, const struct node *node,
	const struct category_list *list, struct category *out)
{
	/* OUT is the last in the list, so any other one found came before it. */
	if (value_code(report, node, &code_form, out->code) &&
		category_find(list, out->code) != out)
		node_error(report, node, N_("the code '%s' is given twice"), node->text);
}

/* What groups and leaves have alike. */
static void read_words(struct report *report, const struct node *const *values,
	const struct category_list *list, struct category *out)
{
	char **const words[VALUE_WORDS] = {&out->zh, &out->py, &out->en};
	if (values[KEY_CODE])
		read_code(report, values[KEY_CODE], list, out);
	value_words(report, &values[KEY_ZH], words);
	if (values[KEY_CONFIDENTIAL])
		value_boolean(report, values[KEY_CONFIDENTIAL], &out->confidential);
	if (!string_copy(&out->cause, "") || !string_copy(&out->en_short, ""))
		report->out_of_memory = true;
}

/* A new item at the end of LIST, which has it even when reading it fails. */
static struct category *add_item(
	struct report *report, const struct node *node, struct category_list *list)
{
	if (!value_list_reserve(report, node, CATEGORIES_MAX, (void **)&list->items,
		    &list->capacity, list->count, sizeof(*list->items)))
		return NULL;
	return &list->items[list->count++];
}

static void read_leaf(
	struct report *report, const struct node *node, int group, struct category_list *list)
{
	const struct node *values[LEAF_KEYS];
	if (!mapping_read(report, node, leaf_keys, LEAF_KEYS, values))
		return;
	struct category *leaf = add_item(report, node, list);
	if (!leaf)
		return;
	leaf->group = group;
	leaf->hotline_class = list->items[group].hotline_class;
	read_words(report, values, list, leaf);
	if (values[KEY_CAUSE])
		value_text_or_empty(report, values[KEY_CAUSE], VALUE_NAME_MAX, &leaf->cause);
	if (values[KEY_EN_SHORT])
		value_text(report, values[KEY_EN_SHORT], CATEGORY_SHORT_MAX, &leaf->en_short);
}

static void read_leaves(
	struct report *report, const struct node *node, int group, struct category_list *list)
{
	if (!node_expect(report, node, NODE_LIST))
		return;
	if (!node->first)
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
	for (const struct node *item = node->first; item; item = item->next)
		read_leaf(report, item, group, list);
}

static void read_group(struct report *report, const struct node *node, struct category_list *list)
{
	const struct node *values[GROUP_KEYS];
	size_t class = 0;
	if (!mapping_read(report, node, group_keys, GROUP_KEYS, values))
		return;
	int index = (int)list->count;
	struct category *group = add_item(report, node, list);
	if (!group)
		return;
	group->group = -1;
	read_words(report, values, list, group);
	if (values[KEY_HOTLINE])
		value_choice(report, values[KEY_HOTLINE], &hotline_table, &class);
	group->hotline_class = hotlines[class].code[0];
	if (values[KEY_ITEMS])
		read_leaves(report, values[KEY_ITEMS], index, list);
}

static void read_categories(
	struct report *report, const struct node *root, struct category_list *out)
{
	const struct node *values[TOP_KEYS];
	if (!mapping_read(report, root, top_keys, TOP_KEYS, values) || !values[KEY_CATEGORIES] ||
		!node_expect(report, values[KEY_CATEGORIES], NODE_LIST))
		return;
	if (!values[KEY_CATEGORIES]->first)
		node_error(report, values[KEY_CATEGORIES], N_("the list for '%s' is empty"),
			"categories");
	for (const struct node *item = values[KEY_CATEGORIES]->first; item; item = item->next)
		read_group(report, item, out);
}

enum status category_file_parse(const char *text, size_t length, const char *name,
	struct category_list *out, struct error_list *errors, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	*out = (struct category_list){0};
	report_init(&report, name, errors, NULL);
	if (yaml_document_parse(&document, text, length, &report))
		read_categories(&report, document.root, out);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		category_list_release(out);
		*out = (struct category_list){0};
	}
	return status;
}
