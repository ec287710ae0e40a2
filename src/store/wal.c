#include "wal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "query.h"

/*
 * Pages (4 KiB) in the WAL that make copying worth while: between two visitors, and at the end of a
 * program. The next opening reads them all if nobody else has the database open, so neither is
 * large.
 */
enum { IDLE_PAGES = 64, LEAVE_PAGES = 192 };

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

void wal_reserve(const struct store *store)
{
	struct buffer path = {0};
	if (!buffer_printf(&path, "%s-wal", store->db.path))
		return;
	/* Not the database itself: closing that would drop SQLite's own locks on it. */
	int fd = open(buffer_text(&path), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd >= 0) {
		extend(fd);
		close(fd);
	}
	buffer_release(&path);
}

/* Is everything in the database now? */
static bool copy_back(struct store *store)
{
	int pages = 0, copied = 0;
	int code = sqlite3_wal_checkpoint_v2(
		store->db.handle, "main", SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
	return code == SQLITE_OK && pages == copied;
}

/*
 * That the WAL was copied is known to open connections only: the next program would read all of it
 * again before its first screen. A commit begins it anew at its front.
 */
static void settle(struct store *store, int pages)
{
	if (store->wal_pages < pages || store->writing || !lock_file_try(&store->lock))
		return;
	bool long_one = store->wal_pages >= LEAVE_PAGES;
	if (copy_back(store)) {
		store->wal_pages = 0;
		if (long_one)
			query_run(&store->db, "store/turn_wal", NULL);
	}
	lock_file_free(&store->lock);
}

void store_idle(struct store *store)
{
	settle(store, IDLE_PAGES);
}

void wal_leave(struct store *store)
{
	sqlite3_busy_timeout(store->db.handle, 0);
	settle(store, LEAVE_PAGES);
}
