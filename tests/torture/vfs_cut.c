/* What a power cut leaves of what was written and not synced. */
#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "measure.h"
#include "vfs_shim.h"

enum { SECTOR = 512 };

static void *own(const void *bytes, size_t length)
{
	void *copy = malloc(length > 0 ? length : 1);

	ck_assert_ptr_nonnull(copy);
	return length > 0 ? memcpy(copy, bytes, length) : copy;
}

static struct disk_change *new_change(struct vfs_shim *shim)
{
	if (shim->change_count == shim->change_capacity) {
		shim->change_capacity = shim->change_capacity * 2 + 64;
		shim->changes =
			realloc(shim->changes, shim->change_capacity * sizeof(*shim->changes));
		ck_assert_ptr_nonnull(shim->changes);
	}
	struct disk_change *change = &shim->changes[shim->change_count++];
	memset(change, 0, sizeof(*change));
	return change;
}

/* What lies where CHANGE is to be, up to the end of the file. */
static void keep_old(struct disk_change *change, sqlite3_file *file)
{
	sqlite3_int64 size = 0;

	file->pMethods->xFileSize(file, &size);
	change->size_before = size;
	int64_t end = change->offset + (int64_t)change->length;
	if (change->written == NULL || end > size)
		end = size;
	change->old_length = end > change->offset ? (size_t)(end - change->offset) : 0;
	change->old = malloc(change->old_length + 1);
	ck_assert_ptr_nonnull(change->old);
	if (change->old_length > 0)
		ck_assert_int_eq(file->pMethods->xRead(file, change->old, (int)change->old_length,
					 change->offset),
			SQLITE_OK);
}

void vfs_cut_note(struct vfs_shim *shim, sqlite3_file *file, const char *path, const void *written,
	size_t length, int64_t offset)
{
	if (shim->fault != DISK_POWER_CUT)
		return;
	struct disk_change *change = new_change(shim);
	change->path = own(path, strlen(path) + 1);
	change->offset = offset;
	change->length = length;
	change->written = written != NULL ? own(written, length) : NULL;
	keep_old(change, file);
}

static void change_release(struct disk_change *change)
{
	free(change->path);
	free(change->written);
	free(change->old);
}

void vfs_cut_synced(struct vfs_shim *shim, const char *path)
{
	size_t kept = 0;

	for (size_t i = 0; i < shim->change_count; i++) {
		if (path == NULL || strcmp(shim->changes[i].path, path) == 0)
			change_release(&shim->changes[i]);
		else
			shim->changes[kept++] = shim->changes[i];
	}
	shim->change_count = kept;
	if (path == NULL) {
		free(shim->changes);
		shim->changes = NULL;
		shim->change_capacity = 0;
	}
}

/* -1: the file was only of passing use, and has gone. */
static int open_file(const struct disk_change *change)
{
	int fd = open(change->path, O_WRONLY | O_CLOEXEC);

	ck_assert_msg(fd >= 0 || errno == ENOENT, "%s: %s", change->path, strerror(errno));
	return fd;
}

static void put(int fd, const unsigned char *bytes, size_t length, int64_t offset)
{
	ck_assert_int_eq(pwrite(fd, bytes, length, offset), (ssize_t)length);
}

static void undo(const struct disk_change *change)
{
	int fd = open_file(change);

	if (fd < 0)
		return;
	put(fd, change->old, change->old_length, change->offset);
	ck_assert_int_eq(ftruncate(fd, change->size_before), 0);
	close(fd);
}

/* Each sector of the disk, or not. */
static void repeat_some(const struct disk_change *change, uint64_t *chance)
{
	int fd = open_file(change);

	if (fd < 0)
		return;
	if (change->written == NULL && measure_random(chance, 2) == 0)
		ck_assert_int_eq(ftruncate(fd, change->offset), 0);
	for (size_t at = 0; change->written != NULL && at < change->length;) {
		size_t in_sector = (size_t)((change->offset + (int64_t)at) % SECTOR);
		size_t length = SECTOR - in_sector;
		if (length > change->length - at)
			length = change->length - at;
		if (measure_random(chance, 2) == 0)
			put(fd, change->written + at, length, change->offset + (int64_t)at);
		at += length;
	}
	close(fd);
}

void vfs_shim_cut(struct vfs_shim *shim, uint64_t seed)
{
	for (size_t i = shim->change_count; i > 0; i--)
		undo(&shim->changes[i - 1]);
	for (size_t i = 0; i < shim->change_count; i++)
		repeat_some(&shim->changes[i], &seed);
	vfs_cut_synced(shim, NULL);
}
