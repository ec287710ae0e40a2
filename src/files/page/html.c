#include "menzhen/files/page/html.h"

#include <stddef.h>

#include "menzhen/base/text.h"

static const char *entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

bool html_add_text(struct buffer *out, const char *text)
{
	struct buffer safe = {.secret = out->secret};

	text_add_safe(&safe, text != NULL ? text : "");
	for (const char *c = buffer_text(&safe); *c != '\0'; c++) {
		if (entity(*c) != NULL)
			buffer_add_text(out, entity(*c));
		else
			buffer_add_char(out, *c);
	}
	out->failed = out->failed || safe.failed;
	buffer_release(&safe);
	return !out->failed;
}

bool html_add_element(struct buffer *out, const char *name, const char *text)
{
	buffer_printf(out, "<%s>", name);
	html_add_text(out, text);
	return buffer_printf(out, "</%s>", name);
}
