/* What opening a database does about a replacement that was cut short. */
#ifndef MENZHEN_STORE_REPLACE_PRIVATE_H
#define MENZHEN_STORE_REPLACE_PRIVATE_H

#include "menzhen/base/error.h"

/*
 * Under the lock of the database at PATH: finish a replacement that was decided on, and clear away
 * what else was left in the workplace. Nearly always there is none.
 */
enum status replace_finish(const char *path, struct error *err);

/* Clear away what was left in it and nothing else, while the database is open. Best effort. */
void replace_tidy(const char *path);

#endif
