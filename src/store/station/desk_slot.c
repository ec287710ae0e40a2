#define _GNU_SOURCE /* F_OFD_SETLK: a lock of the open file, whoever in the process opens it again \
		     */
#include "menzhen/store/station/desk_slot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/store/station/draft.h"

_Static_assert(DESK_SLOTS == 64, "the numbers of all desks are the bits of 64");

static const char file_name[] = "desks-lock";

static enum status cannot_use(const char *path, int problem, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("The desk's number cannot be taken (%s); check that the folder is there, is "
		   "yours and "
		   "is not read-only"),
		strerror(problem));
	error_at(err, path, 0, 0);
	return STATUS_STORE;
}

/* PATH, which is the caller's to release in any case, becomes the file's. */
static enum status open_file(
	struct desk_slot *slot, const char *directory, struct buffer *path, struct error *err)
{
	*slot = (struct desk_slot){.fd = -1};
	if (!buffer_printf(path, "%s/%s", directory, file_name))
		return error_memory(err);
	slot->fd = open(buffer_text(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	return slot->fd < 0 ? cannot_use(buffer_text(path), errno, err) : STATUS_OK;
}

/* Byte N of the file is the lock of desk N; COUNT of them. 0, or what fcntl says. */
static int set_lock(int fd, short type, int number, int count)
{
	struct flock lock = {
		.l_type = type,
		.l_whence = SEEK_SET,
		.l_start = number,
		.l_len = count,
	};
	return fcntl(fd, F_OFD_SETLK, &lock) == 0 ? 0 : errno;
}

static int lock_bytes(int fd, int number, int count)
{
	return set_lock(fd, F_WRLCK, number, count);
}

bool desk_slot_borrow(const struct desk_slot *slot, int number)
{
	return lock_bytes(slot->fd, number, 1) == 0;
}

void desk_slot_return(const struct desk_slot *slot, int number)
{
	set_lock(slot->fd, F_UNLCK, number, 1);
}

/* The lowest free one of NUMBERS, in which bit N - 1 is desk N; leaves SLOT at 0 when none is. */
static enum status take_one_of(
	struct desk_slot *slot, uint64_t numbers, const char *path, struct error *err)
{
	for (int number = 1; number <= DESK_SLOTS; number++) {
		if (!(numbers >> (number - 1) & 1))
			continue;
		int problem = lock_bytes(slot->fd, number, 1);
		if (problem == 0) {
			slot->number = number;
			return STATUS_OK;
		}
		if (problem != EAGAIN && problem != EACCES)
			return cannot_use(path, problem, err);
	}
	return STATUS_OK;
}

static enum status take(
	struct desk_slot *slot, struct store *store, const char *path, struct error *err)
{
	uint64_t with_drafts;
	enum status status = draft_slots(store, NULL, &with_drafts, err);
	if (status == STATUS_OK)
		status = take_one_of(slot, with_drafts, path, err);
	if (status == STATUS_OK && slot->number == 0)
		status = take_one_of(slot, UINT64_MAX, path, err);
	if (status == STATUS_OK && slot->number == 0)
		status = error_set(err, STATUS_STORE,
			N_("All desks of this station are taken; close one of them"));
	return status;
}

static enum status end_taking(struct desk_slot *slot, struct buffer *path, enum status status)
{
	if (status != STATUS_OK && slot->fd >= 0)
		close(slot->fd);
	if (status != STATUS_OK)
		*slot = (struct desk_slot){.fd = -1};
	buffer_release(path);
	return status;
}

enum status desk_slot_take(
	struct desk_slot *slot, struct store *store, const char *directory, struct error *err)
{
	struct buffer path = {0};
	enum status status = open_file(slot, directory, &path, err);
	if (status == STATUS_OK)
		status = take(slot, store, buffer_text(&path), err);
	return end_taking(slot, &path, status);
}

static enum status take_all(struct desk_slot *slot, const char *path, struct error *err)
{
	int problem = lock_bytes(slot->fd, 1, DESK_SLOTS);
	if (problem == EAGAIN || problem == EACCES)
		return error_set(err, STATUS_REFUSED,
			N_("A desk of this station is open; close all of them first"));
	if (problem != 0)
		return cannot_use(path, problem, err);
	slot->number = DESK_SLOTS;
	return STATUS_OK;
}

enum status desk_slot_take_all(struct desk_slot *slot, const char *directory, struct error *err)
{
	struct buffer path = {0};
	enum status status = open_file(slot, directory, &path, err);
	if (status == STATUS_OK)
		status = take_all(slot, buffer_text(&path), err);
	return end_taking(slot, &path, status);
}

void desk_slot_release(struct desk_slot *slot)
{
	if (slot->number > 0)
		close(slot->fd);
	*slot = (struct desk_slot){.fd = -1};
}
