#include "ledger_options.h"

#include <string.h>

#include "menzhen/desk/ledger/ledger_views.h"
#include "menzhen/desk/ledger/ledger_words.h"

static const char *given(const struct invocation *in, const char *name)
{
	for (const struct option_spec *option = in->command->options; option->name != NULL;
		option++)
		if (strcmp(option->name, name) == 0)
			return invocation_value(in, name);
	return NULL;
}

static enum status read_view(
	const struct invocation *in, struct ledger_choice *out, struct error *err)
{
	struct ledger_view view = {0};
	const char *name = given(in, "view");

	if (name == NULL)
		return STATUS_OK;
	enum status status = ledger_views_find(&in->desk, name, &view, err);
	if (status == STATUS_OK)
		status = ledger_views_read(&view, &out->filter, &out->columns, &out->sort, err);
	ledger_view_release(&view);
	return status;
}

enum status ledger_options_read(const struct invocation *in, const struct ledger_columns *columns,
	struct ledger_choice *out, struct error *err)
{
	*out = (struct ledger_choice){.columns = *columns};
	enum status status = read_view(in, out, err);

	if (status == STATUS_OK && given(in, "where") != NULL)
		status = ledger_filter_parse(&out->filter, given(in, "where"), err);
	if (status == STATUS_OK)
		status = ledger_words_check(&in->desk, &out->filter, err);
	if (status == STATUS_OK && given(in, "columns") != NULL)
		status = ledger_columns_parse(given(in, "columns"), &out->columns, err);
	if (status == STATUS_OK && given(in, "sort") != NULL)
		out->sort = (enum ledger_sort)invocation_choice(in, "sort", LEDGER_SORT_DAY);
	return status;
}
