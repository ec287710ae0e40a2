#include "quick_check.h"

#include <string.h>

#include "damage.h"
#include "menzhen/base/text.h"
#include "query.h"
#include "schema.h"
#include "store/journal/event.h"

/* How many of the last events: all that a busy quarter of an hour may have left in the log. */
enum { EVENTS = 16 };

/* The event before: its hash gives the next one's, if that is of the same origin. */
struct last {
	char origin[SCHEMA_KEY_SIZE];
	int64_t seq;
	unsigned char hash[EVENT_HASH_SIZE];
};

static bool follows(const struct last *last, const struct event *event)
{
	bool same = strcmp(last->origin, event->origin.data) == 0;
	if (!same && event->seq > 1)
		return event->hash.length == EVENT_HASH_SIZE;
	return (!same || event->seq == last->seq + 1) &&
	       event_hash_holds(event, (struct bytes){last->hash, same ? EVENT_HASH_SIZE : 0});
}

static void go_on(struct last *last, const struct event *event)
{
	text_copy(event->origin.data, last->origin, sizeof(last->origin));
	last->seq = event->seq;
	memcpy(last->hash, event->hash.data, EVENT_HASH_SIZE);
}

static enum status check_events(struct database *db, bool *sound, struct error *err)
{
	struct query query;
	struct event event;
	struct last last = {0};
	bool row = true;
	*sound = true;
	enum status status = query_begin(&query, db, "verify/tail", err);
	if (status == STATUS_OK)
		query_bind_integer(&query, ":events", EVENTS);
	while (status == STATUS_OK && *sound) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		*sound = event_read(&event, &query) && follows(&last, &event);
		if (*sound)
			go_on(&last, &event);
	}
	query_end(&query);
	return status;
}

enum status quick_check(struct database *db, struct error *err)
{
	bool sound;
	enum status status = check_events(db, &sound, err);
	if (status != STATUS_OK || sound)
		return status;
	damage_note(db->path, N_("the last events were changed"));
	error_set(err, STATUS_DAMAGED,
		N_("The last events of the database were changed. Nothing is written to it; "
		   "'menzhen restore --salvage' shows what the newest backup and the rest of it "
		   "still have"));
	error_at(err, db->path, 0, 0);
	return STATUS_DAMAGED;
}
