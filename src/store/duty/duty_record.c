#include "duty_record.h"

/* As the columns of the tables come. */
enum {
	ORIGIN,
	NUMBER,
	SEQUENCE,
	KIND,
	STATE,
	STANDS,
	RECORDED_AT,
	ACTOR,
	ADVISER,
	OTHER,
	FIRST_DAY,
	LAST_DAY,
	SLOT, /* day, shift, start, planned */
	OTHER_SLOT = SLOT + 4,
	ROOM = OTHER_SLOT + 4,
	REASON,
	ANSWER
};
enum { ATTENDED_SLOT = 1, ATTENDED_BY = ATTENDED_SLOT + 4, SIGNED_IN, SIGNED_OUT, AWAY, BACK };

/* Words come from the journal; one that this program does not know is damage or a later Menzhen's.
 */
static enum status refuse_word(const struct query *query, int column, struct error *err)
{
	return error_set(err, STATUS_STORE,
		N_("The change %s has a %s that is not known; run verify"),
		query_text(query, NUMBER), sqlite3_column_name(query->statement, column));
}

static enum status read_word(const struct query *query, int column, const struct coded_table *table,
	int *out, struct error *err)
{
	const char *code = query_text(query, column);

	*out = code != NULL ? coded_find(table, code) : -1;
	return *out >= 0 ? STATUS_OK : refuse_word(query, column, err);
}

static enum status read_day(
	const struct query *query, int column, struct day *out, struct error *err)
{
	const char *text = query_text(query, column);

	return text != NULL && day_parse(text, out) ? STATUS_OK : refuse_word(query, column, err);
}

/* Leave has no day of a slot, and perhaps a shift. */
static enum status read_slot(
	const struct query *query, int column, struct duty_slot *out, struct error *err)
{
	if (!query_copy(query, column + 1, &out->shift) ||
		!query_copy(query, column + 3, &out->planned))
		return error_memory(err);
	out->start = (int)query_integer(query, column + 2);
	return out->planned != NULL ? read_day(query, column, &out->day, err) : STATUS_OK;
}

static enum status read_texts(const struct query *query, struct duty_change *out, struct error *err)
{
	bool copied =
		query_copy(query, ADVISER, &out->adviser) &&
		query_copy(query, OTHER, &out->other) && query_copy(query, ROOM, &out->room) &&
		query_copy(query, REASON, &out->reason) &&
		query_copy(query, ANSWER, &out->answer) && query_copy(query, ACTOR, &out->actor);

	return copied ? STATUS_OK : error_memory(err);
}

enum status duty_change_read(struct duty_change *out, const struct query *query, struct error *err)
{
	int kind = 0, state = 0;
	enum status status = read_word(query, KIND, &duty_change_kind_table, &kind, err);

	if (status == STATUS_OK)
		status = read_word(query, STATE, &duty_change_state_table, &state, err);
	out->number = (int)query_integer(query, SEQUENCE);
	out->kind = (enum duty_change_kind)kind;
	out->state = (enum duty_change_state)state;
	out->recorded_at = query_integer(query, RECORDED_AT);
	if (status == STATUS_OK)
		status = read_day(query, FIRST_DAY, &out->first, err);
	if (status == STATUS_OK)
		status = read_day(query, LAST_DAY, &out->last, err);
	if (status == STATUS_OK)
		status = read_texts(query, out, err);
	if (status == STATUS_OK)
		status = read_slot(query, SLOT, &out->slot, err);
	if (status == STATUS_OK)
		status = read_slot(query, OTHER_SLOT, &out->other_slot, err);
	return status;
}

enum status attendance_read(struct attendance *out, const struct query *query, struct error *err)
{
	enum status status = read_slot(query, ATTENDED_SLOT, &out->slot, err);

	if (status == STATUS_OK && !query_copy(query, ATTENDED_BY, &out->adviser))
		status = error_memory(err);
	out->signed_in = query_integer(query, SIGNED_IN);
	out->signed_out = query_integer(query, SIGNED_OUT);
	out->away = query_integer(query, AWAY);
	out->back = query_integer(query, BACK);
	return status;
}
