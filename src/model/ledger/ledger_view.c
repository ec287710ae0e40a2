#include "menzhen/model/ledger/ledger_view.h"

#include <stdio.h>
#include <stdlib.h>

const struct ledger_standard_view ledger_standard_views[] = {
	{"all", N_("All cases"), "", "day"},
	{"today", N_("Today"), "day=today", "day"},
	{"this_month", N_("This month"), "day=this_month", "day"},
	{"to_rate", N_("Waiting for a rating"), "state=closed", "day"},
	{"overdue", N_("Overdue"), "overdue=yes", "day"},
	{"bad_ratings", N_("Bad ratings"), "rating=1..2", "day"},
	{"mine", N_("My cases"), "adviser=me", "day"},
};

const size_t ledger_standard_view_count =
	sizeof(ledger_standard_views) / sizeof(ledger_standard_views[0]);

void ledger_view_release(struct ledger_view *view)
{
	free(view->number);
	free(view->name);
	free(view->filter);
	free(view->columns);
	free(view->sort);
	free(view->saved_by);
	*view = (struct ledger_view){0};
}

void ledger_view_list_release(struct ledger_view_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		ledger_view_release(&list->items[i]);
	free(list->items);
	*list = (struct ledger_view_list){0};
}

char *ledger_view_number_format(int sequence, char out[LEDGER_VIEW_NUMBER_SIZE])
{
	snprintf(out, LEDGER_VIEW_NUMBER_SIZE, "V-%04d", sequence);
	return out;
}
