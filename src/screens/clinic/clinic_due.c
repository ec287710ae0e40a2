#include "clinic_due.h"

#include "clinic.h"
#include "menzhen/desk/client/client_retention.h"

/* Nobody needs to know whether it is a hundred or a thousand, and each takes a moment. */
enum { DUE_MOST = 99 };

void clinic_due_forget(struct app *app)
{
	clinic_of(app)->due_day = (struct day){0};
	clinic_of(app)->due = 0;
}

void clinic_due_idle(struct app *app)
{
	struct clinic *clinic = clinic_of(app);
	struct day today = desk_local(&clinic->desk, desk_now(&clinic->desk)).day;
	size_t before = clinic->due;

	if (clinic->due_day.n == today.n || !clinic_offers(app, "client.retention"))
		return;
	clinic->due_day = today;
	if (client_retention_count(&clinic->desk, DUE_MOST, &clinic->due, NULL) != STATUS_OK)
		clinic->due = 0;
	if (clinic->due != before)
		app_redraw(app);
}
