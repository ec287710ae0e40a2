#include "menzhen/desk/duty_book.h"

#include <stdlib.h>

#include "desk_memory.h"

static bool holds(const struct desk_memory *memory, const struct store_versions *versions,
	unsigned int generation, struct local_time now)
{
	return memory->book != NULL && memory->book_generation == generation &&
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

static enum status read_book(
	const struct desk *desk, struct local_time now, struct duty_book **out, struct error *err)
{
	struct duty_book *book = calloc(1, sizeof(*book));

	if (book == NULL)
		return error_memory(err);
	book->holders = 1;
	enum status status = desk_duties(desk, now, DESK_DUTY_DAYS, &book->list, err);
	if (status == STATUS_OK)
		*out = book;
	else
		duty_book_close(book);
	return status;
}

enum status duty_book_open(
	const struct desk *desk, moment at, struct duty_book **out, struct error *err)
{
	struct desk_memory *memory = desk->memory;
	struct local_time now = desk_local(desk, at);
	unsigned int generation = desk->config.generation;
	struct store_versions versions;
	struct duty_book *book;
	enum status status = store_versions(desk->store, &versions, err);

	if (status == STATUS_OK && !holds(memory, &versions, generation, now)) {
		status = read_book(desk, now, &book, err);
		if (status != STATUS_OK)
			return status;
		duty_book_close(memory->book);
		memory->book = book;
		memory->book_versions = versions;
		memory->book_generation = generation;
		memory->book_day = now.day;
		memory->book_from = now.minute;
		memory->book_until = first_back(&book->list, now);
	}
	if (status == STATUS_OK) {
		memory->book->holders++;
		*out = memory->book;
	}
	return status;
}

void duty_book_close(struct duty_book *book)
{
	if (book == NULL || --book->holders > 0)
		return;
	duty_list_release(&book->list);
	free(book);
}
