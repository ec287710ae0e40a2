#include "case_change.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"

enum status case_decline(struct desk *desk, const char *number, enum rating_source source,
	const char *command, struct error *err)
{
	struct change change;
	enum status status = change_begin(&change, desk, number, COMMAND_DECLINE, command, err);

	/* The same hands that may not rate may not decline in the visitor's name either. */
	if (status == STATUS_OK && !change.event.repeated)
		status = rating_check_rater(desk_own_adviser(desk), change.record.adviser, err);
	if (status == STATUS_OK && !change.event.repeated)
		fields_add_text(&change.event.draft.fields, "source", rating_source_code(source));
	return change_end(&change, status, err);
}
