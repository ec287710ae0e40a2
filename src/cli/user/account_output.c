#include "account_output.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/access/account_commands.h"

static void account_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct account *account = item;

	json_member(json, "user", account->name);
	json_member(json, "role", user_role_table.rows[account->role].code);
	output_member_word(json, "adviser", account->adviser);
	output_member_word(json, "title", account->title);
	json_member_boolean(json, "disabled", account->disabled);
	output_member_moment(json, "added_at", account->added_at, desk);
}

static void account_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct account *account = item;
	(void)desk;

	output_column(out, account->name, 16);
	buffer_add_text(out, "  ");
	output_column(out, _(user_role_table.rows[account->role].title), 14);
	buffer_add_text(out, "  ");
	output_column(out, account->title != NULL ? account->title : "", 14);
	if (account->disabled)
		buffer_printf(out, "  %s", _("disabled"));
}

enum status account_output(
	const struct invocation *in, const struct account *account, struct error *err)
{
	static const struct output_form form = {account_json, account_text};

	return output_item(in, &form, account, err);
}

enum status account_output_result(struct invocation *in, const char *name, struct error *err)
{
	struct account_list list = {0};

	in->recorded = true;
	enum status status = account_view(&in->desk, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		if (strcmp(list.items[i].name, name) == 0)
			status = account_output(in, &list.items[i], err);
	account_list_release(&list);
	return status;
}
