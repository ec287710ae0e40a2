#include "menzhen/store/access/account_store.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "store/database/own_query.h"

/* As the columns of the queries come. */
enum { NAME, ROLE, ADVISER, TITLE, CREDENTIAL, RECOVERY, ADDED_AT, DISABLED };

enum status account_any(struct store *store, bool *any, struct error *err)
{
	int64_t exists;
	enum status status = own_query_integer(store, "account/any", &exists, err);
	*any = exists != 0;
	return status;
}

static enum status read_account(const struct query *query, struct account *out, struct error *err)
{
	if (!user_role_parse(query_text(query, ROLE), &out->role))
		out->role = USER_NOBODY;
	out->added_at = query_integer(query, ADDED_AT);
	out->disabled = query_integer(query, DISABLED) != 0;
	bool copied = query_copy(query, NAME, &out->name) &&
		      query_copy(query, ADVISER, &out->adviser) &&
		      query_copy(query, TITLE, &out->title) &&
		      query_copy(query, CREDENTIAL, &out->credential) &&
		      query_copy(query, RECOVERY, &out->recovery);
	return copied ? STATUS_OK : error_memory(err);
}

enum status account_load(
	struct store *store, const char *name, struct account *out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = (struct account){0};
	enum status status = own_query_begin(&query, store, "account/load", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":name", name);
		status = query_step(&query, &row, err);
	}
	if (row)
		status = read_account(&query, out, err);
	query_end(&query);
	return status;
}

static enum status read_list(
	struct store *store, const char *block, struct account_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, block, err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (!array_reserve((void **)&out->items, &out->capacity, out->count,
			    sizeof(*out->items))) {
			status = error_memory(err);
			break;
		}
		out->items[out->count] = (struct account){0};
		status = read_account(&query, &out->items[out->count++], err);
	}
	query_end(&query);
	return status;
}

enum status account_load_all(struct store *store, struct account_list *out, struct error *err)
{
	return read_list(store, "account/list", out, err);
}

enum status account_load_users(struct store *store, struct account_list *out, struct error *err)
{
	return read_list(store, "account/users", out, err);
}

enum status account_admins(struct store *store, int *count, struct error *err)
{
	int64_t admins;
	enum status status = own_query_integer(store, "account/admins", &admins, err);
	*count = (int)admins;
	return status;
}

void account_release(struct account *account)
{
	free(account->name);
	free(account->adviser);
	free(account->title);
	free(account->credential);
	free(account->recovery);
	*account = (struct account){0};
}

void account_list_release(struct account_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		account_release(&list->items[i]);
	free(list->items);
	*list = (struct account_list){0};
}

static enum status begin_credential(struct query *query, struct store *store, const char *block,
	const char *name, enum credential_kind kind, struct error *err)
{
	static const char *const codes[] = {
		[CREDENTIAL_PIN] = "pin", [CREDENTIAL_RECOVERY] = "recovery"};
	enum status status = query_begin(query, &store->db, block, err);
	if (status != STATUS_OK)
		return status;
	query_bind_text(query, ":name", name);
	query_bind_text(query, ":kind", codes[kind]);
	return STATUS_OK;
}

enum status credential_load(struct store *store, const char *name, enum credential_kind kind,
	struct credential *out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = (struct credential){0};
	enum status status = begin_credential(&query, store, "account/credential", name, kind, err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row) {
		text_copy(query_text(&query, 0), out->verifier, sizeof(out->verifier));
		out->failures = (int)query_integer(&query, 1);
		out->failed_at = query_integer(&query, 2);
	}
	query_end(&query);
	return status;
}

enum status credential_set(struct store *store, const char *name, enum credential_kind kind,
	const char *verifier, struct error *err)
{
	struct query query;
	enum status status =
		begin_credential(&query, store, "account/set_credential", name, kind, err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":verifier", verifier);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

enum status credential_drop(
	struct store *store, const char *name, enum credential_kind kind, struct error *err)
{
	struct query query;
	enum status status =
		begin_credential(&query, store, "account/drop_credential", name, kind, err);
	if (status == STATUS_OK)
		status = query_finish(&query, err);
	query_end(&query);
	return status;
}

enum status credential_count(struct store *store, const char *name, enum credential_kind kind,
	int failures, moment at, struct error *err)
{
	struct query query;
	enum status status =
		begin_credential(&query, store, "account/count_failure", name, kind, err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":failures", failures);
		query_bind_integer(&query, ":at", at);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}
