#include "menzhen/files/yaml/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/files/yaml/suggestion.h"

enum { NUMBER_SIZE = 24, INTEGER_DIGITS = 9 };

static size_t characters(const char *text)
{
	size_t count = 0;
	for (; *text; text++)
		count += ((unsigned char)*text & 0xC0) != 0x80;
	return count;
}

bool value_text_or_empty(struct report *report, const struct node *node, size_t maximum, char **out)
{
	char limit[NUMBER_SIZE];
	if (!node_expect(report, node, NODE_WORD))
		return false;
	if (characters(node->text) > maximum) {
		snprintf(limit, sizeof(limit), "%zu", maximum);
		node_error(report, node, N_("this text is too long; at most %s characters"), limit);
		return false;
	}
	if (!string_replace(out, node->text)) {
		report->out_of_memory = true;
		return false;
	}
	return true;
}

static bool is_blank(const char *text)
{
	char folded[8];
	return text_fold_width(text, folded, sizeof(folded))[0] == '\0';
}

bool value_text(struct report *report, const struct node *node, size_t maximum, char **out)
{
	if (node->kind == NODE_WORD && is_blank(node->text)) {
		node_error(report, node, N_("'%s' is empty"), node_key(node));
		return false;
	}
	return value_text_or_empty(report, node, maximum, out);
}

static bool is_id(const char *text)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
	size_t length = strspn(text, letters);
	return length > 0 && text[length] == '\0' && !strchr("_.-", text[0]);
}

bool value_id(struct report *report, const struct node *node, char **out)
{
	if (!node_expect(report, node, NODE_WORD))
		return false;
	if (!is_id(node->text)) {
		node_error(report, node,
			N_("'%s' cannot be an id; use letters a-z, digits, '-' and '_', such as "
			   "wang-xm"),
			node->text);
		return false;
	}
	return value_text(report, node, VALUE_ID_MAX, out);
}

bool value_integer(
	struct report *report, const struct node *node, int minimum, int maximum, int *out)
{
	char text[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
	int value = -1;
	if (!node_expect(report, node, NODE_WORD))
		return false;
	text_fold_width(node->text, text, sizeof(text));
	size_t digits = strlen(text);
	bool number =
		digits > 0 && digits <= INTEGER_DIGITS && digits_read(text, (int)digits, &value);
	if (number && value >= minimum && value <= maximum) {
		*out = value;
		return true;
	}
	snprintf(low, sizeof(low), "%d", minimum);
	snprintf(high, sizeof(high), "%d", maximum);
	node_error(
		report, node, N_("'%s' must be a number from %s to %s"), node_key(node), low, high);
	return false;
}

bool value_boolean(struct report *report, const struct node *node, bool *out)
{
	if (!node_expect(report, node, NODE_WORD))
		return false;
	bool yes = strcmp(node->text, "true") == 0;
	if (!yes && strcmp(node->text, "false") != 0) {
		node_error(report, node, N_("'%s' must be true or false"), node_key(node));
		return false;
	}
	*out = yes;
	return true;
}

bool value_day(struct report *report, const struct node *node, struct day *out)
{
	char text[DAY_TEXT_SIZE + 1]; /* one more, so that a longer text does not pass */
	if (!node_expect(report, node, NODE_WORD))
		return false;
	if (day_parse(text_fold_width(node->text, text, sizeof(text)), out))
		return true;
	node_error(report, node, N_("there is no day '%s'; write days as 2026-11-25"), node->text);
	return false;
}

bool value_choice(struct report *report, const struct node *node, const struct coded_table *words,
	size_t *out)
{
	char all[CODED_LIST_SIZE];
	if (!node_expect(report, node, NODE_WORD))
		return false;
	int found = coded_find(words, node->text);
	if (found >= 0) {
		*out = (size_t)found;
		return true;
	}
	struct suggestion near = {.word = node->text};
	for (size_t i = 0; i < words->count; i++)
		suggestion_offer(&near, words->rows[i].code);
	if (near.best)
		node_error(report, node, N_("unknown %s '%s' (did you mean '%s'?)"), node_key(node),
			node->text, near.best);
	else
		node_error(report, node, N_("unknown %s '%s'; use one of: %s"), node_key(node),
			node->text, coded_list(words, all, sizeof(all)));
	return false;
}
