#include "menzhen/files/page/slip_page.h"

#include "menzhen/files/page/html.h"
#include "menzhen/files/page/html_page.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/case/slip.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/roster/adviser.h"

static const struct coded papers[] = {
	[SLIP_PAPER_A4] = {"a4", N_("two slips on a sheet of A4")},
	[SLIP_PAPER_A5] = {"a5", N_("one slip on a sheet of A5")},
};

const struct coded_table slip_paper_table = {papers, sizeof(papers) / sizeof(papers[0])};

/* How much room a field has to be written into. */
enum room { ROOM_HALF, ROOM_LINE, ROOM_NOTE, ROOM_LONG, ROOM_CODES };

enum { FIRST = -1, HALF_BYTES = 100, HALF_CODES = 2 };

/* The fields of a visit that are no rows of the register's table. */
static const struct slip_field {
	int section;
	const char *title; /* msgid */
	enum room room;
	const struct coded_table *codes;
} fields[] = {
	{FIRST, N_("Visitor"), ROOM_HALF, NULL},
	{FIRST, N_("Came at"), ROOM_HALF, NULL},
	{FIRST, N_("Phone"), ROOM_HALF, NULL},
	{FIRST, N_("ID number"), ROOM_HALF, NULL},
	{FIRST, N_("Matter"), ROOM_HALF, NULL},
	{FIRST, N_("Other party"), ROOM_HALF, NULL},
	{FIRST, N_("Summary"), ROOM_LONG, NULL},
	{FIRST, N_("Priority group"), ROOM_CODES, &priority_table},
	{SECTION_OPPONENT, N_("Their phone"), ROOM_HALF, NULL},
	{SECTION_OPPONENT, N_("Their ID"), ROOM_HALF, NULL},
	{SECTION_DESK, N_("Language wanted"), ROOM_HALF, NULL},
	{SECTION_DESK, N_("Adviser wanted"), ROOM_HALF, &adviser_sex_table},
	{SECTION_DESK, N_("Channel"), ROOM_CODES, &channel_table},
};

static const char *say(const struct slip_page *page, const char *msgid)
{
	return page->translate != NULL ? page->translate(msgid) : msgid;
}

static void add_codes(
	const struct slip_page *page, const struct coded_table *codes, struct buffer *out)
{
	for (size_t i = 0; i < codes->count; i++) {
		buffer_add_text(out, " <i><span></span>");
		html_add_text(out, say(page, codes->rows[i].title));
		buffer_add_text(out, "</i>");
	}
}

static void add_field(
	const struct slip_page *page, const struct slip_field *field, struct buffer *out)
{
	static const char *const classes[] = {[ROOM_HALF] = "half",
		[ROOM_LINE] = "line",
		[ROOM_NOTE] = "note",
		[ROOM_LONG] = "long",
		[ROOM_CODES] = "codes"};

	buffer_printf(out, "<p class=\"%s\">", classes[field->room]);
	html_add_text(out, say(page, field->title));
	if (field->codes != NULL)
		add_codes(page, field->codes, out);
	buffer_add_text(out, "</p>\n");
}

static enum room room_of(const struct register_field *field)
{
	switch (field->kind) {
	case REGISTER_NOTE:
		return ROOM_NOTE;
	case REGISTER_CODE:
	case REGISTER_CODES:
		return field->codes->count <= HALF_CODES ? ROOM_HALF : ROOM_CODES;
	case REGISTER_TEXT:
		return field->maximum > HALF_BYTES ? ROOM_LINE : ROOM_HALF;
	default:
		return ROOM_HALF;
	}
}

static void add_section(const struct slip_page *page, int section, struct buffer *out)
{
	if (section != FIRST)
		html_add_element(out, "h2", say(page, register_section_table.rows[section].title));
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (fields[i].section == section)
			add_field(page, &fields[i], out);
	for (size_t i = 0; i < REGISTER_FIELDS; i++) {
		const struct register_field *field = &register_fields[i];
		const struct slip_field made = {
			section, field->title, room_of(field), field->codes};
		if ((int)field->section == section)
			add_field(page, &made, out);
	}
}

static void add_slip(const struct slip_page *page, int sequence, struct buffer *out)
{
	static const int order[] = {FIRST, SECTION_VISITOR, SECTION_MATTER, SECTION_OPPONENT,
		SECTION_COMPANY, SECTION_DESK};
	char number[SLIP_NUMBER_SIZE];

	buffer_add_text(out, "<article>\n<header>");
	html_add_element(out, "span", page->station);
	html_add_element(out, "h1", say(page, N_("Register of visitors")));
	html_add_element(out, "b", slip_format((struct slip){page->year, sequence}, number));
	buffer_add_text(out, "</header>\n");
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		add_section(page, order[i], out);
	buffer_add_text(out, "</article>\n");
}

static void add_sheets(const struct slip_page *page, struct buffer *out)
{
	int each = page->paper == SLIP_PAPER_A4 ? 2 : 1;

	for (int first = page->first; first <= page->last; first += each) {
		buffer_add_text(out, "<div class=\"sheet\">\n");
		for (int i = first; i < first + each && i <= page->last; i++)
			add_slip(page, i, out);
		buffer_add_text(out, "</div>\n");
	}
}

enum { BLANK_SIZE, BLANK_STATION, BLANK_TITLE, BLANK_SLIPS, BLANKS };

enum status slip_page_write(const struct slip_page *page, struct buffer *out, struct error *err)
{
	struct html_blank blanks[BLANKS] = {
		[BLANK_SIZE] = {.name = "size"},
		[BLANK_STATION] = {.name = "station"},
		[BLANK_TITLE] = {.name = "title"},
		[BLANK_SLIPS] = {.name = "slips"},
	};

	buffer_add_text(
		&blanks[BLANK_SIZE].text, page->paper == SLIP_PAPER_A4 ? "A4 landscape" : "A5");
	html_add_text(&blanks[BLANK_STATION].text, page->station);
	html_add_text(&blanks[BLANK_TITLE].text, say(page, N_("Register of visitors")));
	add_sheets(page, &blanks[BLANK_SLIPS].text);
	return html_page_write("template/slip.html", page->language, blanks, BLANKS, out, err);
}
