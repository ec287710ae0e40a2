/*
 * A disk that fails at a chosen operation, put between SQLite and the system's own files. What the
 * program writes past SQLite (the zeros that reserve a WAL, lock files) is not under it.
 */
#ifndef MENZHEN_TESTS_VFS_SHIM_H
#define MENZHEN_TESTS_VFS_SHIM_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum disk_fault {
	DISK_SOUND,
	DISK_READ_ERROR,  /* the n-th read fails, once */
	DISK_WRITE_ERROR, /* the n-th write, sync or truncation fails, once */
	DISK_FULL,        /* from the n-th write on there is no room, until vfs_shim_mend */
	DISK_TORN,        /* half of the n-th write is there, and the disk is gone */
	DISK_POWER_CUT,   /* the same, and nothing that was not synced is sure to be there */
	DISK_FAULTS
};

/* An unsynced change of a file, with what it takes to undo and to repeat it. */
struct disk_change {
	char *path;
	int64_t offset, size_before; /* of the file */
	size_t length, old_length;   /* of what was written, and of what lay there */
	unsigned char *written;      /* NULL: the file was cut to OFFSET */
	unsigned char *old;
};

/* Zero-initialise. */
struct vfs_shim {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	enum disk_fault fault;
	long at;    /* which operation of the fault's kind, from 1 */
	long count; /* operations of that kind since vfs_shim_arm */
	bool struck;
	bool gone; /* no operation succeeds any more */
	struct disk_change *changes;
	size_t change_count, change_capacity;
};

/* From now on every database is opened on SHIM's disk, which works as any other. */
void vfs_shim_begin(struct vfs_shim *shim);

/* All databases on it must be closed. */
void vfs_shim_end(struct vfs_shim *shim);

/* Fail at the AT-th operation from now on; 0 only counts them. */
void vfs_shim_arm(struct vfs_shim *shim, enum disk_fault fault, long at);

/* The cause of the failure is gone. */
void vfs_shim_mend(struct vfs_shim *shim);

/*
 * After a power cut, all databases closed: take back what was not synced and put any of its
 * 512-byte sectors there again, as SEED has it.
 */
void vfs_shim_cut(struct vfs_shim *shim, uint64_t seed);

/* --- between vfs_shim.c and vfs_cut.c --- */

/* Remember that LENGTH bytes are about to be written to FILE, or (NULL) that it is cut at OFFSET.
 */
void vfs_cut_note(struct vfs_shim *shim, sqlite3_file *file, const char *path, const void *written,
	size_t length, int64_t offset);

/* All changes of PATH, or of every file (NULL), are on the disk for good. */
void vfs_cut_synced(struct vfs_shim *shim, const char *path);

#endif
