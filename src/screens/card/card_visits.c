#include "card_parts.h"
#include "screens/client/visitor_box.h"

/* "3 visits: 11-25 Wed …", of somebody who was here more than once. */
void card_read_visits(struct card_page *card)
{
	struct client_view view = {0};

	buffer_clear(&card->visits);
	if (client_load_latest(card->desk, card->view.record.id, VISITOR_BOX_VISITS, &view, NULL) ==
			STATUS_OK &&
		view.visits > 1)
		visitor_box_add_visits(&card->visits, card->desk, &view);
	client_view_release(&view);
}

void card_write_visits(struct pen *pen, const struct card_page *card)
{
	pen_field(pen, N_("Visits"), ROLE_VALUE, buffer_text(&card->visits));
}
