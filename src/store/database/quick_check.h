/* A look at a database that is about to be opened for writing, short enough for every start. */
#ifndef MENZHEN_STORE_QUICK_CHECK_H
#define MENZHEN_STORE_QUICK_CHECK_H

#include "database.h"

/*
 * Does the end of the journal hold, where a power cut or a failing disk hits first? That the file
 * is as long as its head says SQLite sees by itself. STATUS_DAMAGED when not. What lies further
 * back is checked with the backup of each day, and by verify.
 */
enum status quick_check(struct database *db, struct error *err);

#endif
