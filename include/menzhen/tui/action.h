/*
 * What the receptionist can do, in one table: keys, footer, help, palette and manual come from it.
 * Each area of the program has its part.
 *
 *	static const struct action rows[] = {
 *		{.id = "case.assign", .key = KEYCODE_F(3), .plain = 'a', .where = WHERE_DESK,
 *			.rank = 20, .title = N_("Assign"), .help = …,
 *			.allowed = assign_allowed, .run = assign_open},
 *		{.id = "palette", .key = KEYCODE_CTRL('P'), .where = ACTION_EVERYWHERE, .rank = 90,
 *			.title = N_("Find an action"), .help = …, .run = palette_open},
 *	};
 *	const struct action_part case_actions = {rows, sizeof(rows) / sizeof(*rows)};
 *
 *	static const struct action_part *const parts[] = {&case_actions, &duty_actions};
 *	const struct action_table clinic_actions = {parts, sizeof(parts) / sizeof(*parts)};
 */
#ifndef MENZHEN_TUI_ACTION_H
#define MENZHEN_TUI_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

struct app;

#define ACTION_OVER_BOXES                                                                          \
	(1u << 31) /* also while a dialog or picker is open, before they see the key */
#define ACTION_EVERYWHERE (~ACTION_OVER_BOXES) /* on every screen that has actions at all */

struct action {
	const char *id;    /* stable, for tests and the manual */
	int32_t key;       /* a function or Ctrl key; KEYCODE_NONE: none */
	int32_t plain;     /* a plain key, for screens without text fields; KEYCODE_NONE: none */
	const char *title; /* msgid, a word or two */
	const char *help;  /* msgid, a sentence */
	unsigned where;    /* bits of the screens it belongs to */
	int rank;          /* in a narrow footer the highest fall away first; 0: never there */
	/* What the user must be permitted to, for struct app's offers and permits; NULL: nothing.
	 */
	const char *permission;
	/* Does it mean anything here? What does not is left out of footer, palette and help, and
	 * its key says why. NULL: always. */
	bool (*offered)(const struct app *app);
	/* May it be done now? If not, err says why and what to do instead. NULL: always. */
	enum status (*allowed)(struct app *app, struct error *err);
	/* Do it. An error is shown to the user by the caller. */
	enum status (*run)(struct app *app, struct error *err);
};

/* The actions of one area. */
struct action_part {
	const struct action *rows;
	size_t count;
};

/* All of them, in the order of the footer. */
struct action_table {
	const struct action_part *const *parts;
	size_t part_count;
};

/* How many actions there are; the one at INDEX, which must be less. */
size_t action_count(const struct action_table *table);
const struct action *action_at(const struct action_table *table, size_t index);

/* The action of WHERE that CODE starts, or NULL. */
const struct action *action_find(const struct action_table *table, unsigned where, int32_t code);

/* Run it if it is allowed now; show the reason, or the error, in a dialog otherwise. */
void action_run(struct app *app, const struct action *action);

/* May ACTION be done now, and by whoever is at the desk? */
enum status action_allowed(struct app *app, const struct action *action, struct error *err);

/* Is ACTION of WHERE, does it mean anything here, and may whoever is at the desk ever do it? What
 * is not is left out of footer, palette and help. */
bool action_offered(const struct app *app, const struct action *action, unsigned where);

/*
 * Choose what fits into WIDTH columns of footer: into OUT (room for action_count) in the order of
 * the app's table; returns their number. *GAP blanks stand between two items: two where all of them
 * fit so, else one.
 */
size_t action_footer(
	const struct app *app, unsigned where, int width, const struct action **out, int *gap);

/* The columns of one footer item without the blanks: "F3" and "Assign". Zero: not in the footer. */
int action_footer_width(const struct action *action);

/* The key to show: the function key if there is one, else the plain one. */
int32_t action_key(const struct action *action);

/* The table as rows of a manual page: ".TP", keys, help, in English, all screens. */
void action_manual(const struct action_table *table, struct buffer *out);

/* Run functions for the table: find an action by a few letters; the keys of this screen. */
enum status palette_open(struct app *app, struct error *err);
enum status help_open(struct app *app, struct error *err);

#endif
