/*
 * The assign screen (F3): who could take a case, why, and giving it to one of them. Its list, what
 * it says of the marked one, and the questions asked before a case is given are a file each
 * (assign_rows.c …). Private to those.
 */
#ifndef MENZHEN_SCREENS_ASSIGN_SCREEN_H
#define MENZHEN_SCREENS_ASSIGN_SCREEN_H

#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/list.h"
#include "screens/clinic/clinic.h"

enum assign_column {
	ASSIGN_RANK,
	ASSIGN_NAME,
	ASSIGN_ROOM,
	ASSIGN_POINTS,
	ASSIGN_CONFLICT,
	ASSIGN_REASONS,
	ASSIGN_COLUMNS
};

struct assign_screen {
	struct clinic *clinic;
	struct case_record record;
	struct proposal proposal;
	struct list list;
	struct list_column columns[ASSIGN_COLUMNS];
	bool reassign;
	int head_rows;   /* of the last drawing */
	char query[16];  /* letters typed to find a name by pinyin */
	char marked[80]; /* adviser id: the mark stays on its adviser, wherever the rank goes */
	/* What was said so far of a conflict of interest of the marked one. */
	enum conflict_decision decision;
	char decision_reason[DIALOG_TEXT_SIZE];
};

/* The marked one; NULL: there is nobody. */
const struct candidate *assign_marked(const struct assign_screen *state);

/* The list over the candidates; again whenever the proposal is another. */
void assign_rows_init(struct assign_screen *state);
void assign_rows_changed(struct assign_screen *state);

/* Show what a window of WINDOW columns has room for. */
void assign_rows_fit(struct assign_screen *state, int window);

/*
 * The matter in hand with what the visitor asks for, as high as it needs to be within AREA; returns
 * its rows.
 */
int assign_head_draw(const struct assign_screen *state, struct canvas *canvas, struct rect area);

/* Rows of the pane below the list on a screen of HEIGHT rows, its rule included. */
int assign_pane_rows(int height);

/* All that there is to say of the marked one, and what Enter does. */
void assign_pane_draw(const struct assign_screen *state, struct canvas *canvas, struct rect area);

/* Give the case to the marked one, after what has to be asked first. */
void assign_give(struct app *app, struct assign_screen *state);

#endif
