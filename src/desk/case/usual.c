#include "menzhen/desk/case/usual.h"

#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/case/category_store.h"

/* Of each state of a case so many are looked at, and so many events for the values: what a form
 * asks for while it opens has to be there at once. */
enum { NEWEST_CASES = 200, NEWEST_EVENTS = 2000 };

enum status usual_categories(const struct desk *desk, const struct category *out[USUAL_CATEGORIES],
	size_t *count, struct error *err)
{
	struct category_counts counts = {0};
	struct day today = desk_local(desk, desk_now(desk)).day;
	enum status status = desk_may(desk, "case.opened", err);

	if (status == STATUS_OK)
		status = category_count_cases(
			desk->store, day_add(today, -USUAL_DAYS), NEWEST_CASES, &counts, err);

	*count = 0;
	for (size_t i = 0; i < counts.count && *count < USUAL_CATEGORIES; i++) {
		const struct category *category =
			category_find(&desk->config.categories, counts.items[i].code);
		if (category != NULL && category_is_leaf(category) &&
			counts.items[i].cases >= USUAL_LEAST)
			out[(*count)++] = category;
	}
	category_counts_release(&counts);
	return status;
}

enum status usual_values(
	const struct desk *desk, enum register_id field, struct string_list *out, struct error *err)
{
	enum status status = desk_may(desk, "case.opened", err);

	if (status != STATUS_OK)
		return status;
	return case_register_lately(
		desk->store, register_fields[field].code, NEWEST_EVENTS, out, err);
}
