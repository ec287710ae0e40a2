#include "backup_rotate.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { UPGRADES_KEPT = 5 };

/* Of those that the journal goes on from, the ones of MADE's kind and station, in their order. */
static size_t choose(struct backup_known *known, const struct backup_name *made)
{
	struct backup_file *items = known->files.items;
	size_t count = 0;

	for (size_t i = 0; i < known->past; i++)
		if (items[i].name.kind == made->kind &&
			strcmp(items[i].name.station, made->station) == 0)
			items[count++] = items[i];
	return count;
}

static void mark_upgrades(size_t count, bool *keep)
{
	for (size_t i = 0; i < count; i++)
		keep[i] = i < UPGRADES_KEPT;
}

static bool is_made(const struct backup_name *name, const struct backup_name *made)
{
	return backup_position_same(&name->position, &made->position) &&
	       backup_name_compare(name, made) == 0;
}

static void remove_others(const struct backup_file *items, size_t count,
	const struct backup_name *made, const bool *keep)
{
	for (size_t i = 0; i < count; i++)
		if (!keep[i] && !is_made(&items[i].name, made))
			unlink(items[i].path);
}

static void rotate(const struct backup_file *items, size_t count, const struct backup_name *made)
{
	struct backup_name *names = calloc(count + 1, sizeof(*names));
	bool *keep = calloc(count + 1, sizeof(*keep));

	for (size_t i = 0; names != NULL && i < count; i++)
		names[i] = items[i].name;
	if (names != NULL && keep != NULL) {
		if (made->kind == BACKUP_DAILY)
			backup_rotation(names, count, keep);
		else
			mark_upgrades(count, keep);
		remove_others(items, count, made, keep);
	}
	free(names);
	free(keep);
}

void backup_rotate(const struct desk *desk, enum backup_place place, const struct backup_name *made)
{
	struct backup_known known;

	if (made->kind == BACKUP_MANUAL)
		return;
	if (backup_known_load(desk, place, &known, NULL) == STATUS_OK) {
		size_t count = choose(&known, made);
		rotate(known.files.items, count, made);
	}
	backup_known_release(&known);
}
