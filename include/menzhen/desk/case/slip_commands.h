/*
 * Use cases: paper slips for the day the power is out. They are printed beforehand with numbers of
 * their own; what was written on one is typed in later (struct intake: paper, came_at).
 */
#ifndef MENZHEN_DESK_SLIP_COMMANDS_H
#define MENZHEN_DESK_SLIP_COMMANDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"
#include "menzhen/files/page/slip_page.h"
#include "menzhen/store/case/slip_store.h"

/*
 * Give COUNT (1 to SLIP_PRINT_MAX) numbers to slips, on record before any is printed, so that none
 * is given twice. A command id that is on record gets the numbers it was given then.
 */
enum status slip_print(struct desk *desk, int count, const char *command, struct slip_range *out,
	struct error *err);

/* Append the page with these slips, to be printed, in the desk's language. */
enum status slip_print_page(const struct desk *desk, const struct slip_range *range,
	enum slip_paper paper, error_translate translate, struct buffer *out, struct error *err);

/* What is known of the number that was typed for a slip. */
struct slip_standing {
	char number[SLIP_NUMBER_SIZE]; /* "" where TEXT is no such number */
	bool printed;
	char case_number[CASE_NUMBER_SIZE]; /* the case it stands in already; "": none */
};
enum status slip_look(
	const struct desk *desk, const char *text, struct slip_standing *out, struct error *err);

/* All that were printed. Append to OUT. */
enum status slip_list(const struct desk *desk, struct slip_ranges *out, struct error *err);

#endif
