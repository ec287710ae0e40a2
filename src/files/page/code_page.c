#include "menzhen/files/page/code_page.h"

#include "menzhen/files/page/html.h"
#include "menzhen/files/page/html_page.h"

static const struct {
	const char *title, *text; /* msgids */
} uses[CODE_USES] = {
	[CODE_FOR_PIN] = {N_("PIN recovery code"),
		N_("Lock this paper away. With the code you set a new PIN when you "
		   "forget yours (F8 where one logs in). It counts once, a newer one "
		   "takes its place, and it opens no backup.")},
	[CODE_FOR_BACKUPS] = {N_("Recovery code of the backups"),
		N_("Lock this paper away from the computer, and keep it as long as the backups "
		   "made since it was printed: 'menzhen restore' and 'menzhen unseal' open them "
		   "with this code, and without it nobody can. Older ones are opened by the code "
		   "of then.")},
};

static const char *say(const struct code_page *page, const char *msgid)
{
	return page->translate != NULL ? page->translate(msgid) : msgid;
}

static void add_whose(const struct code_page *page, struct buffer *out)
{
	html_add_text(out, page->station);
	if (page->user == NULL)
		return;
	buffer_add_text(out, ", ");
	html_add_text(out, say(page, N_("User")));
	buffer_add_text(out, " <b>");
	html_add_text(out, page->user);
	buffer_add_text(out, "</b>");
}

static void add_printed(const struct code_page *page, struct buffer *out)
{
	char date[DAY_TEXT_SIZE], minute[MINUTE_TEXT_SIZE];

	html_add_text(out, say(page, N_("As of")));
	buffer_printf(out, " %s %s", day_format(page->printed.day, date),
		minute_format(page->printed.minute, minute));
}

enum { BLANK_STATION, BLANK_TITLE, BLANK_WHOSE, BLANK_CODE, BLANK_USE, BLANK_PRINTED, BLANKS };

enum status code_page_write(const struct code_page *page, struct buffer *out, struct error *err)
{
	struct html_blank blanks[BLANKS] = {
		[BLANK_STATION] = {.name = "station"},
		[BLANK_TITLE] = {.name = "title"},
		[BLANK_WHOSE] = {.name = "whose"},
		[BLANK_CODE] = {.name = "code", .text = {.secret = true}},
		[BLANK_USE] = {.name = "use"},
		[BLANK_PRINTED] = {.name = "printed"},
	};

	out->secret = true;
	html_add_text(&blanks[BLANK_STATION].text, page->station);
	html_add_text(&blanks[BLANK_TITLE].text, say(page, uses[page->use].title));
	add_whose(page, &blanks[BLANK_WHOSE].text);
	html_add_text(&blanks[BLANK_CODE].text, page->code);
	html_add_text(&blanks[BLANK_USE].text, say(page, uses[page->use].text));
	add_printed(page, &blanks[BLANK_PRINTED].text);
	return html_page_write("template/code.html", page->language, blanks, BLANKS, out, err);
}
