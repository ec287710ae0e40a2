#include "xlsx_strings.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "xlsx_text.h"
#include "xml_part.h"

enum { STRINGS_MAX = 256 * 1024 * 1024 }; /* bytes of XML */

struct reading {
	struct xlsx_strings *out;
	struct xlsx_text at;
};

static enum xml_verdict on_start(void *context, const char *name, const char *const *attributes)
{
	struct reading *reading = context;
	struct xlsx_strings *out = reading->out;
	(void)attributes;

	xlsx_text_start(&reading->at, name);
	if (strcmp(name, "si") != 0)
		return XML_GO_ON;
	if (!array_reserve((void **)&out->starts, &out->capacity, out->count, sizeof(*out->starts)))
		return XML_NO_MEMORY;
	out->starts[out->count++] = out->text.length;
	return XML_GO_ON;
}

static enum xml_verdict on_end(void *context, const char *name)
{
	struct reading *reading = context;
	struct xlsx_strings *out = reading->out;

	xlsx_text_end(&reading->at, name);
	if (strcmp(name, "si") != 0)
		return XML_GO_ON;
	if (!buffer_add_char(&out->text, '\0'))
		return XML_NO_MEMORY;
	char *last = out->text.data + out->starts[out->count - 1];
	xlsx_text_unescape(last);
	out->text.length = out->starts[out->count - 1] + strlen(last) + 1;
	return XML_GO_ON;
}

static enum xml_verdict on_text(void *context, const char *text, size_t length)
{
	struct reading *reading = context;
	if (reading->out->count == 0 || !xlsx_text_wanted(&reading->at))
		return XML_GO_ON;
	return buffer_add(&reading->out->text, text, length) ? XML_GO_ON : XML_NO_MEMORY;
}

enum status xlsx_strings_read(
	struct zip_archive *archive, const char *path, struct xlsx_strings *out, struct error *err)
{
	static const struct xml_handler handler = {on_start, on_end, on_text};
	struct reading reading = {.out = out};
	bool found;
	out->text.maximum = STRINGS_MAX;
	return xml_part_whole(archive, path, STRINGS_MAX, &handler, &reading, &found, err);
}

const char *xlsx_strings_find(const struct xlsx_strings *strings, const char *index)
{
	char *end;
	unsigned long number = strtoul(index, &end, 10);
	if (end == index || number >= strings->count)
		return NULL;
	return strings->text.data + strings->starts[number];
}

void xlsx_strings_release(struct xlsx_strings *strings)
{
	buffer_release(&strings->text);
	free(strings->starts);
	*strings = (struct xlsx_strings){0};
}
