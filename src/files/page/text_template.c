#include "menzhen/files/page/text_template.h"

#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/files/yaml/yaml_bytes.h"

/* The value whose @name@ TEXT begins with, or NULL. */
static const struct template_value *value_at(
	const char *text, const struct template_value *values, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(values[i].name);
		if (strncmp(text + 1, values[i].name, length) == 0 && text[length + 1] == '@')
			return &values[i];
	}
	return NULL;
}

bool text_template_fill(
	const char *text, const struct template_value *values, size_t count, struct buffer *out)
{
	while (*text) {
		size_t run = strcspn(text, "@");
		buffer_add(out, text, run);
		text += run;
		const struct template_value *value = *text ? value_at(text, values, count) : NULL;
		if (value) {
			buffer_add_text(out, value->text);
			text += strlen(value->name) + 2;
		} else if (*text) {
			buffer_add_char(out, *text++);
		}
	}
	return !out->failed;
}

/* As YAML escapes it where a terminal would take it for an order or show nothing. */
static void add_quoted(struct buffer *out, const char *character, size_t size, int32_t codepoint)
{
	if (text_is_unsafe(codepoint)) {
		buffer_printf(out, codepoint > 0xFFFF ? "\\U%08X" : "\\u%04X", (unsigned)codepoint);
		return;
	}
	if (codepoint == '"' || codepoint == '\\')
		buffer_add_char(out, '\\');
	buffer_add(out, character, size);
}

bool text_template_quote(const char *text, struct buffer *out)
{
	int32_t codepoint = 0;

	if (!yaml_bytes_one_line(text, strlen(text)))
		return false;
	buffer_add_char(out, '"');
	for (size_t left = strlen(text), size; left > 0; text += size, left -= size) {
		size = text_decode(text, left, &codepoint);
		add_quoted(out, text, size, codepoint);
	}
	return buffer_add_char(out, '"');
}
