#include "menzhen/files/yaml/mapping.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/files/yaml/suggestion.h"

const char *node_key(const struct node *node)
{
	return node->key && node->key->kind == NODE_WORD ? node->key->text : "";
}

/* Nothing, or one of YAML's words for it. */
static bool is_empty(const struct node *node)
{
	if (node->kind != NODE_WORD || node->quoted)
		return false;
	return node->text[0] == '\0' || strcmp(node->text, "~") == 0 ||
	       strcmp(node->text, "null") == 0;
}

static void expected_word(struct report *report, const struct node *node)
{
	if (node->kind == NODE_LIST)
		node_error(report, node, N_("expected a single word for '%s', found a list"),
			node_key(node));
	else
		node_error(report, node, N_("expected a single word for '%s', found a mapping"),
			node_key(node));
}

static void expected_list(struct report *report, const struct node *node)
{
	if (node->kind == NODE_WORD)
		node_error(report, node,
			N_("expected a list for '%s', found a word; write it as [%s]"),
			node_key(node), node->text);
	else
		node_error(report, node, N_("expected a list for '%s', found a mapping"),
			node_key(node));
}

static void expected_mapping(struct report *report, const struct node *node)
{
	bool top = node_key(node)[0] == '\0';
	if (top && node->kind == NODE_WORD)
		node_error(report, node, N_("expected 'key: value' lines, found a word"));
	else if (top)
		node_error(report, node, N_("expected 'key: value' lines, found a list"));
	else if (node->kind == NODE_WORD)
		node_error(report, node, N_("expected 'key: value' lines for '%s', found a word"),
			node_key(node));
	else
		node_error(report, node, N_("expected 'key: value' lines for '%s', found a list"),
			node_key(node));
}

bool node_expect(struct report *report, const struct node *node, enum node_kind kind)
{
	if (node->kind == kind)
		return true;
	if (kind == NODE_WORD)
		expected_word(report, node);
	else if (kind == NODE_LIST)
		expected_list(report, node);
	else
		expected_mapping(report, node);
	return false;
}

static int find_key(const struct key *keys, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(keys[i].name, name) == 0)
			return (int)i;
	}
	return -1;
}

static void unknown_key(
	struct report *report, const struct node *key, const struct key *keys, size_t count)
{
	struct suggestion near = {.word = key->text};
	for (size_t i = 0; i < count; i++)
		suggestion_offer(&near, keys[i].name);
	if (near.best)
		node_error(report, key, N_("unknown key '%s' (did you mean '%s'?)"), key->text,
			near.best);
	else
		node_error(report, key, N_("unknown key '%s'"), key->text);
}

static void duplicate_key(struct report *report, const struct node *key, const struct node *first)
{
	char line[16], here[16];
	snprintf(line, sizeof(line), "%d", first->line);
	snprintf(here, sizeof(here), "%d", key->line);
	node_error(report, key, N_("the key '%s' is given twice, on lines %s and %s"), key->text,
		line, here);
}

static void take_key(struct report *report, const struct node *key, const struct key *known,
	const struct node **value)
{
	if (known->use == KEY_RECORDED)
		node_error(report, key,
			N_("'%s' is recorded at the desk with 'menzhen duty', not in this file"),
			key->text);
	else if (is_empty(key->value))
		node_error(report, key, N_("'%s' has no value"), key->text);
	else
		*value = key->value;
}

static const struct node *earlier_key(const struct node *mapping, const struct node *key)
{
	for (const struct node *other = mapping->first; other != key; other = other->next) {
		if (strcmp(other->text, key->text) == 0)
			return other;
	}
	return NULL;
}

bool mapping_has(const struct node *mapping, const char *name)
{
	for (const struct node *key = mapping->first; key; key = key->next) {
		if (strcmp(key->text, name) == 0)
			return true;
	}
	return false;
}

static void check_required(
	struct report *report, const struct node *node, const struct key *keys, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (keys[i].use == KEY_REQUIRED && !mapping_has(node, keys[i].name))
			node_error(report, node, N_("'%s' is missing here"), keys[i].name);
	}
}

bool mapping_read(struct report *report, const struct node *node, const struct key *keys,
	size_t count, const struct node **values)
{
	memset(values, 0, count * sizeof(const struct node *));
	if (!node_expect(report, node, NODE_MAPPING))
		return false;
	for (const struct node *key = node->first; key; key = key->next) {
		int index = find_key(keys, count, key->text);
		const struct node *first = index >= 0 ? earlier_key(node, key) : NULL;
		if (index < 0)
			unknown_key(report, key, keys, count);
		else if (first)
			duplicate_key(report, key, first);
		else
			take_key(report, key, &keys[index], &values[index]);
	}
	check_required(report, node, keys, count);
	return true;
}
