#include "draft_output.h"

#include <inttypes.h>
#include <stdio.h>

#include "menzhen/base/language.h"

char *draft_month(const struct roster_draft *draft, char out[DRAFT_MONTH_SIZE])
{
	char date[DAY_TEXT_SIZE];

	snprintf(out, DRAFT_MONTH_SIZE, "%.7s", day_format(draft->month.first, date));
	return out;
}

size_t draft_empty(const struct roster_draft *draft)
{
	return (size_t)draft->draft.draft.counts[COST_EMPTY];
}

static void add_head(const struct roster_draft *draft, struct buffer *out)
{
	char month[DRAFT_MONTH_SIZE];

	buffer_printf(out,
		_("Draft of the duties of %s, by 'menzhen roster suggest' from the roster in "
		  "force."),
		draft_month(draft, month));
	buffer_printf(out, "\n%s\n",
		_("It holds for this month alone and is not in force: read it through, mend it,\n"
		  "try it with 'menzhen roster check FILE', then take its shifts over into\n"
		  "roster.yaml."));
}

/* What NAME has in the draft and as it stands, both taken over: a line of the lists below. */
static void add_line(
	struct buffer *out, const char *name, struct buffer *here, struct buffer *present)
{
	buffer_add_text(out, "  ");
	buffer_printf(
		out, _("%s: %s; as it stands: %s"), name, buffer_text(here), buffer_text(present));
	buffer_add_char(out, '\n');
	buffer_release(here);
	buffer_release(present);
}

/* "4 x 2 = 8" */
static void add_product(int64_t count, int weight, struct buffer *out)
{
	buffer_printf(out, "%" PRId64 " x %d = %" PRId64, count, weight, count * weight);
}

static void add_cost(const struct month_draft *draft, enum draft_cost cost, struct buffer *out)
{
	const struct draft_cost_row *row = &draft_cost_table[cost];
	struct buffer here = {0}, present = {0};

	if (draft->draft.counts[cost] == 0 && draft->present.counts[cost] == 0)
		return;
	add_product(draft->draft.counts[cost], row->weight, &here);
	add_product(draft->present.counts[cost], row->weight, &present);
	add_line(out, _(row->title), &here, &present);
}

static void add_costs(const struct month_draft *draft, struct buffer *out)
{
	buffer_printf(out, _("Cost: %lld; as it stands: %lld."),
		(long long)draft_bill_total(&draft->draft),
		(long long)draft_bill_total(&draft->present));
	buffer_add_char(out, '\n');
	for (int cost = 0; cost < DRAFT_COSTS; cost++)
		add_cost(draft, (enum draft_cost)cost, out);
	buffer_printf(out, "%s\n",
		_("Hours off the mean count squared, person by person, so that one who has much\n"
		  "too many weighs more than several who have a few too many."));
}

static void add_hours(const int64_t minutes[HOURS_MEASURES], struct buffer *out)
{
	char all[HOURS_TEXT_SIZE], night[HOURS_TEXT_SIZE], off[HOURS_TEXT_SIZE];

	buffer_printf(out, _("%s hours (night %s, days off %s)"),
		hours_format(minutes[HOURS_ALL], all), hours_format(minutes[HOURS_NIGHT], night),
		hours_format(minutes[HOURS_DAYS_OFF], off));
}

static void add_people(
	const struct roster *roster, const struct month_draft *draft, struct buffer *out)
{
	buffer_printf(out, "%s\n", _("Hours of duty:"));
	for (size_t i = 0; i < roster->adviser_count; i++) {
		const struct draft_hours *hours = &draft->hours[i];
		struct buffer here = {0}, present = {0};
		if (hours->draft[HOURS_ALL] == 0 && hours->present[HOURS_ALL] == 0)
			continue;
		add_hours(hours->draft, &here);
		add_hours(hours->present, &present);
		add_line(out, roster->advisers[i].name, &here, &present);
	}
}

/* Whose place it would be. */
static const struct adviser *owner(const struct draft_seat *seat)
{
	return seat->present != NULL ? seat->present : seat->planned;
}

