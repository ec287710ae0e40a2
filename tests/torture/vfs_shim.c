#include "vfs_shim.h"

#include <check.h>
#include <string.h>

struct shim_file {
	sqlite3_file base;
	struct vfs_shim *shim;
	const char *path;
	sqlite3_file *real; /* lies behind this one */
};

static struct shim_file *of(sqlite3_file *file)
{
	return (struct shim_file *)file;
}

static sqlite3_file *real(sqlite3_file *file)
{
	return of(file)->real;
}

static const sqlite3_io_methods *methods(sqlite3_file *file)
{
	return real(file)->pMethods;
}

/* One more operation of the armed kind: is it the one? */
static bool strikes(struct vfs_shim *shim, bool is_read)
{
	if (shim->fault == DISK_SOUND || is_read != (shim->fault == DISK_READ_ERROR))
		return false;
	shim->count++;
	bool now = shim->count == shim->at || (shim->struck && shim->fault == DISK_FULL);
	shim->struck = shim->struck || now;
	return now;
}

static int shim_close(sqlite3_file *file)
{
	return methods(file)->xClose(real(file));
}

static int shim_read(sqlite3_file *file, void *out, int length, sqlite3_int64 offset)
{
	if (of(file)->shim->gone || strikes(of(file)->shim, true))
		return SQLITE_IOERR_READ;
	return methods(file)->xRead(real(file), out, length, offset);
}

static int write_through(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
	vfs_cut_note(of(file)->shim, real(file), of(file)->path, bytes, (size_t)length, offset);
	return methods(file)->xWrite(real(file), bytes, length, offset);
}

static int shim_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
	struct vfs_shim *shim = of(file)->shim;

	if (shim->gone)
		return SQLITE_IOERR_WRITE;
	if (!strikes(shim, false))
		return write_through(file, bytes, length, offset);
	if (shim->fault == DISK_FULL)
		return SQLITE_FULL;
	if (shim->fault == DISK_TORN)
		write_through(file, bytes, length / 2, offset);
	if (shim->fault == DISK_POWER_CUT)
		write_through(file, bytes, length, offset);
	shim->gone = shim->fault != DISK_WRITE_ERROR;
	return SQLITE_IOERR_WRITE;
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	struct vfs_shim *shim = of(file)->shim;

	if (shim->gone || (strikes(shim, false) && shim->fault != DISK_FULL)) {
		shim->gone = shim->gone || shim->fault != DISK_WRITE_ERROR;
		return SQLITE_IOERR_TRUNCATE;
	}
	vfs_cut_note(shim, real(file), of(file)->path, NULL, 0, size);
	return methods(file)->xTruncate(real(file), size);
}

static int shim_sync(sqlite3_file *file, int flags)
{
	struct vfs_shim *shim = of(file)->shim;

	if (shim->gone || strikes(shim, false)) {
		shim->gone =
			shim->gone || (shim->fault != DISK_WRITE_ERROR && shim->fault != DISK_FULL);
		return shim->fault == DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
	}
	int code = methods(file)->xSync(real(file), flags);
	if (code == SQLITE_OK)
		vfs_cut_synced(shim, of(file)->path);
	return code;
}

/* --- what is passed on as it is --- */

static int shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return methods(file)->xFileSize(real(file), size);
}

static int shim_lock(sqlite3_file *file, int level)
{
	return methods(file)->xLock(real(file), level);
}

static int shim_unlock(sqlite3_file *file, int level)
{
	return methods(file)->xUnlock(real(file), level);
}

static int shim_reserved(sqlite3_file *file, int *out)
{
	return methods(file)->xCheckReservedLock(real(file), out);
}

static int shim_control(sqlite3_file *file, int what, void *argument)
{
	return methods(file)->xFileControl(real(file), what, argument);
}

static int shim_sector(sqlite3_file *file)
{
	return methods(file)->xSectorSize(real(file));
}

static int shim_characteristics(sqlite3_file *file)
{
	return methods(file)->xDeviceCharacteristics(real(file));
}

static int shim_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
	return methods(file)->xShmMap(real(file), page, size, extend, out);
}

static int shim_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
	return methods(file)->xShmLock(real(file), offset, n, flags);
}

static void shim_barrier(sqlite3_file *file)
{
	methods(file)->xShmBarrier(real(file));
}

static int shim_unmap(sqlite3_file *file, int remove)
{
	return methods(file)->xShmUnmap(real(file), remove);
}

static const sqlite3_io_methods shim_methods = {
	.iVersion = 2, /* without memory-mapped reading, which would pass the shim by */
	.xClose = shim_close,
	.xRead = shim_read,
	.xWrite = shim_write,
	.xTruncate = shim_truncate,
	.xSync = shim_sync,
	.xFileSize = shim_size,
	.xLock = shim_lock,
	.xUnlock = shim_unlock,
	.xCheckReservedLock = shim_reserved,
	.xFileControl = shim_control,
	.xSectorSize = shim_sector,
	.xDeviceCharacteristics = shim_characteristics,
	.xShmMap = shim_map,
	.xShmLock = shim_shm_lock,
	.xShmBarrier = shim_barrier,
	.xShmUnmap = shim_unmap,
};

static int shim_open(
	sqlite3_vfs *vfs, const char *path, sqlite3_file *out, int flags, int *out_flags)
{
	struct vfs_shim *shim = vfs->pAppData;
	struct shim_file *file = of(out);

	memset(file, 0, sizeof(*file));
	file->shim = shim;
	file->path = path;
	file->real = (sqlite3_file *)&file[1];
	int code = shim->real->xOpen(shim->real, path, file->real, flags, out_flags);
	if (file->real->pMethods != NULL)
		file->base.pMethods = &shim_methods;
	return code;
}

void vfs_shim_begin(struct vfs_shim *shim)
{
	memset(shim, 0, sizeof(*shim));
	sqlite3_initialize();
	shim->real = sqlite3_vfs_find(NULL);
	shim->vfs = *shim->real; /* all but opening is the system's own */
	shim->vfs.pNext = NULL;
	shim->vfs.zName = "shim";
	shim->vfs.szOsFile = (int)sizeof(struct shim_file) + shim->real->szOsFile;
	shim->vfs.pAppData = shim;
	shim->vfs.xOpen = shim_open;
	ck_assert_int_eq(sqlite3_vfs_register(&shim->vfs, 1), SQLITE_OK);
}

void vfs_shim_end(struct vfs_shim *shim)
{
	ck_assert_int_eq(sqlite3_vfs_unregister(&shim->vfs), SQLITE_OK);
	vfs_cut_synced(shim, NULL);
}

void vfs_shim_arm(struct vfs_shim *shim, enum disk_fault fault, long at)
{
	shim->fault = fault;
	shim->at = at;
	shim->count = 0;
	shim->struck = false;
}

void vfs_shim_mend(struct vfs_shim *shim)
{
	shim->fault = DISK_SOUND;
	shim->gone = false;
}
