#include "xlsx_relations.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/memory.h"
#include "xlsx_workbook.h"
#include "xml_part.h"

/* TARGET as it is written, from the folder or, led by '/', from the root. */
static bool path_of(const char *folder, const char *target, char **out)
{
	struct buffer path = {0};
	if (strncmp(target, "./", 2) == 0)
		target += 2;
	if (*target == '/')
		buffer_add_text(&path, target + 1);
	else if (strncmp(target, "../", 3) == 0) /* a folder lies one below the root */
		buffer_add_text(&path, target + 3);
	else
		buffer_printf(&path, "%s%s", folder, target);
	bool copied = !path.failed && string_copy(out, buffer_text(&path));
	buffer_release(&path);
	return copied;
}

static enum xml_verdict on_start(void *context, const char *name, const char *const *attributes)
{
	struct xlsx_relations *relations = context;
	const char *id = xml_attribute(attributes, "Id");
	const char *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");

	if (strcmp(name, "Relationship") != 0 || !id || !type || !target)
		return XML_GO_ON;
	if (!array_reserve((void **)&relations->items, &relations->capacity, relations->count,
		    sizeof(*relations->items)))
		return XML_NO_MEMORY;
	struct xlsx_relation *relation = &relations->items[relations->count++];
	bool copied = string_copy(&relation->id, id) && string_copy(&relation->type, type) &&
		      path_of(relations->folder, target, &relation->path);
	return copied ? XML_GO_ON : XML_NO_MEMORY;
}

enum status xlsx_relations_read(struct zip_archive *archive, const char *path,
	struct xlsx_relations *out, struct error *err)
{
	static const struct xml_handler handler = {.start = on_start};
	bool found;
	return xml_part_whole(archive, path, XLSX_SMALL_PART_MAX, &handler, out, &found, err);
}

void xlsx_relations_release(struct xlsx_relations *relations)
{
	for (size_t i = 0; i < relations->count; i++) {
		free(relations->items[i].id);
		free(relations->items[i].type);
		free(relations->items[i].path);
	}
	free(relations->items);
	*relations = (struct xlsx_relations){0};
}

/* By its end: the part before it tells the edition of the standard. */
bool xlsx_relation_is(const struct xlsx_relation *relation, const char *type)
{
	size_t length = strlen(relation->type), end = strlen(type);
	return length >= end && strcmp(relation->type + length - end, type) == 0;
}

const struct xlsx_relation *xlsx_relation_of_type(
	const struct xlsx_relations *relations, const char *type)
{
	for (size_t i = 0; i < relations->count; i++) {
		if (xlsx_relation_is(&relations->items[i], type))
			return &relations->items[i];
	}
	return NULL;
}

const struct xlsx_relation *xlsx_relation_of_id(
	const struct xlsx_relations *relations, const char *id)
{
	for (size_t i = 0; i < relations->count; i++) {
		if (strcmp(relations->items[i].id, id) == 0)
			return &relations->items[i];
	}
	return NULL;
}
