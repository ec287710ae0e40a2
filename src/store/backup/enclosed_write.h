/* Private to the store. */
#ifndef MENZHEN_STORE_ENCLOSED_WRITE_H
#define MENZHEN_STORE_ENCLOSED_WRITE_H

#include "menzhen/store/backup/enclosed.h"
#include "store/database/database.h"

/* Put them into DB, a copy that is being made. */
enum status enclosed_write(struct database *db, const struct enclosed *enclosed, struct error *err);

#endif
