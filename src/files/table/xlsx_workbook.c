#include "xlsx_workbook.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/path.h"
#include "menzhen/base/text.h"
#include "menzhen/files/text_file.h"
#include "xlsx_relations.h"
#include "xml_part.h"

struct reading {
	struct xlsx_workbook *out;
	const struct xlsx_relations *relations;
	const char *wanted; /* NULL: the first that is not hidden */
};

static bool copy_path(char out[XLSX_PATH_SIZE], const struct xlsx_relation *relation)
{
	if (!relation)
		return true;
	text_copy(relation->path, out, XLSX_PATH_SIZE);
	return strlen(relation->path) < XLSX_PATH_SIZE;
}

static bool is_true(const char *value)
{
	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* Is this the sheet to read? Charts are sheets too, of another type. */
static bool is_wanted(const struct reading *reading, const char *const *attributes,
	const struct xlsx_relation *relation)
{
	const char *name = xml_attribute(attributes, "name");
	const char *state = xml_attribute(attributes, "state");

	if (!name || !relation || !xlsx_relation_is(relation, "/worksheet"))
		return false;
	if (reading->wanted)
		return strcmp(name, reading->wanted) == 0;
	return !state || strcmp(state, "visible") == 0;
}

static enum xml_verdict on_start(void *context, const char *name, const char *const *attributes)
{
	struct reading *reading = context;
	struct xlsx_workbook *out = reading->out;

	if (strcmp(name, "workbookPr") == 0)
		out->from_1904 = is_true(xml_attribute(attributes, "date1904"));
	if (strcmp(name, "sheet") != 0 || out->sheet[0] != '\0')
		return XML_GO_ON;
	const char *id = xml_attribute(attributes, "id");
	const struct xlsx_relation *relation =
		id ? xlsx_relation_of_id(reading->relations, id) : NULL;
	if (is_wanted(reading, attributes, relation) && !copy_path(out->sheet, relation))
		return XML_DAMAGED;
	return XML_GO_ON;
}

/* Where the workbook itself lies: "xl/workbook.xml", nearly always. */
static enum status find_workbook(
	struct zip_archive *archive, char path[XLSX_PATH_SIZE], struct error *err)
{
	struct xlsx_relations root = {.folder = ""};
	enum status status = xlsx_relations_read(archive, "_rels/.rels", &root, err);
	const struct xlsx_relation *book =
		status == STATUS_OK ? xlsx_relation_of_type(&root, "/officeDocument") : NULL;
	if (status == STATUS_OK && (!book || !copy_path(path, book)))
		status = error_set(err, STATUS_CONFIG,
			N_("this is a ZIP archive but no XLSX file. Unpack it, or open it in a "
			   "spreadsheet and save it as XLSX"));
	xlsx_relations_release(&root);
	return status;
}

/* "xl/_rels/workbook.xml.rels" of "xl/workbook.xml", and "xl/" */
static bool relations_path(
	const char *workbook, char path[XLSX_PATH_SIZE], char folder[XLSX_PATH_SIZE])
{
	const char *name = path_leaf(workbook);
	text_copy(workbook, folder, XLSX_PATH_SIZE);
	folder[name - workbook] = '\0';
	int length = snprintf(path, XLSX_PATH_SIZE, "%s_rels/%s.rels", folder, name);
	return length > 0 && length < XLSX_PATH_SIZE;
}

static enum status no_sheet(const char *wanted, struct error *err)
{
	if (wanted)
		return error_set(err, STATUS_CONFIG, N_("this file has no sheet '%s'"), wanted);
	return error_set(err, STATUS_CONFIG,
		N_("this file has no sheet with a table that can be seen; show the sheet in a "
		   "spreadsheet and save the file anew"));
}

static enum status read_sheets(struct zip_archive *archive, const char *path, const char *wanted,
	const struct xlsx_relations *relations, struct xlsx_workbook *out, struct error *err)
{
	static const struct xml_handler handler = {.start = on_start};
	struct reading reading = {out, relations, wanted};
	bool found;

	if (!copy_path(out->strings, xlsx_relation_of_type(relations, "/sharedStrings")) ||
		!copy_path(out->styles, xlsx_relation_of_type(relations, "/styles")))
		return xml_part_damaged(path, err);
	enum status status =
		xml_part_whole(archive, path, XLSX_SMALL_PART_MAX, &handler, &reading, &found, err);
	if (status == STATUS_OK && !found)
		return xml_part_damaged(path, err);
	return status == STATUS_OK && out->sheet[0] == '\0' ? no_sheet(wanted, err) : status;
}

enum status xlsx_workbook_read(struct zip_archive *archive, const char *sheet,
	struct xlsx_workbook *out, struct error *err)
{
	char book[XLSX_PATH_SIZE], path[XLSX_PATH_SIZE], folder[XLSX_PATH_SIZE];

	*out = (struct xlsx_workbook){0};
	enum status status = find_workbook(archive, book, err);
	if (status != STATUS_OK)
		return status;
	if (!relations_path(book, path, folder))
		return xml_part_damaged(book, err);
	struct xlsx_relations relations = {.folder = folder};
	status = xlsx_relations_read(archive, path, &relations, err);
	if (status == STATUS_OK)
		status = read_sheets(archive, book, sheet, &relations, out, err);
	xlsx_relations_release(&relations);
	return status;
}
