/* What `menzhen restore` says. */
#ifndef MENZHEN_CLI_RESTORE_ANSWER_H
#define MENZHEN_CLI_RESTORE_ANSWER_H

#include "cli/invocation.h"
#include "menzhen/desk/backup/restore.h"

/* What going back to FILE has done (DONE), or what is to be known before it is asked for. */
enum status restore_answer_show(struct invocation *in, const char *file,
	const struct restore *restore, bool done, struct error *err);

#endif
