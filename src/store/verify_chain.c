#include <inttypes.h>
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

struct chains {
	struct chain *items;
	size_t count, capacity;
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
static struct chain *find_chain(struct chains *chains, const struct event *event)
{
	struct bytes origin = event->origin.data ? event->origin : bytes_of_text("");
	for (size_t i = 0; i < chains->count; i++) {
		struct chain *chain = &chains->items[i];
		if (same_bytes(origin, chain->origin, strlen(chain->origin)))
			return chain;
	}
	if (!array_reserve((void **)&chains->items, &chains->capacity, chains->count,
		    sizeof(*chains->items)))
		return NULL;
	struct chain *chain = &chains->items[chains->count];
	chain->origin = strndup(origin.data, origin.length);
	if (!chain->origin)
		return NULL;
	chains->count++;
	return chain;
}

static void chains_release(struct chains *chains)
{
	for (size_t i = 0; i < chains->count; i++)
		free(chains->items[i].origin);
	free(chains->items);
}

static void check_private(const struct event *event, struct verify_report *report)
{
	unsigned char commitment[EVENT_HASH_SIZE];
	if (!event->private.data && !event->salt.data) {
		report->erased += event->commitment.data != NULL;
		return;
	}
	if (!event->private.data || !event->salt.data || !event->commitment.data) {
		FOUND(report, event, N_("Event %s has lost part of its personal data"));
		return;
	}
	event_commitment(event->salt, event->private, commitment);
	if (!same_bytes(event->commitment, commitment, sizeof(commitment)))
		FOUND(report, event, N_("The personal data of event %s was changed"));
}

static void check_links(
	const struct chain *chain, const struct event *event, struct verify_report *report)
{
	unsigned char hash[EVENT_HASH_SIZE];
	if (event->id != report->events)
		FOUND(report, event, N_("Event %s is not where it arrived"));
	if (event->seq != chain->seq + 1)
		FOUND(report, event, N_("Events are missing before event %s"));
	event_hash(event, (struct bytes){chain->hash, chain->hash_length}, hash);
	if (!same_bytes(event->hash, hash, sizeof(hash)))
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

static enum status check_event(struct chains *chains, const struct query *query,
	struct verify_report *report, struct error *err)
{
	struct event event;
	bool sound = event_read(&event, query);
	struct chain *chain = find_chain(chains, &event);
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

enum status verify_chain(struct database *db, struct verify_report *report, struct error *err)
{
	struct query query;
	struct chains chains = {0};
	bool row = true;
	enum status status = query_begin(&query, db, "journal/replay", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = check_event(&chains, &query, report, err);
	}
	query_end(&query);
	chains_release(&chains);
	return verify_note(report, status, err);
}
