/* The files of a station that go along in its backups. Private to the desk layer. */
#ifndef MENZHEN_DESK_BACKUP_ENCLOSE_H
#define MENZHEN_DESK_BACKUP_ENCLOSE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/backup/enclosed.h"

/*
 * Those of the folder DIRECTORY: what people write by hand (*.yaml there and in calendar/). SEALED:
 * also the key by which backups are sealed, which opens none. One that cannot be read stays out.
 */
enum status backup_enclose(
	const char *directory, bool sealed, struct enclosed *out, struct error *err);

/*
 * Put them back: what is missing, under its own name; where there is another already, beside it
 * with
 * ".backup" behind its name, for what somebody has written since is theirs. What is the same, or
 * has a name that no such file has, is passed over; so is a key that is not from a SEALED backup:
 * whoever wrote it could open all the backups to come. Adds to PUT the names that were given. Best
 * effort.
 */
void backup_put_back(const char *directory, bool sealed, const struct enclosed *enclosed,
	struct string_list *put);

#endif
