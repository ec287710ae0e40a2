/* Which parts of an XLSX archive another part refers to, and as what. */
#ifndef MENZHEN_FILES_XLSX_RELATIONS_H
#define MENZHEN_FILES_XLSX_RELATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"

struct zip_archive;

struct xlsx_relation {
	char *id, *type;
	char *path; /* from the root of the archive */
};

/* Zero-initialise; release with xlsx_relations_release. */
struct xlsx_relations {
	const char *folder; /* of the part whose relations these are, "xl/"; not owned */
	struct xlsx_relation *items;
	size_t count, capacity;
};

/* Read the part at PATH into OUT, whose folder is set. One that is missing has no relations. */
enum status xlsx_relations_read(struct zip_archive *archive, const char *path,
	struct xlsx_relations *out, struct error *err);
void xlsx_relations_release(struct xlsx_relations *relations);

/* The first one of a type that ends in TYPE, "/styles"; the one called ID; NULL: there is none. */
const struct xlsx_relation *xlsx_relation_of_type(
	const struct xlsx_relations *relations, const char *type);
const struct xlsx_relation *xlsx_relation_of_id(
	const struct xlsx_relations *relations, const char *id);
bool xlsx_relation_is(const struct xlsx_relation *relation, const char *type);

#endif
