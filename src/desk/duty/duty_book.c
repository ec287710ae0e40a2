#include "menzhen/desk/duty/duty_book.h"

#include <stdlib.h>

#include "desk/desk_memory.h"
#include "duty_scope.h"

static bool holds(
	const struct desk *desk, const struct store_versions *versions, struct local_time now)
{
	const struct desk_memory *memory = desk->memory;

	return memory->book != NULL && memory->book_generation == desk->config.generation &&
	       memory->book_versions.duties == versions->duties &&
	       memory->book_versions.undone == versions->undone &&
	       memory->book_day.n == now.day.n && memory->book_from <= now.minute &&
	       now.minute < memory->book_until;
}

/* When the first of those who are away will be back; at the latest the end of the day. */
static int first_back(const struct duty_list *list, struct local_time now)
{
	int first = MINUTES_PER_DAY;

	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		int back = duty->back - (now.day.n - duty->day.n) * MINUTES_PER_DAY;
		if (duty->state == DUTY_AWAY && now.minute < back && back < first)
			first = back;
	}
	return first;
}

/* Read MEMORY's book anew; without success the old one is none any more. */
static enum status renew(const struct desk *desk, struct local_time now,
	const struct store_versions *versions, struct error *err)
{
	struct desk_memory *memory = desk->memory;

	duty_book_close(memory->book);
	memory->book = calloc(1, sizeof(*memory->book));
	if (memory->book == NULL)
		return error_memory(err);
	memory->book->holders = 1;
	memory->book_versions = *versions;
	memory->book_generation = desk->config.generation;
	memory->book_day = now.day;
	memory->book_from = now.minute;
	enum status status = duties_around(desk, now, DESK_DUTY_DAYS, &memory->book->list, err);
	if (status == STATUS_OK) {
		memory->book_until = first_back(&memory->book->list, now);
	} else {
		duty_book_close(memory->book);
		memory->book = NULL;
	}
	return status;
}

enum status duty_book_open(
	const struct desk *desk, moment at, struct duty_book **out, struct error *err)
{
	struct local_time now = desk_local(desk, at);
	struct store_versions versions;
	enum status status = store_versions(desk->store, &versions, err);

	if (status == STATUS_OK && !holds(desk, &versions, now))
		status = renew(desk, now, &versions, err);
	if (status != STATUS_OK)
		return status;
	*out = desk->memory->book;
	(*out)->holders++;
	return STATUS_OK;
}

void duty_book_close(struct duty_book *book)
{
	if (book == NULL || --book->holders > 0)
		return;
	duty_list_release(&book->list);
	free(book);
}
