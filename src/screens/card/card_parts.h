/*
 * The parts of the case card, one file for each subject; card_screen.c puts them on the page.
 * Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_CARD_PARTS_H
#define MENZHEN_SCREENS_CARD_PARTS_H

#include "menzhen/desk/case/case_view.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/tui/app.h"
#include "screens/page.h"

struct card_page {
	struct app *app;
	const struct desk *desk;
	char number[CASE_NUMBER_SIZE];
	struct case_view view;
	struct buffer visits; /* of the visitor, in words; empty: this is the only one */
	bool revealed;        /* phone and ID numbers are shown in full */
};

/* Which case it is, how it stands, and what can be done with it now: the keys of the action table.
 */
void card_write_head(struct pen *pen, const struct card_page *card);

/* How often the visitor was here, and what for: read once, with the case. */
void card_read_visits(struct card_page *card);
void card_write_visits(struct pen *pen, const struct card_page *card);

/* What the register has, by its sections. */
void card_write_register(struct pen *pen, const struct card_page *card);

/* The statutory periods that end in less than seven days or are over, in red. */
void card_write_urgent(struct pen *pen, const struct card_page *card);

/* The other ones; what to tell of legal aid. */
void card_write_law(struct pen *pen, const struct card_page *card);

/* Outcome, advice, rating: as far as there are any. */
void card_write_result(struct pen *pen, const struct card_page *card);

/* All that happened, in words. */
void card_write_history(struct pen *pen, const struct card_page *card);

/* Of the history: is there a reason to be shown why somebody was given the case? */
bool card_has_proposal(const struct card_page *card);

#endif
