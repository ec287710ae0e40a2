/*
 * A screen that is a list of records. It is read, drawn, moved through and read again, and the mark
 * stays on its record wherever the record's row goes. Private to the screens layer. A screen of
 * that kind has its records in a struct of its own, the context:
 *
 *	static const struct list_screen_source source = {
 *		.load = load, .id = id, .draw = draw, .release = release};
 *
 *	static const struct screen_type handover_type = {
 *		.name = "handover", .title = N_("Handover"), .where = WHERE_HANDOVER, LIST_SCREEN,
 *	};
 *
 *	enum status handover_screen_open(struct app *app, const char *adviser, struct error *err)
 *	{
 *		struct handover *handover = calloc(1, sizeof(*handover));
 *		…
 *		const struct list list = {.columns = columns, .column_count = COLUMNS,
 *			.source = &rows, .context = handover, .empty = N_("There are no …")};
 *		return list_screen_open(app, &handover_type, &source, &list, handover, err);
 *	}
 *
 * What can be done with a record are actions, which ask the screen for the record of the mark:
 *
 *	const struct case_record *handover_screen_case(const struct screen *screen)
 *	{
 *		struct list *list = list_screen_list(screen);
 *		const struct handover *handover = list_screen_context(screen);
 *		return list_any(list) ? &handover->cases.items[list->selected] : NULL;
 *	}
 *
 * Many records are read by pages: the list's source has a load for the rows that are shown, and
 * find looks for a record without reading all of them. A screen with keys of its own writes the
 * members of LIST_SCREEN out, with a key function that ends in list_screen_key. Where the records
 * are to be others (a filter was changed), list_screen_resume reads them anew.
 */
#ifndef MENZHEN_SCREENS_LIST_SCREEN_H
#define MENZHEN_SCREENS_LIST_SCREEN_H

#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/list.h"

/* CONTEXT is what list_screen_open was given. All but load, id and release may be NULL. */
struct list_screen_source {
	/* Read the records anew. After an error there are none. */
	enum status (*load)(void *context, struct error *err);
	/* Append what the record in ROW is known by, the same after every load; nothing where the
	 * row cannot be read. */
	void (*id)(void *context, size_t row, struct buffer *out);
	/* The row of the record ID; false: it is gone. NULL: the rows are gone through. */
	bool (*find)(void *context, const char *id, size_t *row);
	/* Where the mark begins, and goes when its record is gone; false or NULL: it stays in its
	 * place. */
	bool (*begin)(void *context, size_t *row);
	/* Draw what stands around the list, and say where that goes. NULL: it fills INSIDE. */
	struct rect (*draw)(struct screen *screen, struct rect inside, enum redraw redraw);
	/* The screen goes: free CONTEXT itself and all in it. */
	void (*release)(void *context);
};

/* The part of a screen_type that is the same for every list. */
#define LIST_SCREEN                                                                                \
	.has = SCREEN_HAS_LIST, .draw = list_screen_draw, .key = list_screen_key,                  \
	.resume = list_screen_resume, .leave = list_screen_leave

/* Load and show LIST, which is copied. TYPE has LIST_SCREEN in it. Takes CONTEXT in any case. */
enum status list_screen_open(struct app *app, const struct screen_type *type,
	const struct list_screen_source *source, const struct list *list, void *context,
	struct error *err);

void *list_screen_context(const struct screen *screen);
struct list *list_screen_list(const struct screen *screen);

/* From the next load on the mark stands on the record ID. */
void list_screen_mark(struct screen *screen, const char *id);

void list_screen_draw(struct screen *screen, struct rect inside, enum redraw redraw);
bool list_screen_key(struct screen *screen, const struct key_event *event);
void list_screen_resume(struct screen *screen); /* loads; an error shows in the list's place */
void list_screen_leave(struct screen *screen);

#endif
