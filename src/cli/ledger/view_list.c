#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/ledger/ledger_views.h"

static void view_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct ledger_view *view = item;
	(void)desk;

	json_member(json, "view", view->name);
	output_member_word(json, "where", view->filter);
	output_member_word(json, "columns", view->columns);
	output_member_word(json, "sort", view->sort);
}

static void view_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct ledger_view *view = item;
	(void)desk;

	output_column(out, view->name, 20);
	buffer_add_text(out, "  ");
	text_add_safe(out, view->filter != NULL ? view->filter : "");
}

static const struct output_form form = {view_json, view_text};

static enum status print_standard(const struct invocation *in, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < ledger_standard_view_count && status == STATUS_OK; i++) {
		struct ledger_view view = {0};
		status = ledger_views_find(&in->desk, ledger_standard_views[i].code, &view, err);
		if (status == STATUS_OK)
			status = output_item(in, &form, &view, err);
		ledger_view_release(&view);
	}
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct ledger_view_list list = {0};
	enum status status = print_standard(in, err);

	if (status == STATUS_OK)
		status = ledger_views_list(&in->desk, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &list.items[i], err);
	ledger_view_list_release(&list);
	return status;
}

const struct command command_view_list = {
	.name = "view list",
	.summary = N_("List the views of the ledger"),
	.reads = true,
	.run = run,
};
