/*
 * A database that takes another's place. A backup goes on under a new origin: the events that were
 * recorded after it, and are lost, may be with others, who would see a fork in the old one. The
 * first event of the new origin (station.restored) names the old one and where it ended. Both are
 * of one line: projections are kept by the first origin of a line, so that the station's cases and
 * numbers stay its own. An origin that was gone on from takes no more events.
 */
#ifndef MENZHEN_STORE_RESTART_H
#define MENZHEN_STORE_RESTART_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

enum { JOURNAL_HASH_SIZE = 65, JOURNAL_ORIGIN_SIZE = 33 };

/* Where a database's own events end. */
struct journal_end {
	char origin[JOURNAL_ORIGIN_SIZE];
	int64_t seq;                  /* of the last one; 0: there is none */
	char hash[JOURNAL_HASH_SIZE]; /* its hash, hex; "" */
};

enum status journal_end_load(struct store *store, struct journal_end *out, struct error *err);

/*
 * Within store_begin: record under a new origin from now on. When the transaction is not committed
 * STORE is of no use but to be closed. The next event must be station.restored.
 */
enum status store_restart(struct store *store, struct error *err);

/* How many events the database has, and when the last of them was. 0, 0: none. */
enum status journal_extent(struct store *store, int64_t *events, moment *last, struct error *err);

/* The code of the station that recorded the last event, into OUT (SIZE bytes); "" when there is
 * none. */
enum status journal_station(struct store *store, char *out, size_t size, struct error *err);

/* *COMMON: so many events the two begin with alike. */
enum status journal_common(struct store *a, struct store *b, int64_t *common, struct error *err);

/* What has been recorded about one subject; owned. */
struct lost_subject {
	char *subject;
	moment first, last;
	int64_t events;
	bool opened; /* a case that began then */
	bool erased; /* whose visitor was erased then: the backup has them still */
};

struct lost_list {
	struct lost_subject *items;
	size_t count, capacity;
};

/* All that was recorded after the first COMMON events, in its order. Appends. */
enum status lost_load(
	struct store *store, int64_t common, struct lost_list *out, struct error *err);
void lost_list_release(struct lost_list *list);

#endif
