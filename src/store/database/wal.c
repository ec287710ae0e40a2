#include "wal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "query.h"

/*
 * Pages (4 KiB) in the WAL that make copying worth while: between two visitors, and at the end of a
 * program that was never idle. The next opening reads them all if nobody else has the database
 * open, so neither is large.
 */
enum { IDLE_PAGES = 96, LEAVE_PAGES = 192 };

/* Room for LEAVE_PAGES and a busy moment, each page with its header. */
enum { RESERVE = 1024 * 1024 };

static int note_pages(void *context, sqlite3 *handle, const char *name, int pages)
{
	struct store *store = context;
	(void)handle;
	(void)name;
	store->wal_pages = pages;
	return SQLITE_OK;
}

void wal_watch(struct store *store)
{
	sqlite3_wal_hook(store->db.handle, note_pages, store);
}

/* Zeros beyond the last frame: no frame has a salt of zero there, so SQLite's recovery stops. */
static void extend(int fd)
{
	static const char zeros[4096];
	struct stat status;
	if (fstat(fd, &status) != 0)
		return;
	bool grown = false;
	for (off_t at = status.st_size; at < RESERVE; at += (off_t)sizeof(zeros)) {
		if (pwrite(fd, zeros, sizeof(zeros), at) != (ssize_t)sizeof(zeros))
			return;
		grown = true;
	}
	if (grown)
		fdatasync(fd);
}

bool wal_path(const struct store *store, struct buffer *out)
{
	return buffer_printf(out, "%s-wal", store->db.path);
}

void wal_reserve(const struct store *store)
{
	struct buffer path = {0};
	if (!wal_path(store, &path))
		return;
	/* Not the database itself: closing that would drop SQLite's own locks on it. */
	int fd = open(buffer_text(&path), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd >= 0) {
		extend(fd);
		close(fd);
	}
	buffer_release(&path);
}

/*
 * Copies all pages into the database, then begins the WAL at its front by a commit that is of no
 * other use. Without it the next commit would do so and sync twice; and only open connections know
 * that a WAL was copied: the next program would append to it, and copy all of it again.
 */
static void begin_anew(struct store *store)
{
	int pages = 0, copied = 0;
	int code = sqlite3_wal_checkpoint_v2(
		store->db.handle, "main", SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
	if (code == SQLITE_OK && pages == copied)
		query_run(&store->db, "store/turn_wal", NULL);
}

/* If the WAL has LIMIT pages and nobody else is at it. Does not wait. */
static void begin_anew_from(struct store *store, int limit)
{
	if (store->read_only || store->wal_pages < limit || store->writing ||
		!lock_file_try(&store->lock))
		return;
	sqlite3_busy_timeout(store->db.handle, 0);
	begin_anew(store);
	sqlite3_busy_timeout(store->db.handle, BUSY_TIMEOUT_MS);
	lock_file_unlock(&store->lock);
}

void wal_idle(struct store *store)
{
	begin_anew_from(store, IDLE_PAGES);
}

void wal_leave(struct store *store)
{
	begin_anew_from(store, LEAVE_PAGES);
}
