/*
 * The way back from the rating screen: the receptionist's PIN, where people log in, so that the
 * visitor does not end up at the desk. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_RATING_KEY_H
#define MENZHEN_SCREENS_RATING_KEY_H

#include "menzhen/desk/desk.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/widget/line_edit.h"

/* Zero-initialise; release with rating_key_release. */
struct rating_key {
	bool asked; /* the PIN is being typed */
	struct line_edit pin;
	struct error error; /* of the last try */
};

/* F12 was pressed. True: there are no accounts, the way is free. */
bool rating_key_ask(struct rating_key *key, const struct desk *desk);

/* A key while the PIN is asked for. True: it was the right one of whoever is at the desk. */
bool rating_key_typed(struct rating_key *key, struct desk *desk, const struct key_event *event);

/* Draw the question into AREA. */
void rating_key_draw(
	struct rating_key *key, const struct desk *desk, struct canvas *canvas, struct rect area);

void rating_key_release(struct rating_key *key);

#endif
