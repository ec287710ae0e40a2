#include "form_draft.h"

#include <string.h>

static void put(void *context, const char *name, const char *value)
{
	struct buffer *out = context;

	buffer_add_text(out, name);
	buffer_add_char(out, '=');
	for (const char *p = value; *p != '\0'; p++) {
		if (*p == '\n')
			buffer_add_text(out, "\\n");
		else if (*p == '\\')
			buffer_add_text(out, "\\\\");
		else
			buffer_add_char(out, *p);
	}
	buffer_add_char(out, '\n');
}

bool form_draft_write(const struct form *form, struct buffer *out)
{
	form_save(form, put, out);
	return !out->failed;
}

/* The value of LENGTH bytes at TEXT without its escapes. */
static void add_plain(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] != '\\' || i + 1 == length) {
			buffer_add_char(out, text[i]);
			continue;
		}
		i++;
		buffer_add_char(out, text[i] == 'n' ? '\n' : text[i]);
	}
}

static bool read_line(struct form *form, const char *line, size_t length)
{
	const char *equals = memchr(line, '=', length);
	struct buffer name = {0}, value = {0};

	if (equals == NULL)
		return false;
	buffer_add(&name, line, (size_t)(equals - line));
	add_plain(&value, equals + 1, length - (size_t)(equals + 1 - line));
	bool set = !name.failed && !value.failed &&
		   form_set(form, buffer_text(&name), buffer_text(&value));
	buffer_release(&name);
	buffer_release(&value);
	return set;
}

bool form_draft_read(struct form *form, const char *text)
{
	bool any = false;

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");
		any |= read_line(form, text, length);
		text += length + (text[length] == '\n');
	}
	return any;
}
