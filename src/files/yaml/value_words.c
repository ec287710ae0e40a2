#include "menzhen/files/yaml/value_words.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/memory.h"

enum { NUMBER_SIZE = 24 };
enum { ZH, PY, EN };

bool value_code(
	struct report *report, const struct node *node, const struct code_form *form, char *out)
{
	char most[NUMBER_SIZE];
	if (!node_expect(report, node, NODE_WORD))
		return false;
	size_t length = strlen(node->text);
	if (length > 0 && length < form->size && strspn(node->text, form->allowed) == length) {
		memcpy(out, node->text, length + 1);
		return true;
	}
	snprintf(most, sizeof(most), "%zu", form->size - 1);
	node_error(report, node, N_("'%s' cannot be a code; use up to %s of %s, such as %s"),
		node->text, most, form->written, form->example);
	return false;
}

void value_words(struct report *report, const struct node *const nodes[VALUE_WORDS],
	char **const out[VALUE_WORDS])
{
	if (nodes[ZH])
		value_text(report, nodes[ZH], VALUE_NAME_MAX, out[ZH]);
	if (nodes[PY])
		value_text_or_empty(report, nodes[PY], VALUE_NAME_MAX, out[PY]);
	if (nodes[EN])
		value_text(report, nodes[EN], VALUE_NAME_MAX, out[EN]);
	if ((!*out[PY] && !string_copy(out[PY], "")) ||
		(!*out[EN] && !string_copy(out[EN], *out[ZH])))
		report->out_of_memory = true;
}
