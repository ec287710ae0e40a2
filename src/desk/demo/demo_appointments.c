#include "demo_appointments.h"

#include "demo_cases.h"
#include "desk/duty/duty_scope.h"
#include "menzhen/desk/appointment/appointment_commands.h"

enum { CALL_AHEAD = 90, QUARTER = 15, LATER_AHEAD = 2, DAYS_LOOKED = 7 };

struct demo_appointment {
	enum appointment_kind kind;
	struct bilingual client, note;
	const char *phone, *category;
};

static const struct demo_appointment soon[] = {
	{.client = {{"蒋大雪", "Jiang Daxue"}},
		.note = {{"想问离婚时孩子归谁", "Wants to ask who keeps the child in a divorce"}},
		.phone = "13800000021",
		.category = "FAM01"},
	{.client = {{"沈冬至", "Shen Dongzhi"}},
		.note = {{"没签合同，怎么证明在那里上班", "No contract: how to prove the job"}},
		.phone = "13800000022",
		.category = "LAB02"},
};

static const struct demo_appointment call = {.kind = APPOINTMENT_CALL_BACK,
	.client = {{"韩小寒", "Han Xiaohan"}},
	.note = {{"回复上次问的租房押金", "Answer about the deposit asked for last time"}},
	.phone = "13800000023",
	.category = "HOU02"};

static const struct demo_appointment later = {.client = {{"杨大寒", "Yang Dahan"}},
	.note = {{"借条怎么写", "How to write an IOU"}},
	.phone = "13800000024",
	.category = "DEB01"};

/* What a rule says no to does not happen: not every day has room for it. */
static enum status book(struct desk *desk, const struct demo_appointment *appointment,
	struct day day, int start, const char *adviser, struct error *err)
{
	const struct booking booking = {
		.kind = appointment->kind,
		.client = appointment->client.text[desk->language],
		.note = appointment->note.text[desk->language],
		.phone = appointment->phone,
		.category = appointment->category,
		.day = day,
		.start = start,
		.adviser = adviser,
	};
	struct booking_result result;
	enum status status = appointment_book(desk, &booking, &result, err);

	return status == STATUS_REFUSED ? STATUS_OK : status;
}

/* Into the free slots of DAY that are to come; *NEXT is the first of those not booked yet. */
static enum status book_soon(
	struct desk *desk, struct day day, struct local_time now, size_t *next, struct error *err)
{
	const size_t all = sizeof(soon) / sizeof(soon[0]);
	struct appointment_slots slots = {0};
	enum status status = appointment_slots_list(desk, day, NULL, &slots, err);

	for (size_t i = 0; i < slots.count && *next < all && status == STATUS_OK; i++) {
		const struct appointment_slot *slot = &slots.items[i];
		if (appointment_slot_free(slot, now))
			status = book(desk, &soon[(*next)++], day, slot->start, NULL, err);
	}
	appointment_slots_release(&slots);
	return status;
}

/* With the one who is on duty first on DAY. */
static enum status book_later(struct desk *desk, struct day day, struct error *err)
{
	struct duty_list duties = {0};
	enum status status = duties_between(desk, day, day, &duties, err);

	if (status == STATUS_OK && duties.count > 0)
		status = book(
			desk, &later, day, duties.items[0].start, duties.items[0].adviser->id, err);
	duty_list_release(&duties);
	return status;
}

enum status demo_appointments(struct desk *desk, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	struct local_time now = desk_local(desk, desk_now(desk));
	int call_at = (now.minute + CALL_AHEAD) / QUARTER * QUARTER;
	enum status status = STATUS_OK;
	size_t next = 0;

	for (int ahead = 0; ahead < DAYS_LOOKED && status == STATUS_OK; ahead++)
		status = book_soon(desk, day_add(now.day, ahead), now, &next, err);
	if (status == STATUS_OK && call_at < MINUTES_PER_DAY)
		status = book(desk, &call, now.day, call_at, roster->advisers[0].id, err);
	return status == STATUS_OK ? book_later(desk, day_add(now.day, LATER_AHEAD), err) : status;
}
