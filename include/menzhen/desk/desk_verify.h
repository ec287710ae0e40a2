/* Use case: check the database against its journal, or make it again from it. */
#ifndef MENZHEN_DESK_DESK_VERIFY_H
#define MENZHEN_DESK_DESK_VERIFY_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/journal/verify.h"

/*
 * See store/journal/verify.h. Damage that is found is noted: nothing is written to the database any
 * more, by whatever desk. A check that finds nothing takes such a note away, where it is made by
 * one who may rebuild; the next opening writes again. Release OUT with verify_report_release.
 */
enum status desk_verify(
	struct desk *desk, bool rebuild, struct verify_report *out, struct error *err);

/* The random id of this database. */
const char *desk_origin(const struct desk *desk);

#endif
