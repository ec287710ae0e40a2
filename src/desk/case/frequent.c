#include "frequent.h"

#include "menzhen/store/case/category_store.h"

enum { HOTLINE_OTHER = 'O' };

/* A category of the station that needs somebody who knows it; NULL for any other code. */
static const struct category *matter_of_law(const struct desk *desk, const char *code)
{
	const struct category *category = category_find(&desk->config.categories, code);

	return category != NULL && category->hotline_class != HOTLINE_OTHER ? category : NULL;
}

/* Codes are borrowed from the categories, which outlive the counts. */
static void take_frequent(
	const struct desk *desk, const struct category_counts *counts, struct lint_input *input)
{
	size_t taken = 0, cases = 0;

	for (size_t i = 0; i < counts->count; i++)
		cases += counts->items[i].cases;
	input->frequent_here = cases >= FREQUENT_CASES;
	for (size_t i = 0; input->frequent_here && i < counts->count && taken < LINT_CATEGORIES;
		i++) {
		const struct category *category = matter_of_law(desk, counts->items[i].code);
		if (category != NULL)
			input->frequent[taken++] = category->code;
	}
}

/* A station's own categories.yaml may lack some of them. */
static void take_usual(const struct desk *desk, struct lint_input *input)
{
	for (size_t i = 0; i < LINT_CATEGORIES; i++)
		if (category_find(&desk->config.categories, lint_usual_categories[i]) != NULL)
			input->frequent[i] = lint_usual_categories[i];
}

enum status frequent_categories(
	const struct desk *desk, struct day today, struct lint_input *input, struct error *err)
{
	struct category_counts counts = {0};
	enum status status = category_count_cases(
		desk->store, day_add(today, -FREQUENT_DAYS), FREQUENT_NEWEST, &counts, err);

	if (status == STATUS_OK)
		take_frequent(desk, &counts, input);
	if (status == STATUS_OK && !input->frequent_here)
		take_usual(desk, input);
	category_counts_release(&counts);
	return status;
}
