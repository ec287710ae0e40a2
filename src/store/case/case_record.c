#include "case_record.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/access/sight.h"
#include "menzhen/model/client/erasure.h"

enum field_type { TEXT, INTEGER, SPAN, NUMBER, FLAG, STATE, SESSION, DAY };

/* Columns by their names, in the order of the view: it is quick then, and right in any order. */
static const struct field {
	const char *column;
	enum field_type type;
	size_t member;
} fields[] = {
	{"id", INTEGER, offsetof(struct case_record, id)},
	{"number", TEXT, offsetof(struct case_record, number)},
	{"ticket", TEXT, offsetof(struct case_record, ticket)},
	{"state", STATE, offsetof(struct case_record, state)},
	{"session", SESSION, offsetof(struct case_record, session)},
	{"service_day", DAY, offsetof(struct case_record, service_day)},
	{"queue_day", DAY, offsetof(struct case_record, queue_day)},
	{"opened_at", INTEGER, offsetof(struct case_record, opened_at)},
	{"typed_at", INTEGER, offsetof(struct case_record, typed_at)},
	{"due_at", INTEGER, offsetof(struct case_record, due_at)},
	{"turn", INTEGER, offsetof(struct case_record, turn)},
	{"since", INTEGER, offsetof(struct case_record, since)},
	{"assigned_at", INTEGER, offsetof(struct case_record, assigned_at)},
	{"called_at", INTEGER, offsetof(struct case_record, called_at)},
	{"started_at", INTEGER, offsetof(struct case_record, started_at)},
	{"closed_at", INTEGER, offsetof(struct case_record, closed_at)},
	{"rated_at", INTEGER, offsetof(struct case_record, rated_at)},
	{"waiting_ms", SPAN, offsetof(struct case_record, spent.ms[TIME_WAITING])},
	{"walking_ms", SPAN, offsetof(struct case_record, spent.ms[TIME_WALKING])},
	{"consulting_ms", SPAN, offsetof(struct case_record, spent.ms[TIME_CONSULTING])},
	{"hold_ms", SPAN, offsetof(struct case_record, spent.ms[TIME_HOLD])},
	{"client", TEXT, offsetof(struct case_record, client)},
	{"phone", TEXT, offsetof(struct case_record, phone)},
	{"id_number", TEXT, offsetof(struct case_record, id_number)},
	{"opponent", TEXT, offsetof(struct case_record, opponent)},
	{"opponent_phone", TEXT, offsetof(struct case_record, opponent_phone)},
	{"opponent_id", TEXT, offsetof(struct case_record, opponent_id)},
	{"summary", TEXT, offsetof(struct case_record, summary)},
	{"priority", TEXT, offsetof(struct case_record, priority)},
	{"dialect", TEXT, offsetof(struct case_record, dialect)},
	{"adviser_sex", TEXT, offsetof(struct case_record, adviser_sex)},
	{"details", TEXT, offsetof(struct case_record, details)},
	{"cleared", TEXT, offsetof(struct case_record, cleared)},
	{"channel", TEXT, offsetof(struct case_record, channel)},
	{"category", TEXT, offsetof(struct case_record, category)},
	{"adviser", TEXT, offsetof(struct case_record, adviser)},
	{"room", TEXT, offsetof(struct case_record, room)},
	{"held_from", TEXT, offsetof(struct case_record, held_from)},
	{"offered_to", TEXT, offsetof(struct case_record, offered_to)},
	{"kept_by", TEXT, offsetof(struct case_record, kept_by)},
	{"outcome", TEXT, offsetof(struct case_record, outcome)},
	{"legal_aid", TEXT, offsetof(struct case_record, legal_aid)},
	{"paper", TEXT, offsetof(struct case_record, paper)},
	{"appointment", TEXT, offsetof(struct case_record, appointment)},
	{"person", INTEGER, offsetof(struct case_record, person)},
	{"advice", TEXT, offsetof(struct case_record, advice)},
	{"erased_at", INTEGER, offsetof(struct case_record, erased_at)},
	{"level", NUMBER, offsetof(struct case_record, rating)},
	{"reason", TEXT, offsetof(struct case_record, rating_reason)},
	{"text", TEXT, offsetof(struct case_record, rating_text)},
	{"source", TEXT, offsetof(struct case_record, rating_source)},
	{"doubted", FLAG, offsetof(struct case_record, doubted)},
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };
_Static_assert((int)FIELDS <= (int)CASE_FIELDS_MAX, "struct case_columns is too small");

static void *member_of(struct case_record *record, const struct field *field)
{
	return (char *)record + field->member;
}

/* The column NAME, looked for from START on; -1 when there is none. */
static int find_column(const struct query *query, const char *name, int start)
{
	int count = sqlite3_column_count(query->statement);
	for (int i = 0; i < count; i++) {
		int column = (start + i) % count;
		if (strcmp(sqlite3_column_name(query->statement, column), name) == 0)
			return column;
	}
	return -1;
}

