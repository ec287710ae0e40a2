#include "sighted.h"

#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/journal/journal.h"

/* Nothing at all is hidden from whoever sits at a station without accounts. */
static bool sees_everything(const struct desk *desk)
{
	return desk->user.role == USER_OPEN;
}

static struct seen_case seen_of(const struct desk *desk, const struct case_record *record)
{
	return (struct seen_case){.adviser = record->adviser,
		.offered_to = record->offered_to,
		.priority = record->priority,
		.confidential =
			category_is_confidential(&desk->config.categories, record->category)};
}

enum status sight_of(const struct desk *desk, const struct case_record *record, enum sight *out,
	struct error *err)
{
	char recorder[ACTOR_SIZE];
	const struct viewer viewer = desk_viewer(desk);
	struct seen_case seen = seen_of(desk, record);

	*out = record->outline ? SIGHT_OUTLINE : case_sight(&viewer, &seen);
	if (*out != SIGHT_OUTLINE || record->outline)
		return STATUS_OK;
	enum status status =
		journal_actor(desk->store, record->id, recorder, sizeof(recorder), err);
	seen.recorded_by = recorder;
	*out = case_sight(&viewer, &seen);
	return status;
}

enum status sight_demand(const struct desk *desk, const struct case_record *record,
	enum sight least, struct error *err)
{
	enum sight sight = SIGHT_FULL;
	enum status status = least != SIGHT_NONE && !sees_everything(desk)
				     ? sight_of(desk, record, &sight, err)
				     : STATUS_OK;

	if (status != STATUS_OK || sight >= least)
		return status;
	if (sight == SIGHT_NONE)
		return error_say(err, STATUS_REFUSED,
			N_("This is another lawyer's case; you see your own and those offered to "
			   "you"));
	return error_set(err, STATUS_REFUSED,
		N_("%s is confidential: those who advise, who recorded it and who answer "
		   "for the station see it; ask one of them"),
		record->number);
}

enum status sight_demand_of(
	const struct desk *desk, const char *number, enum sight least, struct error *err)
{
	struct case_record record = {0};

	if (least == SIGHT_NONE || sees_everything(desk))
		return STATUS_OK;
	enum status status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sight_demand(desk, &record, least, err);
	case_record_release(&record);
	return status;
}

static enum status show_as(const struct desk *desk, struct case_record *record, enum sight sight,
	bool *unrated, struct error *err)
{
	const struct viewer viewer = desk_viewer(desk);
	const struct seen_case seen = seen_of(desk, record);

	*unrated = !rating_in_sight(&viewer, &seen);
	if (*unrated)
		case_record_hide_rating(record);
	if (sight == SIGHT_VISITOR)
		case_record_visitor(record);
	return sight >= SIGHT_VISITOR ? STATUS_OK : case_record_outline(record, err);
}

enum status sighted_case(
	const struct desk *desk, struct case_record *record, bool *unrated, struct error *err)
{
	enum sight sight = SIGHT_NONE;
	bool unused;

	if (sees_everything(desk))
		return STATUS_OK;
	enum status status = sight_of(desk, record, &sight, err);
	return status == STATUS_OK
		       ? show_as(desk, record, sight, unrated != NULL ? unrated : &unused, err)
		       : status;
}

/* Of the cases from FIRST on those stay that are seen at LEAST so far. */
static enum status keep(const struct desk *desk, struct case_list *list, size_t first,
	enum sight least, struct error *err)
{
	enum status status = STATUS_OK;
	size_t kept = first;
	bool unrated;

	if (sees_everything(desk))
		return STATUS_OK;
	for (size_t i = first; i < list->count; i++) {
		struct case_record *record = &list->items[i];
		enum sight sight = SIGHT_NONE;
		if (status == STATUS_OK)
			status = sight_of(desk, record, &sight, err);
		if (status == STATUS_OK && sight >= least)
			status = show_as(desk, record, sight, &unrated, err);
		if (status == STATUS_OK && sight >= least) {
			list->items[kept++] = *record;
			continue;
		}
		case_record_release(record);
	}
	list->count = kept;
	return status;
}

enum status sighted_cases(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err)
{
	return keep(desk, list, first, SIGHT_NONE, err);
}

enum status sighted_list(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err)
{
	return keep(desk, list, first, SIGHT_OUTLINE, err);
}

enum status sighted_whole(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err)
{
	return keep(desk, list, first, SIGHT_VISITOR, err);
}

enum status sighted_text_of(
	const struct desk *desk, const struct case_record *record, char **text, struct error *err)
{
	enum sight sight = SIGHT_NONE;

	if (sees_everything(desk) || *text == NULL)
		return STATUS_OK;
	enum status status = sight_of(desk, record, &sight, err);
	if (status != STATUS_OK || sight == SIGHT_FULL)
		return status;
	return string_replace(text, SIGHT_HIDDEN) ? STATUS_OK : error_memory(err);
}

enum status sighted_text(
	const struct desk *desk, const char *number, char **text, struct error *err)
{
	struct case_record record = {0};

	if (sees_everything(desk) || *text == NULL)
		return STATUS_OK;
	enum status status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sighted_text_of(desk, &record, text, err);
	case_record_release(&record);
	return status;
}