static void add_seat(const struct draft_seat *seat, struct buffer *out)
{
	char day[DAY_TEXT_SIZE];
	const char *why = _(draft_obstacle_table.rows[seat->obstacle].title);

	buffer_printf(out, "  %s %s: ", day_format(seat->day, day), seat->shift->id);
	if (seat->adviser != NULL)
		buffer_printf(out, _("%s instead of %s (%s)"), seat->adviser->name,
			owner(seat)->name, why);
	else
		buffer_printf(out, _("%s cannot (%s), and nobody else of the kind can"),
			owner(seat)->name, why);
	buffer_add_char(out, '\n');
}

/* Places that are empty, or that others have. */
static void add_seats(
	const struct month_draft *draft, bool empty, const char *title, struct buffer *out)
{
	bool titled = false;

	for (size_t i = 0; i < draft->seat_count; i++) {
		const struct draft_seat *seat = &draft->seats[i];
		if (seat->obstacle == OBSTACLE_NONE || (seat->adviser == NULL) != empty)
			continue;
		if (!titled)
			buffer_printf(out, "%s\n", title);
		titled = true;
		add_seat(seat, out);
	}
}

void draft_comment(const struct desk *desk, const struct roster_draft *draft, struct buffer *out)
{
	add_head(draft, out);
	buffer_add_char(out, '\n');
	add_costs(&draft->draft, out);
	buffer_add_char(out, '\n');
	add_people(&desk->config.roster, &draft->draft, out);
	add_seats(&draft->draft, true, _("Nobody could be found for:"), out);
	add_seats(&draft->draft, false, _("Stand-ins:"), out);
}

static void add_bill(struct json_writer *json, const char *key, const struct draft_bill *bill)
{
	json_key(json, key);
	json_object_begin(json);
	json_member_integer(json, "total", draft_bill_total(bill));
	for (int cost = 0; cost < DRAFT_COSTS; cost++)
		json_member_integer(json, draft_cost_table[cost].code, bill->counts[cost]);
	json_object_end(json);
}

static void add_weights(struct json_writer *json)
{
	json_key(json, "weights");
	json_object_begin(json);
	for (int cost = 0; cost < DRAFT_COSTS; cost++)
		json_member_integer(
			json, draft_cost_table[cost].code, draft_cost_table[cost].weight);
	json_object_end(json);
}

static void add_minutes(
	struct json_writer *json, const char *key, const int64_t minutes[HOURS_MEASURES])
{
	json_key(json, key);
	json_object_begin(json);
	json_member_integer(json, "all", minutes[HOURS_ALL]);
	json_member_integer(json, "nights", minutes[HOURS_NIGHT]);
	json_member_integer(json, "days_off", minutes[HOURS_DAYS_OFF]);
	json_object_end(json);
}

static void add_advisers(
	struct json_writer *json, const struct roster *roster, const struct month_draft *draft)
{
	json_key(json, "advisers");
	json_array_begin(json);
	for (size_t i = 0; i < roster->adviser_count; i++) {
		json_object_begin(json);
		json_member(json, "id", roster->advisers[i].id);
		add_minutes(json, "minutes", draft->hours[i].draft);
		add_minutes(json, "present_minutes", draft->hours[i].present);
		json_object_end(json);
	}
	json_array_end(json);
}

static void add_duty(struct json_writer *json, const struct draft_seat *seat)
{
	char day[DAY_TEXT_SIZE];

	json_object_begin(json);
	json_member(json, "date", day_format(seat->day, day));
	json_member(json, "shift", seat->shift->id);
	json_member(json, "adviser", seat->adviser != NULL ? seat->adviser->id : NULL);
	json_member(json, "present", seat->present != NULL ? seat->present->id : NULL);
	json_member(json, "planned", seat->planned->id);
	json_member(json, "obstacle",
		seat->obstacle != OBSTACLE_NONE ? draft_obstacle_table.rows[seat->obstacle].code
						: NULL);
	json_object_end(json);
}

void draft_members(
	struct json_writer *json, const struct desk *desk, const struct roster_draft *draft)
{
	add_bill(json, "cost", &draft->draft.draft);
	add_bill(json, "present_cost", &draft->draft.present);
	add_weights(json);
	add_advisers(json, &desk->config.roster, &draft->draft);
	json_key(json, "duties");
	json_array_begin(json);
	for (size_t i = 0; i < draft->draft.seat_count; i++)
		add_duty(json, &draft->draft.seats[i]);
	json_array_end(json);
}
