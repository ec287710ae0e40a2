/*
 * Use case: see the phone and ID numbers of a case in full. Screens show them masked until somebody
 * asks; that they were shown, which and to whom, is part of the case's history.
 */
#ifndef MENZHEN_DESK_CASE_REVEAL_H
#define MENZHEN_DESK_CASE_REVEAL_H

#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk.h"

/* STATUS_REFUSED when it has none. */
enum status case_reveal(
	struct desk *desk, const struct case_view *view, const char *command, struct error *err);

#endif
