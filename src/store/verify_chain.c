#include <inttypes.h>
#include <stdio.h>

#include "event.h"
#include "verify_parts.h"

/* Where the walk along one origin's chain stands. */
struct walk {
	char origin[ERROR_ARG_SIZE];
	int64_t id, seq; /* of the event before; 0 before the first */
	unsigned char hash[EVENT_HASH_SIZE];
	size_t hash_length;
	int64_t highest_id; /* of all origins */
};

/* A finding about EVENT: MSGID, a literal, takes its number in the chain. */
#define FOUND(report, event, msgid)                                                                \
	do {                                                                                       \
		char seq_[24];                                                                     \
		snprintf(seq_, sizeof(seq_), "%" PRId64, (event)->seq);                            \
		verify_found(report, msgid, seq_);                                                 \
	} while (0)

static bool same_bytes(struct bytes a, const unsigned char *b, size_t length)
{
	return a.length == length && memcmp(a.data, b, length) == 0;
}

static void start_origin(struct walk *walk, const struct event *event)
{
	snprintf(walk->origin, sizeof(walk->origin), "%.*s", (int)event->origin.length,
		(const char *)event->origin.data);
	walk->id = walk->seq = 0;
	walk->hash_length = 0;
}

static bool same_origin(const struct walk *walk, const struct event *event)
{
	return same_bytes(event->origin, (const unsigned char *)walk->origin, strlen(walk->origin));
}

static void check_numbers(
	const struct walk *walk, const struct event *event, struct verify_report *report)
{
	if (event->seq != walk->seq + 1)
		FOUND(report, event, N_("Events are missing before event %s"));
	if (event->id <= walk->id)
		FOUND(report, event, N_("Event %s is out of its order of arrival"));
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

static void check_hash(
	const struct walk *walk, const struct event *event, struct verify_report *report)
{
	unsigned char hash[EVENT_HASH_SIZE];
	event_hash(event, (struct bytes){walk->hash, walk->hash_length}, hash);
	if (!same_bytes(event->hash, hash, sizeof(hash)))
		FOUND(report, event, N_("Event %s, or the one before it, was changed"));
}

/* The chain goes on from the hash on record, so that one change is one finding or two, not all. */
static void go_on(struct walk *walk, const struct event *event)
{
	walk->id = event->id;
	walk->seq = event->seq;
	if (event->id > walk->highest_id)
		walk->highest_id = event->id;
	walk->hash_length = 0;
	if (event->hash.data && event->hash.length == sizeof(walk->hash)) {
		memcpy(walk->hash, event->hash.data, sizeof(walk->hash));
		walk->hash_length = sizeof(walk->hash);
	}
}

static void check_event(struct walk *walk, const struct query *query, struct verify_report *report)
{
	struct event event;
	bool sound = event_read(&event, query);
	report->events++;
	if (event.origin.data && !same_origin(walk, &event))
		start_origin(walk, &event);
	if (sound) {
		check_numbers(walk, &event, report);
		check_private(&event, report);
		check_hash(walk, &event, report);
	} else {
		FOUND(report, &event, N_("Event %s was changed: a value is not of its type"));
	}
	go_on(walk, &event);
}

enum status verify_chain(struct database *db, struct verify_report *report, struct error *err)
{
	struct query query;
	struct walk walk = {0};
	bool row = true;
	enum status status = query_begin(&query, db, "journal/chain", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		check_event(&walk, &query, report);
	}
	query_end(&query);
	if (status == STATUS_OK && walk.highest_id != report->events)
		verify_found(
			report, N_("The events are not numbered 1, 2, 3 … in order of arrival"));
	return verify_note(report, status, err);
}
