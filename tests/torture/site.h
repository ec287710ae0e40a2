/*
 * A station to be tortured, in a folder of its own, preferably in memory: thousands of times it is
 * put back to what it was and looked at again.
 */
#ifndef MENZHEN_TESTS_SITE_H
#define MENZHEN_TESTS_SITE_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/desk/desk.h"

enum { SITE_PATH_SIZE = 128 };

/* Fill with site_begin, end with site_end. */
struct site {
	char root[SITE_PATH_SIZE];   /* what is removed at the end */
	char folder[SITE_PATH_SIZE]; /* the station itself */
};

/* The station ZL with the roster of fixtures/e2e/roster.yaml. */
void site_begin(struct site *site);
void site_end(struct site *site);

/* Keep the station's files as they are under number KEPT; put them back. No desk may be open. */
void site_keep(const struct site *site, size_t kept);
void site_put_back(const struct site *site, size_t kept);

/* The file NAME of what was kept under KEPT, into OUT. Returns OUT. */
char *site_kept(const struct site *site, size_t kept, const char *name, char out[SITE_PATH_SIZE]);

/* NAME within the station's folder, into OUT. Returns OUT. */
char *site_path(const struct site *site, const char *name, char out[SITE_PATH_SIZE]);
void site_write(const struct site *site, const char *name, const char *text);

/* Open the desk at AT and sit down; fails the test if that does not work. desk_release it. */
void site_open(const struct site *site, moment at, struct desk *desk);

/*
 * All that was recorded and typed, as a number: events with their personal data, and drafts. The
 * same whenever the same was done, whatever salts were drawn.
 */
uint64_t site_digest(const struct site *site);

/* Nothing is found wrong with the database of DESK. WHAT leads the failure's sentence. */
void site_verify(struct desk *desk, const char *what);

#endif
