#include "xlsx_styles.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "xlsx_workbook.h"
#include "xml_part.h"

enum { OWN_MAX = 4096 }; /* each style looks through them; Excel has up to 250 */

struct reading {
	struct xlsx_styles *out;
	bool cells; /* within those of cells; others have the same form */
};

static enum xml_verdict add_own(struct xlsx_styles *styles, const char *id, const char *code)
{
	if (!id || !code)
		return XML_DAMAGED;
	if (styles->own_count == OWN_MAX)
		return XML_TOO_LARGE;
	if (!array_reserve((void **)&styles->own, &styles->own_capacity, styles->own_count,
		    sizeof(*styles->own)))
		return XML_NO_MEMORY;
	styles->own[styles->own_count++] =
		(struct xlsx_own_format){strtol(id, NULL, 10), xlsx_format_of_code(code)};
	return XML_GO_ON;
}

static struct xlsx_format format_of(const struct xlsx_styles *styles, long id)
{
	for (size_t i = 0; i < styles->own_count; i++) {
		if (styles->own[i].id == id)
			return styles->own[i].format;
	}
	return xlsx_format_builtin(id);
}

static enum xml_verdict add_style(struct xlsx_styles *styles, const char *id)
{
	if (!array_reserve((void **)&styles->items, &styles->capacity, styles->count,
		    sizeof(*styles->items)))
		return XML_NO_MEMORY;
	styles->items[styles->count++] = format_of(styles, id ? strtol(id, NULL, 10) : 0);
	return XML_GO_ON;
}

static enum xml_verdict on_start(void *context, const char *name, const char *const *attributes)
{
	struct reading *reading = context;

	if (strcmp(name, "numFmt") == 0)
		return add_own(reading->out, xml_attribute(attributes, "numFmtId"),
			xml_attribute(attributes, "formatCode"));
	if (strcmp(name, "xf") == 0 && reading->cells)
		return add_style(reading->out, xml_attribute(attributes, "numFmtId"));
	if (strcmp(name, "cellXfs") == 0)
		reading->cells = true;
	return XML_GO_ON;
}

static enum xml_verdict on_end(void *context, const char *name)
{
	struct reading *reading = context;
	if (strcmp(name, "cellXfs") == 0)
		reading->cells = false;
	return XML_GO_ON;
}

enum status xlsx_styles_read(
	struct zip_archive *archive, const char *path, struct xlsx_styles *out, struct error *err)
{
	static const struct xml_handler handler = {.start = on_start, .end = on_end};
	struct reading reading = {.out = out};
	bool found;
	return xml_part_whole(archive, path, XLSX_SMALL_PART_MAX, &handler, &reading, &found, err);
}

struct xlsx_format xlsx_styles_format(const struct xlsx_styles *styles, const char *style)
{
	size_t index = style ? strtoul(style, NULL, 10) : 0;
	return index < styles->count ? styles->items[index] : (struct xlsx_format){false, false};
}

void xlsx_styles_release(struct xlsx_styles *styles)
{
	free(styles->items);
	free(styles->own);
	*styles = (struct xlsx_styles){0};
}
