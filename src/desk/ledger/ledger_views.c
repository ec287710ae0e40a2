#include "menzhen/desk/ledger/ledger_views.h"

#include <stdlib.h>
#include <string.h>

#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/ledger/ledger_view_store.h"

/* A view is for everybody; one that asks for people is for whoever saved it. What cannot be read
 * may name anybody. */
static bool is_for_all(const struct ledger_view *view)
{
	struct ledger_filter filter = {.count = 0};
	enum status status =
		ledger_filter_parse(&filter, view->filter != NULL ? view->filter : "", NULL);
	bool for_all = status == STATUS_OK && !ledger_filter_names_people(&filter);

	ledger_filter_release(&filter);
	return for_all;
}

static bool is_in_sight(const struct desk *desk, const struct ledger_view *view)
{
	return desk->user.role == USER_OPEN ||
	       (view->saved_by != NULL && strcmp(view->saved_by, desk->actor) == 0) ||
	       is_for_all(view);
}

/* Those in sight. OUT is empty before. */
static enum status load_in_sight(
	const struct desk *desk, struct ledger_view_list *out, struct error *err)
{
	enum status status = ledger_view_load(desk->store, out, err);
	size_t kept = 0;

	for (size_t i = 0; i < out->count; i++) {
		if (is_in_sight(desk, &out->items[i]))
			out->items[kept++] = out->items[i];
		else
			ledger_view_release(&out->items[i]);
	}
	out->count = kept;
	return status;
}

enum status ledger_views_list(
	const struct desk *desk, struct ledger_view_list *out, struct error *err)
{
	enum status status = desk_may(desk, "ledger.read", err);

	return status == STATUS_OK ? load_in_sight(desk, out, err) : status;
}

static const struct ledger_standard_view *find_standard(const char *name)
{
	for (size_t i = 0; i < ledger_standard_view_count; i++)
		if (strcmp(ledger_standard_views[i].code, name) == 0)
			return &ledger_standard_views[i];
	return NULL;
}

static const struct ledger_view *find_saved(const struct ledger_view_list *list, const char *name)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].name, name) == 0)
			return &list->items[i];
	return NULL;
}

/* The number of the view NAME, or the next one. */
static enum status name_view(struct recording *recording, const char *name, struct error *err)
{
	int last = 0;
	char number[LEDGER_VIEW_NUMBER_SIZE];
	struct ledger_view_list list = {0};
	struct store *store = recording->desk->store;
	enum status status = ledger_view_load(store, &list, err);

	if (status == STATUS_OK)
		status = ledger_view_last(store, &last, err);
	if (status == STATUS_OK) {
		const struct ledger_view *saved = find_saved(&list, name);
		if (saved != NULL && !is_in_sight(recording->desk, saved))
			status = error_set(err, STATUS_REFUSED,
				N_("Somebody else has a view '%s' of their own; choose another "
				   "name"),
				name);
		recording_name(recording, saved != NULL
						  ? saved->number
						  : ledger_view_number_format(last + 1, number));
		fields_add_number(&recording->draft.fields, "sequence",
			strtol(recording->subject + strlen("V-"), NULL, 10));
	}
	ledger_view_list_release(&list);
	return status;
}

static enum status read_name(const char *text, char **out, struct error *err)
{
	enum status status = input_required(text, INPUT_NAME, LEDGER_VIEW_NAME_MAX,
		N_("the name of the view"), N_("Give the view a name"), out, err);

	if (status == STATUS_OK && find_standard(*out) != NULL)
		return error_set(err, STATUS_REFUSED,
			N_("Every station has a view '%s'; choose another name"), *out);
	return status;
}

enum status ledger_views_save(
	struct desk *desk, const struct ledger_view_request *request, struct error *err)
{
	struct recording recording;
	char *name = NULL, columns[LEDGER_COLUMNS_TEXT_SIZE];
	struct buffer filter = {0};
	struct event_fields *fields = &recording.draft.fields;
	enum status status =
		recording_begin(&recording, desk, "view.saved", NULL, request->command, err);

	if (status != STATUS_OK || recording.repeated)
		goto out;
	status = read_name(request->name, &name, err);
	if (status != STATUS_OK)
		goto out;
	ledger_filter_format(request->filter, &filter);
	status = name_view(&recording, name, err);
	fields_add_text(fields, "name", name);
	fields_add_text(fields, "filter", buffer_text(&filter));
	fields_add_text(fields, "columns", ledger_columns_format(request->columns, columns));
	fields_add_text(fields, "sort", ledger_sort_table.rows[request->sort].code);
out:
	status = recording_end(&recording, status, err);
	buffer_release(&filter);
	free(name);
	return status;
}

static enum status refuse_unknown(const char *name, struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("There is no view '%s' of the ledger; look at those that there are"), name);
}

enum status ledger_views_remove(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	struct recording recording;
	struct ledger_view_list list = {0};
	enum status status = recording_begin(&recording, desk, "view.removed", NULL, command, err);

	if (status == STATUS_OK && !recording.repeated)
		status = load_in_sight(desk, &list, err);
	const struct ledger_view *saved = find_saved(&list, name);
	if (saved != NULL)
		recording_name(&recording, saved->number);
	else if (status == STATUS_OK && !recording.repeated)
		status = refuse_unknown(name, err);
	status = recording_end(&recording, status, err);
	ledger_view_list_release(&list);
	return status;
}

static enum status copy_view(struct ledger_view *out, const char *name, const char *filter,
	const char *columns, const char *sort, struct error *err)
{
	bool copied = string_copy(&out->name, name) && string_copy(&out->filter, filter) &&
		      string_copy(&out->columns, columns) && string_copy(&out->sort, sort);

	return copied ? STATUS_OK : error_memory(err);
}

enum status ledger_views_find(
	const struct desk *desk, const char *name, struct ledger_view *out, struct error *err)
{
	struct ledger_view_list list = {0};
	const struct ledger_standard_view *standard = find_standard(name);
	enum status status = desk_may(desk, "ledger.read", err);

	if (status != STATUS_OK)
		return status;
	if (standard != NULL)
		return copy_view(out, standard->code, standard->filter, NULL, standard->sort, err);
	status = load_in_sight(desk, &list, err);
	const struct ledger_view *saved = find_saved(&list, name);
	if (status == STATUS_OK && saved == NULL)
		status = refuse_unknown(name, err);
	else if (status == STATUS_OK)
		status = copy_view(
			out, saved->name, saved->filter, saved->columns, saved->sort, err);
	ledger_view_list_release(&list);
	return status;
}

enum status ledger_views_read(const struct ledger_view *view, struct ledger_filter *filter,
	struct ledger_columns *columns, enum ledger_sort *sort, struct error *err)
{
	int found = view->sort != NULL ? coded_find(&ledger_sort_table, view->sort) : -1;
	enum status status =
		ledger_filter_parse(filter, view->filter != NULL ? view->filter : "", err);

	if (status == STATUS_OK && view->columns != NULL)
		status = ledger_columns_parse(view->columns, columns, err);
	*sort = found >= 0 ? (enum ledger_sort)found : LEDGER_SORT_DAY;
	return status;
}
