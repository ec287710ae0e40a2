#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "event.h"
#include "menzhen/base/memory.h"
#include "projection.h"
#include "verify_parts.h"

/* Where the walk along one origin's chain stands. */
struct chain {
	char *origin;
	int64_t seq; /* of the event before; 0 before the first */
	unsigned char hash[EVENT_HASH_SIZE];
	size_t hash_length;
};

/* A finding about EVENT: MSGID, a literal, takes its number in the chain. */
#define FOUND(report, event, msgid)                                                                \
	do {                                                                                       \
		char seq_[24];                                                                     \
		snprintf(seq_, sizeof(seq_), "%" PRId64, (event)->seq);                            \
		verify_found(report, msgid, seq_);                                                 \
	} while (0)

static bool same_bytes(struct bytes a, const void *b, size_t length)
{
	return a.length == length && memcmp(a.data, b, length) == 0;
}

/* The chain EVENT belongs to, a new one for a new origin; NULL without memory. */
static struct chain *find_chain(struct chain_walk *walk, const struct event *event)
{
	struct bytes origin = event->origin.data ? event->origin : bytes_of_text("");
	for (size_t i = 0; i < walk->count; i++) {
		struct chain *chain = &walk->items[i];
		if (same_bytes(origin, chain->origin, strlen(chain->origin)))
			return chain;
	}
	if (!array_reserve(
		    (void **)&walk->items, &walk->capacity, walk->count, sizeof(*walk->items)))
		return NULL;
	struct chain *chain = &walk->items[walk->count];
	chain->origin = strndup(origin.data, origin.length);
	if (!chain->origin)
		return NULL;
	walk->count++;
	return chain;
}

static void check_private(const struct event *event, struct verify_report *report)
{
	if (!event->private.data && !event->salt.data) {
		report->erased += event->commitment.data != NULL;
		return;
	}
	if (!event->private.data || !event->salt.data || !event->commitment.data)
		FOUND(report, event, N_("Event %s has lost part of its personal data"));
	else if (!event_private_holds(event))
		FOUND(report, event, N_("The personal data of event %s was changed"));
}

static void check_links(
	const struct chain *chain, const struct event *event, struct verify_report *report)
{
	if (event->id != report->events)
		FOUND(report, event, N_("Event %s is not where it arrived"));
	if (event->seq != chain->seq + 1)
		FOUND(report, event, N_("Events are missing before event %s"));
	if (!event_hash_holds(event, (struct bytes){chain->hash, chain->hash_length}))
		FOUND(report, event, N_("Event %s, or the one before it, was changed"));
}

/* The chain goes on from the hash on record, so that one change is one finding or two, not all. */
static void go_on(struct chain *chain, const struct event *event)
{
	chain->seq = event->seq;
	chain->hash_length = 0;
	if (event->hash.data && event->hash.length == sizeof(chain->hash)) {
		memcpy(chain->hash, event->hash.data, sizeof(chain->hash));
		chain->hash_length = sizeof(chain->hash);
	}
}

static enum status check_event(struct chain_walk *walk, struct error *err)
{
	struct event event;
	struct verify_report *report = walk->report;
	bool sound = event_read(&event, &walk->query);
	struct chain *chain = find_chain(walk, &event);
	if (!chain)
		return error_memory(err);
	report->events++;
	if (sound) {
		check_links(chain, &event, report);
		report->unknown += !projection_knows(&event);
		check_private(&event, report);
	} else {
		FOUND(report, &event, N_("Event %s was changed: a value is not of its type"));
	}
	go_on(chain, &event);
	return STATUS_OK;
}

enum status chain_walk_begin(struct chain_walk *walk, struct database *db,
	struct verify_report *report, struct error *err)
{
	*walk = (struct chain_walk){.report = report};
	enum status status = query_begin(&walk->query, db, "verify/chain", err);
	walk->done = status != STATUS_OK;
	return verify_note_read(walk->report, walk->query.db, status, err);
}

enum status chain_walk_on(struct chain_walk *walk, int events, struct error *err)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < events && status == STATUS_OK && !walk->done; i++) {
		bool row = false;
		status = query_step(&walk->query, &row, err);
		if (status == STATUS_OK && row)
			status = check_event(walk, err);
		walk->done = status != STATUS_OK || !row;
	}
	return verify_note_read(walk->report, walk->query.db, status, err);
}

void chain_walk_end(struct chain_walk *walk)
{
	query_end(&walk->query);
	for (size_t i = 0; i < walk->count; i++)
		free(walk->items[i].origin);
	free(walk->items);
	*walk = (struct chain_walk){0};
}

enum status verify_chain(struct database *db, struct verify_report *report, struct error *err)
{
	struct chain_walk walk;
	enum status status = chain_walk_begin(&walk, db, report, err);
	while (status == STATUS_OK && !walk.done)
		status = chain_walk_on(&walk, INT_MAX, err);
	chain_walk_end(&walk);
	return status;
}
