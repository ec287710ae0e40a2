/* The screen on a station: what `menzhen` without a command opens. */
#ifndef MENZHEN_SCREENS_SCREENS_H
#define MENZHEN_SCREENS_SCREENS_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"

/*
 * Open the desk of the station OPTIONS names and stay until it is left. A folder without a station
 * opens a short set-up first. ERRORS has every error of the station's files on STATUS_CONFIG.
 */
enum status screens_run(
	const struct desk_options *options, struct error_list *errors, struct error *err);

/* Show the duty board of the station until it is left; records nothing. ERRORS as above. */
enum status screens_board(
	const struct desk_options *options, struct error_list *errors, struct error *err);

/* The keys of all screens as rows of the manual page, in English. */
void screens_manual(struct buffer *out);

#endif
