/* XLSX files made part by part, right ones and wrong ones. */
#ifndef MENZHEN_TESTS_XLSX_UNIT_H
#define MENZHEN_TESTS_XLSX_UNIT_H

#include <minizip/zip.h>

#include "table_unit.h"

/* What the parts of a workbook have in them; NULL: what an ordinary one has. */
struct xlsx_parts {
	const char *rows;    /* within <sheetData> */
	const char *strings; /* within <sst>; NULL: no such part */
	const char *formats; /* within <cellXfs>; NULL: no such part */
	const char *codes;   /* within <numFmts> */
	const char *book;    /* before <sheets> */
	const char *sheets;  /* within <sheets> */
	const char *root;    /* xl/worksheets/sheet1.xml, the whole of it */
};

#define RELATION_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static inline void add_part(zipFile zip, const char *path, const char *text, size_t length)
{
	ck_assert_int_eq(zipOpenNewFileInZip(zip, path, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
				 Z_DEFAULT_COMPRESSION),
		ZIP_OK);
	ck_assert_int_eq(zipWriteInFileInZip(zip, text, (unsigned)length), ZIP_OK);
	ck_assert_int_eq(zipCloseFileInZip(zip), ZIP_OK);
}

/* BEGIN, TEXT and END as the part at PATH; none without TEXT. */
static inline void add_wrapped(
	zipFile zip, const char *path, const char *begin, const char *text, const char *end)
{
	struct buffer whole = {0};
	if (!text)
		return;
	buffer_printf(
		&whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s%s%s", begin, text, end);
	add_part(zip, path, whole.data, whole.length);
	buffer_release(&whole);
}

static inline void add_relations(zipFile zip)
{
	static const char begin[] = "<Relationships>", end[] = "</Relationships>";
	add_wrapped(zip, "_rels/.rels", begin,
		"<Relationship Id='a' Type='" RELATION_TYPE
		"officeDocument' Target='xl/workbook.xml'/>",
		end);
	add_wrapped(zip, "xl/_rels/workbook.xml.rels", begin,
		"<Relationship Id='r1' Type='" RELATION_TYPE
		"worksheet' Target='worksheets/sheet1.xml'/>"
		"<Relationship Id='r2' Type='" RELATION_TYPE
		"worksheet' Target='/xl/worksheets/sheet2.xml'/>"
		"<Relationship Id='r3' Type='" RELATION_TYPE "chartsheet' Target='charts/1.xml'/>"
		"<Relationship Id='r4' Type='" RELATION_TYPE "sharedStrings' Target='texts.xml'/>"
		"<Relationship Id='r5' Type='" RELATION_TYPE "styles' Target='./styles.xml'/>",
		end);
}

static inline void add_workbook(zipFile zip, const struct xlsx_parts *parts)
{
	struct buffer book = {0};
	buffer_printf(&book, "%s<sheets>%s</sheets>", parts->book ? parts->book : "",
		parts->sheets ? parts->sheets : "<sheet name='一' sheetId='1' r:id='r1'/>");
	add_wrapped(zip, "xl/workbook.xml", "<workbook xmlns:r='r'>", book.data, "</workbook>");
	buffer_release(&book);
}

static inline void add_styles(zipFile zip, const struct xlsx_parts *parts)
{
	struct buffer styles = {0};
	if (!parts->formats)
		return;
	buffer_printf(&styles,
		"<numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
		"<cellXfs>%s</cellXfs>",
		parts->codes ? parts->codes : "", parts->formats);
	add_wrapped(zip, "xl/styles.xml", "<styleSheet>", styles.data, "</styleSheet>");
	buffer_release(&styles);
}

static inline void read_all_of(const char *path, struct buffer *out)
{
	struct error err;
	ck_assert_int_eq(text_file_read_up_to(path, TABLE_FILE_MAX, out, &err), STATUS_OK);
	unlink(path);
}

/* Append the archive of PARTS to OUT. */
static inline void make_xlsx(const struct xlsx_parts *parts, struct buffer *out)
{
	char path[] = "/tmp/menzhen-xlsx-XXXXXX";
	int file = mkstemp(path);
	ck_assert_int_ge(file, 0);
	close(file);
	zipFile zip = zipOpen(path, APPEND_STATUS_CREATE);
	ck_assert_ptr_nonnull(zip);

	add_relations(zip);
	add_workbook(zip, parts);
	add_styles(zip, parts);
	add_wrapped(zip, "xl/Texts.xml", "<sst>", parts->strings, "</sst>");
	add_wrapped(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", parts->rows,
		"</sheetData></worksheet>");
	add_wrapped(zip, "xl/worksheets/sheet2.xml", "<x:worksheet xmlns:x='x'><x:sheetData>",
		"<x:row><x:c><x:v>2</x:v></x:c></x:row>", "</x:sheetData></x:worksheet>");
	add_wrapped(zip, "xl/worksheets/sheet1.xml", "", parts->root, "");
	ck_assert_int_eq(zipClose(zip, NULL), ZIP_OK);
	read_all_of(path, out);
}

static inline void expect_xlsx(
	const struct xlsx_parts *parts, const char *sheet, const char *expected)
{
	struct buffer bytes = {.maximum = TABLE_FILE_MAX};
	make_xlsx(parts, &bytes);
	expect_table(bytes.data, bytes.length, sheet, expected);
	buffer_release(&bytes);
}

#endif
