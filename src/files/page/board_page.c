#include "menzhen/files/page/board_page.h"

#include "menzhen/files/page/html.h"
#include "menzhen/files/page/html_page.h"

static const char *say(const struct board_page *page, const char *msgid)
{
	return page->translate != NULL ? page->translate(msgid) : msgid;
}

/* The columns, in the order in which the rules of duty name them. */
static const char *const heads[] = {N_("Hours"), N_("Full name"), N_("Position"), N_("Firm"),
	N_("Licence"), N_("Form of service"), N_("Place")};

static void add_heads(const struct board_page *page, struct buffer *out)
{
	buffer_add_text(out, "<table>\n<thead><tr>");
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		html_add_element(out, "th", say(page, heads[i]));
	buffer_add_text(out, "</tr></thead>\n<tbody>\n");
}

static void add_plate(
	const struct board_page *page, const struct duty_plate *plate, struct buffer *out)
{
	char hours[SPAN_TEXT_SIZE];

	buffer_printf(out, "<tr><td class=\"hours\">%s</td><td class=\"name\">",
		span_format(plate->start, plate->end, hours));
	html_add_text(out, plate->name);
	buffer_add_text(out, "</td>");
	html_add_element(out, "td", say(page, adviser_kind_title(plate->kind)));
	html_add_element(out, "td", plate->firm);
	html_add_element(out, "td", plate->licence);
	html_add_element(out, "td", say(page, session_title(plate->session)));
	html_add_element(out, "td", plate->where != NULL ? plate->where : page->station->name);
	buffer_add_text(out, "</tr>\n");
}

/* The plates of DAY, which begin at FROM; returns where those of the next day begin. */
static size_t add_day(
	const struct board_page *page, struct day day, size_t from, struct buffer *out)
{
	const struct duty_plates *plates = page->plates;
	char date[DAY_TEXT_SIZE];
	size_t i = from;

	buffer_printf(out, "<section>\n<h2>%s ", day_format(day, date));
	html_add_text(out, say(page, weekday_title(day_weekday(day))));
	buffer_add_char(out, ' ');
	html_add_text(out, say(page, calendar_day_title(page->calendar, day)));
	buffer_add_text(out, "</h2>\n");
	if (i == plates->count || plates->items[i].day.n != day.n) {
		html_add_element(out, "p", say(page, N_("Nobody is on duty on this day.")));
	} else {
		add_heads(page, out);
		for (; i < plates->count && plates->items[i].day.n == day.n; i++)
			add_plate(page, &plates->items[i], out);
		buffer_add_text(out, "</tbody>\n</table>");
	}
	buffer_add_text(out, "\n</section>\n");
	return i;
}

static void add_days(const struct board_page *page, struct buffer *out)
{
	size_t from = 0;

	for (struct day day = page->first; day.n <= page->last.n; day = day_add(day, 1))
		from = add_day(page, day, from, out);
}

static void add_labelled(struct buffer *out, const char *label, const char *text)
{
	if (text == NULL)
		return;
	buffer_add_text(out, "<span>");
	html_add_text(out, label);
	buffer_add_text(out, ": <b>");
	html_add_text(out, text);
	buffer_add_text(out, "</b></span>");
}

static void add_contact(const struct board_page *page, struct buffer *out)
{
	char date[DAY_TEXT_SIZE], minute[MINUTE_TEXT_SIZE];

	add_labelled(out, say(page, N_("Phone")), page->station->phone);
	add_labelled(out, say(page, N_("Phone for complaints")), page->station->supervision_phone);
	buffer_add_text(out, "<span class=\"printed\">");
	html_add_text(out, say(page, N_("As of")));
	buffer_printf(out, " %s %s</span>", day_format(page->printed.day, date),
		minute_format(page->printed.minute, minute));
}

enum { BLANK_STATION, BLANK_TITLE, BLANK_DAYS, BLANK_CONTACT, BLANKS };

enum status board_page_write(const struct board_page *page, struct buffer *out, struct error *err)
{
	struct html_blank blanks[BLANKS] = {
		[BLANK_STATION] = {.name = "station"},
		[BLANK_TITLE] = {.name = "title"},
		[BLANK_DAYS] = {.name = "days"},
		[BLANK_CONTACT] = {.name = "contact"},
	};

	html_add_text(&blanks[BLANK_STATION].text, page->station->name);
	html_add_text(&blanks[BLANK_TITLE].text, say(page, N_("Legal clinic: who is on duty")));
	add_days(page, &blanks[BLANK_DAYS].text);
	add_contact(page, &blanks[BLANK_CONTACT].text);
	return html_page_write("template/board.html", page->language, blanks, BLANKS, out, err);
}
