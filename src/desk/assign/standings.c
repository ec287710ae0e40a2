#include "standings.h"

#include <stdlib.h>

#include "desk/desk_memory.h"
#include "desk/duty/duty_scope.h"
#include "menzhen/store/case/load_store.h"

/* The days that an adviser's share is reckoned from. */
static struct day first_day(const struct desk *desk, struct day service_day)
{
	return day_add(service_day, 1 - desk->config.station.weights.window_days);
}

static enum status take_load(void *context, const struct load *load, struct error *err)
{
	const struct desk *desk = *(const struct desk **)context;
	size_t adviser;
	(void)err;

	/* Who has left the roster may have cases still; nobody is proposed for that. */
	if (!roster_ties_find(&desk->config.ties, load->adviser, &adviser))
		return STATUS_OK;
	struct standing *standing = &desk->memory->standings[adviser];
	standing->open_cases = load->open_cases;
	standing->given_today = load->given_today;
	standing->given = load->given;
	standing->last_active = load->last_active;
	return STATUS_OK;
}

static enum status read_loads(
	const struct desk *desk, struct day service_day, int64_t since, struct error *err)
{
	const struct load_window window = {
		.first = first_day(desk, service_day), .day = service_day, .since = since};

	return load_find(desk->store, &window, take_load, &desk, err);
}

static enum status read_hours(const struct desk *desk, struct day service_day, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	struct standing *standings = desk->memory->standings;
	struct duty_list duties = {0};
	enum status status =
		duties_between(desk, first_day(desk, service_day), service_day, &duties, err);

	for (size_t i = 0; i < roster->adviser_count; i++)
		standings[i].duty_minutes = 0;
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++) {
		const struct duty *duty = &duties.items[i];
		if (duty->state != DUTY_LEAVE)
			standings[duty->adviser - roster->advisers].duty_minutes +=
				duty->end - duty->start;
	}
	duty_list_release(&duties);
	return status;
}

static bool begun_anew(
	const struct desk *desk, struct day service_day, const struct store_versions *versions)
{
	const struct desk_memory *memory = desk->memory;

	return memory->standings == NULL ||
	       memory->standing_generation != desk->config.generation ||
	       memory->standing_versions.undone != versions->undone ||
	       memory->standing_day.n != service_day.n;
}

/* Nothing is known yet: of what is in mind then, nothing holds if the reading fails. */
static enum status begin(struct desk_memory *memory, const struct desk *desk,
	struct day service_day, struct error *err)
{
	free(memory->standings);
	memory->standings =
		calloc(desk->config.roster.adviser_count + 1, sizeof(*memory->standings));
	memory->standing_generation = desk->config.generation;
	memory->standing_day = service_day;
	memory->standing_versions = (struct store_versions){.duties = -1};
	return memory->standings != NULL ? STATUS_OK : error_memory(err);
}

enum status standings_read(const struct desk *desk, struct day service_day,
	const struct standing **out, struct error *err)
{
	struct desk_memory *memory = desk->memory;
	struct store_versions versions;
	enum status status = store_versions(desk->store, &versions, err);

	if (status == STATUS_OK && begun_anew(desk, service_day, &versions))
		status = begin(memory, desk, service_day, err);
	if (status != STATUS_OK)
		return status;
	memory->standing_versions.undone = versions.undone;
	if (memory->standing_versions.loads != versions.loads)
		status = read_loads(desk, service_day, memory->standing_versions.loads, err);
	if (status == STATUS_OK)
		memory->standing_versions.loads = versions.loads;
	if (status == STATUS_OK && memory->standing_versions.duties != versions.duties) {
		status = read_hours(desk, service_day, err);
		if (status == STATUS_OK)
			memory->standing_versions.duties = versions.duties;
	}
	*out = memory->standings;
	return status;
}
