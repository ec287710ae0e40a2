/*
 * A screen that is one page of text: it is read, written from top to bottom, scrolled. A screen of
 * that kind says how to read and write; the rest is the same for all. Private to the screens layer.
 *
 *	static const struct page_source source = {.load = load, .write = write_page, .release =
 *release};
 *
 *	static const struct screen_type card_type = {
 *		.name = "card", .title = N_("Case card"), .where = WHERE_CARD, PAGE_SCREEN,
 *	};
 *
 *	enum status card_screen_open(struct app *app, const char *number, struct error *err)
 *	{
 *		struct card *card = calloc(1, sizeof(*card));
 *		…
 *		return page_screen_open(app, &card_type, &source, card, err);
 *	}
 */
#ifndef MENZHEN_SCREENS_PAGE_SCREEN_H
#define MENZHEN_SCREENS_PAGE_SCREEN_H

#include "menzhen/tui/app.h"
#include "page.h"

/* CONTEXT is what page_screen_open was given. */
struct page_source {
	/* Read anew what the page shows, in place of what was read before. An error becomes the
	 * page. */
	enum status (*load)(void *context, struct error *err);
	/* Write all of the page. Only after a load that went well. */
	void (*write)(void *context, struct pen *pen);
	/* The screen goes: free CONTEXT itself and all in it. */
	void (*release)(void *context);
};

/* The part of a screen_type that is the same for every page. */
#define PAGE_SCREEN                                                                                \
	.keys = page_screen_keys, .draw = page_screen_draw, .key = page_screen_key,                \
	.resume = page_screen_resume, .leave = page_screen_leave

/* Load and show. TYPE has PAGE_SCREEN in it. Takes CONTEXT in any case. */
enum status page_screen_open(struct app *app, const struct screen_type *type,
	const struct page_source *source, void *context, struct error *err);

/* What page_screen_open was given; NULL while it cannot be shown, for its last load failed. */
void *page_screen_context(const struct screen *screen);

extern const struct key_help page_screen_keys[];
void page_screen_draw(struct screen *screen, struct rect inside, enum redraw redraw);
bool page_screen_key(struct screen *screen, const struct key_event *event);
void page_screen_resume(struct screen *screen);
void page_screen_leave(struct screen *screen);

#endif
