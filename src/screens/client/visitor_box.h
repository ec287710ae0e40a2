/*
 * Who is it? People who were here before, offered as something of them is typed, each with what
 * tells them apart and their last visits. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_VISITOR_BOX_H
#define MENZHEN_SCREENS_VISITOR_BOX_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/client/client_find.h"
#include "menzhen/model/case/case_number.h"
#include "screens/choices.h"

enum { VISITOR_BOX_MAX = 8, VISITOR_BOX_VISITS = 3 };

/* Zero-initialise but for the desk; release. */
struct visitor_box {
	const struct desk *desk;
	struct choices choices; /* who was offered last */
	/* The one asked for last: */
	char number[CASE_NUMBER_SIZE];
	struct client_view view;
	struct client_known known;
};

/*
 * At most VISITOR_BOX_MAX people whom TYPED finds, the number of the first case as the code; valid
 * until it is asked again. Nobody, where so little is typed that it tells nobody.
 */
struct choice_list visitor_box_offer(struct visitor_box *box, const char *typed);

/* The person of the case NUMBER into box->view and box->known; not read again while it is the same
 * one. False: there is none. */
bool visitor_box_load(struct visitor_box *box, const char *number);

/* "138****1234  3204**********1234  甲村": what is known of them. */
void visitor_box_add_marks(struct buffer *out, const struct client_known *known);

/* "3 visits: 11-20 Fri unpaid wages (Closed, 王晓明), …", the latest VISITOR_BOX_VISITS of them. */
void visitor_box_add_visits(
	struct buffer *out, const struct desk *desk, const struct client_view *view);

void visitor_box_release(struct visitor_box *box);

#endif