static enum status find_columns(
	struct case_columns *columns, const struct query *query, struct error *err)
{
	int column = -1;
	for (int i = 0; i < FIELDS; i++) {
		column = find_column(query, fields[i].column, column + 1);
		if (column < 0)
			return error_set(err, STATUS_STORE, N_("The database gives no column '%s'"),
				fields[i].column);
		columns->at[i] = column;
	}
	columns->known = true;
	return STATUS_OK;
}

/* Codes come from the journal; one that this program does not know is damage or a later Menzhen's.
 */
static bool read_code(enum field_type type, const char *code, void *member)
{
	if (!code)
		return false;
	if (type == STATE)
		return case_state_parse(code, member);
	return type == SESSION ? session_parse(code, member) : day_parse(code, member);
}

static enum status refuse_code(
	const struct case_record *record, const struct field *field, struct error *err)
{
	return error_set(err, STATUS_STORE,
		N_("The case %s has a %s that is not known; run verify"), record->number,
		field->column);
}

static enum status read_field(struct case_record *out, const struct field *field,
	const struct query *query, int column, struct error *err)
{
	void *member = member_of(out, field);
	switch (field->type) {
	case TEXT:
		return query_copy(query, column, member) ? STATUS_OK : error_memory(err);
	case INTEGER:
		*(int64_t *)member = query_integer(query, column);
		return STATUS_OK;
	case SPAN:
		*(int64_t *)member =
			query_is_null(query, column) ? TIME_UNKNOWN : query_integer(query, column);
		return STATUS_OK;
	case NUMBER:
		*(int *)member = (int)query_integer(query, column);
		return STATUS_OK;
	case FLAG:
		*(bool *)member = query_integer(query, column) != 0;
		return STATUS_OK;
	default:
		return read_code(field->type, query_text(query, column), member)
			       ? STATUS_OK
			       : refuse_code(out, field, err);
	}
}

enum status case_record_read(struct case_record *out, const struct query *query,
	struct case_columns *columns, struct error *err)
{
	enum status status = STATUS_OK;
	*out = (struct case_record){0};
	if (!columns->known)
		status = find_columns(columns, query, err);
	for (int i = 0; i < FIELDS && status == STATUS_OK; i++)
		status = read_field(out, &fields[i], query, columns->at[i], err);
	/* A blank would look like a visitor who said nothing. */
	if (status == STATUS_OK && out->erased_at != 0 && out->client == NULL &&
		!string_copy(&out->client, ERASED_NAME))
		status = error_memory(err);
	return status;
}

enum status case_list_read(
	struct case_list *out, struct query *query, struct case_columns *columns, struct error *err)
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
		status = case_record_read(&out->items[out->count], query, columns, err);
		if (status == STATUS_OK)
			out->count++;
		else /* half a case is none */
			case_record_release(&out->items[out->count]);
	}
	return status;
}

struct case_standing case_standing(const struct case_record *record)
{
	return (struct case_standing){
		.state = record->state,
		.rated = record->rating > 0,
		.has_adviser = record->adviser != NULL,
	};
}

/* What is kept of an outline; whatever is added to a case is left out until it stands here. */
static bool is_outline(const struct case_record *record, char *const *text)
{
	return text == &record->number || text == &record->ticket || text == &record->adviser ||
	       text == &record->room || text == &record->held_from || text == &record->offered_to ||
	       text == &record->kept_by;
}

/* What is kept for who receives visitors: who came, and what for. In the details are those of the
 * visitor that an intake fills in; nothing shows the others. */
static bool is_visitor(const struct case_record *record, char *const *text)
{
	return is_outline(record, text) || text == &record->client || text == &record->phone ||
	       text == &record->id_number || text == &record->dialect ||
	       text == &record->priority || text == &record->adviser_sex ||
	       text == &record->channel || text == &record->category || text == &record->details ||
	       text == &record->cleared || text == &record->paper || text == &record->appointment;
}

static void keep_texts(struct case_record *record,
	bool (*kept)(const struct case_record *record, char *const *text))
{
	for (int i = 0; i < FIELDS; i++) {
		if (fields[i].type != TEXT)
			continue;
		char **text = member_of(record, &fields[i]);
		if (kept(record, text))
			continue;
		free(*text);
		*text = NULL;
	}
}

void case_record_visitor(struct case_record *record)
{
	keep_texts(record, is_visitor);
	record->rating = 0;
}

enum status case_record_outline(struct case_record *record, struct error *err)
{
	keep_texts(record, is_outline);
	record->person = 0;
	record->rating = 0;
	record->outline = true;
	return string_copy(&record->client, SIGHT_HIDDEN) ? STATUS_OK : error_memory(err);
}

void case_record_hide_rating(struct case_record *record)
{
	free(record->rating_reason);
	free(record->rating_text);
	free(record->rating_source);
	record->rating = 0;
	record->rating_reason = record->rating_text = record->rating_source = NULL;
}

void case_record_release(struct case_record *record)
{
	for (int i = 0; i < FIELDS; i++)
		if (fields[i].type == TEXT)
			free(*(char **)member_of(record, &fields[i]));
	*record = (struct case_record){0};
}

void case_list_release(struct case_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		case_record_release(&list->items[i]);
	free(list->items);
	*list = (struct case_list){0};
}
