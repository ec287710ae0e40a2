/*
 * Use case: does a new visitor look like one who was here before? Asked before an intake without
 * `known` is recorded; what is answered is recorded with it (struct intake: known, apart).
 */
#ifndef MENZHEN_DESK_CLIENT_SIMILAR_H
#define MENZHEN_DESK_CLIENT_SIMILAR_H

#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/client/client_find.h"

/* The surest first. */
enum similar_why {
	SIMILAR_KNOWN, /* the intake says so */
	SIMILAR_ID,    /* the same ID number */
	SIMILAR_PHONE, /* the same phone number, and a name that sounds the same */
	SIMILAR_NAME,  /* the same name, and date of birth or village */
	SIMILAR_KINDS
};

extern const struct coded_table similar_table; /* by enum similar_why */

struct client_similar {
	enum similar_why why;
	const char *today; /* number of an open case of theirs of this service day; borrowed from
			      the list; NULL: none */
	size_t found;      /* who it is: index in the list's `found` */
};

/* Zero-initialise; release. The surest first. */
struct client_similar_list {
	struct client_found_list found;
	struct client_similar *items;
	size_t count, capacity;
};

/*
 * Persons who look like the visitor of INTAKE. Who was said to be another than a surer one of them
 * is not among them: that was asked before. One known (intake->known) is the only one, and only
 * where they have an open case of this service day. Nothing is refused: what cannot be read of
 * INTAKE is not looked for.
 */
enum status client_similar(const struct desk *desk, const struct intake *intake,
	struct client_similar_list *out, struct error *err);
void client_similar_release(struct client_similar_list *list);

#endif
