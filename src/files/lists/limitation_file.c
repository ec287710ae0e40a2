#include "menzhen/files/lists/limitation_file.h"

#include "menzhen/base/memory.h"
#include "menzhen/files/yaml/value_list.h"
#include "menzhen/files/yaml/value_words.h"

enum { LIMITATIONS_MAX = 200, SOURCE_MAX = 200 };

enum { KEY_LIMITATIONS, TOP_KEYS };

static const struct key top_keys[TOP_KEYS] = {[KEY_LIMITATIONS] = {"limitations", KEY_REQUIRED}};

/* The units of the period stand in the order of enum limitation_unit. */
enum {
	KEY_CODE,
	KEY_ZH,
	KEY_EN,
	KEY_UNIT,
	KEY_ARTICLE = KEY_UNIT + LIMITATION_UNITS,
	KEY_BINDS,
	KEY_FROM,
	KEY_CATEGORIES,
	KEY_SOURCE,
	ITEM_KEYS
};

static const struct key item_keys[ITEM_KEYS] = {
	[KEY_CODE] = {"code", KEY_REQUIRED},
	[KEY_ZH] = {"zh", KEY_REQUIRED},
	[KEY_EN] = {"en", KEY_OPTIONAL},
	[KEY_UNIT + LIMITATION_YEARS] = {"years", KEY_OPTIONAL},
	[KEY_UNIT + LIMITATION_MONTHS] = {"months", KEY_OPTIONAL},
	[KEY_UNIT + LIMITATION_DAYS] = {"days", KEY_OPTIONAL},
	[KEY_ARTICLE] = {"article", KEY_REQUIRED},
	[KEY_BINDS] = {"binds", KEY_OPTIONAL},
	[KEY_FROM] = {"from", KEY_REQUIRED},
	[KEY_CATEGORIES] = {"categories", KEY_REQUIRED},
	[KEY_SOURCE] = {"source", KEY_REQUIRED},
};

enum { WORD_ZH, WORD_EN, WORD_KEYS };

static const struct key word_keys[WORD_KEYS] = {
	[WORD_ZH] = {"zh", KEY_REQUIRED},
	[WORD_EN] = {"en", KEY_OPTIONAL},
};

static const struct code_form code_form = {
	.allowed = "abcdefghijklmnopqrstuvwxyz0123456789_",
	.written = "a-z, 0-9, _",
	.example = "labour_arbitration",
	.size = CODE_SIZE,
};

static void read_code(struct report *report, const struct node *node,
	const struct limitation_list *list, struct limitation *out)
{
	/* OUT is the last in the list, so any other one found came before it. */
	if (value_code(report, node, &code_form, out->code) &&
		limitation_find(list, out->code) != out)
		node_error(report, node, N_("the code '%s' is given twice"), node->text);
}

/* Without English it is the Chinese. */
static void read_words(struct report *report, const struct node *zh, const struct node *en,
	struct limitation_words *out)
{
	if (zh)
		value_text(report, zh, VALUE_LINE_MAX, &out->zh);
	if (en)
		value_text(report, en, VALUE_LINE_MAX, &out->en);
	if (!out->en && !string_copy(&out->en, out->zh))
		report->out_of_memory = true;
}

static void read_both(struct report *report, const struct node *node, struct limitation_words *out)
{
	const struct node *values[WORD_KEYS];
	if (node && mapping_read(report, node, word_keys, WORD_KEYS, values))
		read_words(report, values[WORD_ZH], values[WORD_EN], out);
}

/* One of years, months and days. */
static void read_period(struct report *report, const struct node *item,
	const struct node *const *units, struct limitation *out)
{
	bool found = false;
	for (int i = 0; i < LIMITATION_UNITS; i++) {
		if (!units[i])
			continue;
		if (found)
			node_error(report, units[i],
				N_("give the period once: in years, in months or in days"));
		found = true;
		out->unit = (enum limitation_unit)i;
		value_integer(report, units[i], 1, LIMITATION_LENGTH_MOST, &out->length);
	}
	if (!found)
		node_error(report, item, N_("how long is it? Write years, months or days"));
}

static struct limitation *add_item(
	struct report *report, const struct node *node, struct limitation_list *list)
{
	if (!value_list_reserve(report, node, LIMITATIONS_MAX, (void **)&list->items,
		    &list->capacity, list->count, sizeof(*list->items)))
		return NULL;
	return &list->items[list->count++];
}

static void read_item(struct report *report, const struct node *node, struct limitation_list *list)
{
	const struct node *values[ITEM_KEYS];
	if (!mapping_read(report, node, item_keys, ITEM_KEYS, values))
		return;
	struct limitation *item = add_item(report, node, list);
	if (!item)
		return;
	if (values[KEY_CODE])
		read_code(report, values[KEY_CODE], list, item);
	read_words(report, values[KEY_ZH], values[KEY_EN], &item->title);
	read_period(report, node, &values[KEY_UNIT], item);
	read_both(report, values[KEY_ARTICLE], &item->article);
	read_both(report, values[KEY_BINDS], &item->binds);
	read_both(report, values[KEY_FROM], &item->from);
	if (values[KEY_CATEGORIES])
		value_ids(report, values[KEY_CATEGORIES], &item->categories);
	if (values[KEY_SOURCE])
		value_text(report, values[KEY_SOURCE], SOURCE_MAX, &item->source);
}

static void read_limitations(
	struct report *report, const struct node *root, struct limitation_list *out)
{
	const struct node *values[TOP_KEYS];
	if (!mapping_read(report, root, top_keys, TOP_KEYS, values) || !values[KEY_LIMITATIONS] ||
		!node_expect(report, values[KEY_LIMITATIONS], NODE_LIST))
		return;
	/* An empty list is meant: a station that wants no reminders. */
	for (const struct node *item = values[KEY_LIMITATIONS]->first; item; item = item->next)
		read_item(report, item, out);
}

enum status limitation_file_parse(const char *text, size_t length, const char *name,
	struct limitation_list *out, struct error_list *errors, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	*out = (struct limitation_list){0};
	report_init(&report, name, errors, NULL);
	if (yaml_document_parse(&document, text, length, &report))
		read_limitations(&report, document.root, out);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		limitation_list_release(out);
		*out = (struct limitation_list){0};
	}
	return status;
}
