#include "case_record.h"

#include <stddef.h>
#include <stdlib.h>

#include "menzhen/base/memory.h"

/* As the columns of the view come. */
enum {
	ID,
	NUMBER,
	TICKET,
	STATE,
	SESSION,
	SERVICE_DAY,
	OPENED_AT,
	ASSIGNED_AT,
	STARTED_AT,
	CLOSED_AT,
	RATED_AT,
	CLIENT,
	PHONE,
	ID_NUMBER,
	OPPONENT,
	SUMMARY,
	CHANNEL,
	CATEGORY,
	ADVISER,
	OUTCOME,
	ADVICE,
	LEVEL,
	REASON,
	TEXT,
	SOURCE
};

/* The columns that are copied as text. */
static const struct {
	int column;
	size_t member;
} texts[] = {
	{NUMBER, offsetof(struct case_record, number)},
	{TICKET, offsetof(struct case_record, ticket)},
	{CLIENT, offsetof(struct case_record, client)},
	{PHONE, offsetof(struct case_record, phone)},
	{ID_NUMBER, offsetof(struct case_record, id_number)},
	{OPPONENT, offsetof(struct case_record, opponent)},
	{SUMMARY, offsetof(struct case_record, summary)},
	{CHANNEL, offsetof(struct case_record, channel)},
	{CATEGORY, offsetof(struct case_record, category)},
	{ADVISER, offsetof(struct case_record, adviser)},
	{OUTCOME, offsetof(struct case_record, outcome)},
	{ADVICE, offsetof(struct case_record, advice)},
	{REASON, offsetof(struct case_record, rating_reason)},
	{TEXT, offsetof(struct case_record, rating_text)},
	{SOURCE, offsetof(struct case_record, rating_source)},
};

enum { TEXTS = sizeof(texts) / sizeof(texts[0]) };

static char **text_member(struct case_record *record, size_t i)
{
	return (char **)(void *)((char *)record + texts[i].member);
}

/* Codes come from the journal; one that this program does not know is damage or a later Menzhen's.
 */
static enum status read_codes(struct case_record *out, const struct query *query, struct error *err)
{
	const char *state = query_text(query, STATE), *session = query_text(query, SESSION);
	const char *day = query_text(query, SERVICE_DAY);
	if (state && session && day && case_state_parse(state, &out->state) &&
		session_parse(session, &out->session) && day_parse(day, &out->service_day))
		return STATUS_OK;
	return error_set(err, STATUS_STORE,
		N_("The case %s has a state, session or day that is not known; run verify"),
		query_text(query, NUMBER));
}

enum status case_record_read(struct case_record *out, const struct query *query, struct error *err)
{
	*out = (struct case_record){
		.opened_at = query_integer(query, OPENED_AT),
		.assigned_at = query_integer(query, ASSIGNED_AT),
		.started_at = query_integer(query, STARTED_AT),
		.closed_at = query_integer(query, CLOSED_AT),
		.rated_at = query_integer(query, RATED_AT),
		.rating = (int)query_integer(query, LEVEL),
	};
	for (size_t i = 0; i < TEXTS; i++)
		if (!query_copy(query, texts[i].column, text_member(out, i)))
			return error_memory(err);
	return read_codes(out, query, err);
}

enum status case_list_read(struct case_list *out, struct query *query, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK) {
		status = query_step(query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (!array_reserve(
			    (void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
			return error_memory(err);
		status = case_record_read(&out->items[out->count++], query, err);
	}
	return status;
}

void case_record_release(struct case_record *record)
{
	for (size_t i = 0; i < TEXTS; i++)
		free(*text_member(record, i));
	*record = (struct case_record){0};
}

void case_list_release(struct case_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		case_record_release(&list->items[i]);
	free(list->items);
	*list = (struct case_list){0};
}
