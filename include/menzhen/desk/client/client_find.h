/*
 * Use case: who is it at the door? Visitors by whatever is known of them: any part of the name, its
 * pinyin or initials, what sounds alike, the last four digits or the whole of a phone or ID number.
 */
#ifndef MENZHEN_DESK_CLIENT_FIND_H
#define MENZHEN_DESK_CLIENT_FIND_H

#include "menzhen/desk/client/client.h"
#include "menzhen/model/client/visitor_match.h"

/* Zero-initialised but for the text: everybody, with all their visits, and it is not stopped. */
struct client_query {
	const char *text; /* every word must match */
	size_t limit;     /* persons at most; 0: CLIENT_FIND_MAX */
	size_t visits;    /* the latest so many of each are read; 0: all */
	bool (*stop)(
		void *stopper); /* asked over and over: is the answer still wanted? NULL: yes */
	void *stopper;
};

enum { CLIENT_FIND_MAX = 50 };

struct client_found {
	enum visitor_match match;
	struct client_view view;
	struct client_known known;
};

/* Zero-initialise; release with client_found_release. */
struct client_found_list {
	struct client_found *items;
	size_t count, capacity;
};

/* The surest match first, then who came last. Appends to OUT. */
enum status client_find(const struct desk *desk, const struct client_query *query,
	struct client_found_list *out, struct error *err);
void client_found_release(struct client_found_list *list);

/*
 * Add the person of the case to LIST, with the latest VISITS of their visits; one who is there
 * already is not added again. *OUT: the person in LIST, until one is added; NULL: none of their
 * visits is in sight, and they were not.
 */
enum status client_found_add(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_found_list *list, struct client_found **out, struct error *err);

#endif
