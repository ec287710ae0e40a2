#include "menzhen/desk/conflict/conflict_decide.h"

#include <stdlib.h>

#include "conflict_weigh.h"
#include "desk/access/sighted.h"
#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/desk_supervisor.h"
#include "menzhen/desk/case/case_commands.h"

static enum status refuse_decision(
	const struct conflict *conflict, enum conflict_decision decision, struct error *err)
{
	if (decision == DECISION_CONSENTED)
		return error_say(err, STATUS_REFUSED,
			N_("Consent in writing is for what one of the same firm did; choose "
			   "another adviser, or have a supervisor override it with a reason"));
	if (conflict->band == BAND_CERTAIN)
		return error_say(err, STATUS_REFUSED,
			N_("It is certain who it is: no other person; choose another adviser, or "
			   "have a supervisor override it with a reason"));
	return error_say(err, STATUS_REFUSED,
		N_("The phone number or the full name is the same; if it is another person all the "
		   "same, a supervisor can override it with that reason"));
}

/* May DECISION be taken on what stands between adviser INDEX and the case? */
static enum status check_decision(const struct weighing *weighing, size_t index,
	const struct decision_request *request, struct error *err)
{
	const struct adviser *adviser = &weighing->desk->config.roster.advisers[index];
	const struct conflict *conflict = weighing->gravest ? &weighing->gravest[index] : NULL;

	if (conflict == NULL || conflict->band == BAND_NONE)
		return error_set(err, STATUS_REFUSED,
			N_("Nothing stands between %s and the case; there is nothing to decide"),
			adviser->name);
	if (!conflict_open(conflict))
		return error_set(err, STATUS_REFUSED,
			N_("It is decided already whether %s can have the case; what is found "
			   "later is asked about again"),
			adviser->name);
	if (!conflict_allows(conflict, request->decision))
		return refuse_decision(conflict, request->decision, err);
	if (request->decision == DECISION_OVERRIDDEN)
		return desk_check_supervisor(weighing->desk, request->reason, err);
	return STATUS_OK;
}

static enum status write_hit(
	struct json_writer *json, const struct desk *desk, const struct hit *hit, struct error *err)
{
	char *number = NULL;
	enum status status = STATUS_OK;

	if (hit->client == NULL)
		status = conflict_case_number(desk->store, hit->case_id, &number, err);
	if (status == STATUS_OK)
		json_string(json, hit->client != NULL ? hit->client : number);
	free(number);
	return status;
}

static bool concerns(const struct weighing *weighing, const struct hit *hit, size_t adviser)
{
	size_t other = hit->adviser;

	do {
		if (other == adviser)
			return true;
		other = roster_ties_colleague(&weighing->desk->config.ties, other);
	} while (other != hit->adviser);
	return false;
}

/* Is DECISION about ADVISER taken for HIT too? */
static bool is_decided(const struct weighing *weighing, const struct hit *hit, size_t adviser,
	enum conflict_decision decision)
{
	const struct conflict *gravest = &weighing->gravest[adviser];

	if (!concerns(weighing, hit, adviser))
		return false;
	struct conflict conflict = weighing_conflict(weighing, hit, adviser);
	bool same = conflict.band == gravest->band && conflict.tie == gravest->tie;
	return conflict_open(&conflict) && (same || decision == DECISION_OVERRIDDEN);
}

/* What is decided about, as a JSON array: numbers of cases and names of standing clients. */
static enum status write_hits(struct buffer *out, const struct weighing *weighing, size_t adviser,
	enum conflict_decision decision, struct error *err)
{
	const struct hit_list *hits = &weighing->hits.crossed;
	struct json_writer json = {.out = out};
	enum status status = STATUS_OK;

	json_array_begin(&json);
	for (size_t i = 0; i < hits->count && status == STATUS_OK; i++)
		if (is_decided(weighing, &hits->items[i], adviser, decision))
			status = write_hit(&json, weighing->desk, &hits->items[i], err);
	json_array_end(&json);
	return status == STATUS_OK && out->failed ? error_memory(err) : status;
}

/* What goes into the event; to be released. */
struct decision {
	struct weighing weighing;
	struct buffer hits;
	char *reason;
};

static enum status load_and_weigh(
	struct weighing *weighing, struct desk *desk, const char *number, struct error *err)
{
	struct case_record record;
	enum status status = case_load(desk->store, number, &record, err);

	if (status != STATUS_OK)
		return status;
	status = weighing_init(weighing, desk, &record, err);
	case_record_release(&record);
	return status;
}

static void add_fields(struct event_fields *fields, const struct decision *decision, size_t adviser,
	enum conflict_decision taken)
{
	const struct conflict *conflict = &decision->weighing.gravest[adviser];

	fields_add_text(fields, "adviser", conflict->adviser);
	fields_add_text(fields, "adviser_name",
		decision->weighing.desk->config.roster.advisers[adviser].name);
	fields_add_text(fields, "band", conflict_band_table.rows[conflict->band].code);
	fields_add_text(fields, "tie", conflict_tie_table.rows[conflict->tie].code);
	fields_add_text(fields, "decision", conflict_decision_table.rows[taken].code);
	fields_add_text(fields, "hits", buffer_text(&decision->hits));
	fields_add_text(fields, "reason", decision->reason);
}

static enum status make(struct decision *decision, struct recording *recording, const char *number,
	const struct decision_request *request, struct error *err)
{
	struct desk *desk = recording->desk;
	const struct adviser *named;
	enum status status = adviser_named(desk, request->adviser, &named, err);

	if (status != STATUS_OK)
		return status;
	size_t adviser = (size_t)(named - desk->config.roster.advisers);
	status = load_and_weigh(&decision->weighing, desk, number, err);
	if (status == STATUS_OK)
		status = input_text(request->reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
			&decision->reason, err);
	if (status == STATUS_OK)
		status = check_decision(&decision->weighing, adviser, request, err);
	if (status == STATUS_OK)
		status = write_hits(
			&decision->hits, &decision->weighing, adviser, request->decision, err);
	if (status == STATUS_OK)
		add_fields(&recording->draft.fields, decision, adviser, request->decision);
	return status;
}

enum status conflict_decide(struct desk *desk, const char *number,
	const struct decision_request *request, struct error *err)
{
	struct recording recording;
	struct decision decision = {0};
	enum status status = recording_begin(
		&recording, desk, "conflict.decided", number, request->command, err);

	if (status == STATUS_OK && !recording.repeated)
		status = recording_see_number(&recording, number, err);
	if (status == STATUS_OK && !recording.repeated)
		status = make(&decision, &recording, number, request, err);
	status = recording_end(&recording, status, err);
	weighing_release(&decision.weighing);
	buffer_release(&decision.hits);
	free(decision.reason);
	return status;
}

enum status conflict_decisions_between(const struct desk *desk, struct day first, struct day last,
	struct conflict_decided_list *out, struct error *err)
{
	int offset = desk->config.station.offset_minutes;
	moment begin = moment_from_local((struct local_time){.day = first}, offset);
	moment end = moment_from_local((struct local_time){.day = day_add(last, 1)}, offset);
	size_t known = out->count;
	enum status status = desk_may(desk, "assignment.read", err);

	if (status == STATUS_OK)
		status = conflict_decisions(desk->store, begin, end - 1, out, err);
	for (size_t i = known; i < out->count && status == STATUS_OK; i++)
		status = sighted_text(desk, out->items[i].number, &out->items[i].reason, err);
	return status;
}
