/* The card: everything of one case, its whole history in words, and what can be done next. */
#include <stdio.h>
#include <stdlib.h>

#include "card_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_reveal.h"
#include "screens/clinic/clinic.h"
#include "screens/page_screen.h"

/* From so many columns on the history stands beside the rest. */
enum { WIDE_COLUMNS = 130, GAP = 4 };

static enum status load(void *context, struct error *err)
{
	struct card_page *card = context;

	case_view_release(&card->view);
	enum status status = case_show(card->desk, card->number, &card->view, err);
	if (status == STATUS_OK)
		card_read_visits(card);
	return status;
}

static void write_story(struct pen *pen, const struct card_page *card)
{
	card_write_law(pen, card);
	card_write_result(pen, card);
}

static const char *history_heading(const struct card_page *card)
{
	return card_has_proposal(card) ? _("History   Enter: why this adviser") : _("History");
}

static void write_wide(struct pen *pen, const struct card_page *card)
{
	struct pen left = *pen, right = *pen;

	left.area.width = (pen->area.width - GAP) / 2;
	right.area.x += left.area.width + GAP;
	right.area.width -= left.area.width + GAP;
	card_write_register(&left, card);
	pen_skip(&left);
	write_story(&left, card);
	pen_text(&right, right.area.x, ROLE_HEADING, history_heading(card));
	card_write_history(&right, card);
	pen->y = left.y > right.y ? left.y : right.y;
}

static void write_narrow(struct pen *pen, const struct card_page *card)
{
	card_write_register(pen, card);
	write_story(pen, card);
	pen_skip(pen);
	pen_rule(pen, history_heading(card));
	card_write_history(pen, card);
}

static void write_page(void *context, struct pen *pen)
{
	const struct card_page *card = context;

	card_write_head(pen, card);
	card_write_visits(pen, card);
	card_write_urgent(pen, card);
	pen_skip(pen);
	if (pen->area.width >= WIDE_COLUMNS)
		write_wide(pen, card);
	else
		write_narrow(pen, card);
}

static void release(void *context)
{
	struct card_page *card = context;

	case_view_release(&card->view);
	buffer_release(&card->visits);
	free(card);
}

const struct case_record *card_screen_case(const struct screen *screen)
{
	const struct card_page *card = page_screen_context(screen);

	return card != NULL ? &card->view.record : NULL;
}

enum status card_screen_reveal(struct app *app, struct error *err)
{
	struct card_page *card = page_screen_context(app->top);

	if (card == NULL)
		return error_say(err, STATUS_REFUSED, N_("There is no case here"));
	if (card->revealed)
		return error_say(err, STATUS_REFUSED, N_("They are shown in full already"));
	enum status status = case_reveal(clinic_desk(app), &card->view, NULL, err);
	if (status != STATUS_OK)
		return status;
	card->revealed = true;
	clinic_done(app, N_("Shown in full until you leave the card; that is on record"), NULL);
	return STATUS_OK;
}

static const struct page_source source = {.load = load, .write = write_page, .release = release};

static const struct screen_type card_type = {
	.name = "card",
	.title = N_("Case card"),
	.where = WHERE_CARD,
	PAGE_SCREEN,
};

enum status card_screen_open(struct app *app, const char *number, struct error *err)
{
	struct card_page *card = calloc(1, sizeof(*card));

	if (card == NULL)
		return error_memory(err);
	card->app = app;
	card->desk = clinic_desk(app);
	snprintf(card->number, sizeof(card->number), "%s", number);
	return page_screen_open(app, &card_type, &source, card, err);
}
