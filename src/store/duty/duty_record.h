/* Reading rows of the tables duty_change and attendance. */
#ifndef MENZHEN_STORE_DUTY_RECORD_H
#define MENZHEN_STORE_DUTY_RECORD_H

#include "menzhen/store/duty/duty_store.h"
#include "store/database/query.h"

/* Fill OUT, to be released even on failure, from the row QUERY stands on. */
enum status duty_change_read(struct duty_change *out, const struct query *query, struct error *err);
enum status attendance_read(struct attendance *out, const struct query *query, struct error *err);

#endif
