#include "zip_archive.h"

#include <errno.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

enum {
	HONEST_SIZE = 32 * 1024 * 1024, /* below it a part may be packed as tightly as it likes */
	HONEST_RATIO = 200,             /* sheets reach 50; a bomb has the 1,000 of DEFLATE */
	CASE_IGNORED = 2,
};

struct zip_archive {
	const char *bytes;
	ZPOS64_T length, at;
	unzFile file;
	bool part_open;
	size_t part_size, part_read;
};

/* --- the archive's bytes as the file that minizip reads --- */

static voidpf memory_open(voidpf opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

static uLong memory_read(voidpf opaque, voidpf stream, void *out, uLong size)
{
	struct zip_archive *archive = stream;
	(void)opaque;
	ZPOS64_T left = archive->length - archive->at;
	if (size > left)
		size = (uLong)left;
	memcpy(out, archive->bytes + archive->at, size);
	archive->at += size;
	return size;
}

static ZPOS64_T memory_tell(voidpf opaque, voidpf stream)
{
	const struct zip_archive *archive = stream;
	(void)opaque;
	return archive->at;
}

static long memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	struct zip_archive *archive = stream;
	ZPOS64_T from = 0;
	(void)opaque;
	if (origin == ZLIB_FILEFUNC_SEEK_CUR)
		from = archive->at;
	else if (origin == ZLIB_FILEFUNC_SEEK_END)
		from = archive->length;
	if (offset > archive->length - from)
		return -1;
	archive->at = from + offset;
	return 0;
}

static int memory_nothing(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

/* --- parts --- */

/* minizip does not tell its want of memory from a damage, but malloc has left word. */
static enum status damaged(struct error *err)
{
	if (errno == ENOMEM)
		return error_memory(err);
	return error_set(err, STATUS_CONFIG,
		N_("this XLSX file is damaged or not complete; fetch it once more, or open it in a "
		   "spreadsheet and save it anew"));
}

enum status zip_archive_open(
	const struct buffer *bytes, struct zip_archive **out, struct error *err)
{
	struct zip_archive *archive = calloc(1, sizeof(*archive));
	*out = NULL;
	if (!archive)
		return error_memory(err);
	archive->bytes = bytes->data;
	archive->length = bytes->length;
	zlib_filefunc64_def functions = {
		.zopen64_file = memory_open,
		.zread_file = memory_read,
		.ztell64_file = memory_tell,
		.zseek64_file = memory_seek,
		.zclose_file = memory_nothing,
		.zerror_file = memory_nothing,
		.opaque = archive,
	};
	errno = 0;
	archive->file = unzOpen2_64("", &functions);
	if (!archive->file) {
		enum status status = damaged(err);
		free(archive);
		return status;
	}
	*out = archive;
	return STATUS_OK;
}

/* False: what was read to its end has not the check sum that was told. */
static bool close_part(struct zip_archive *archive)
{
	if (!archive->part_open)
		return true;
	archive->part_open = false;
	return unzCloseCurrentFile(archive->file) == UNZ_OK;
}

void zip_archive_close(struct zip_archive *archive)
{
	if (!archive)
		return;
	close_part(archive);
	unzClose(archive->file);
	free(archive);
}

/* minizip unpacks no more than the size that is told, so that is what to look at. */
static enum status check_size(const unz_file_info64 *info, size_t maximum, struct error *err)
{
	ZPOS64_T packed = info->compressed_size > 0 ? info->compressed_size : 1;
	bool honest = info->uncompressed_size <= HONEST_SIZE ||
		      info->uncompressed_size / packed <= HONEST_RATIO;
	if (honest && info->uncompressed_size <= maximum)
		return STATUS_OK;
	return error_set(err, STATUS_CONFIG,
		N_("this XLSX file would unpack to far more than it has; it is not read. Open it "
		   "in a spreadsheet, delete the rows and columns without content, and save it "
		   "anew"));
}

enum status zip_archive_find(struct zip_archive *archive, const char *path, size_t maximum,
	bool *found, struct error *err)
{
	unz_file_info64 info;

	errno = 0;
	close_part(archive);
	*found = unzLocateFile(archive->file, path, CASE_IGNORED) == UNZ_OK;
	if (!*found)
		return STATUS_OK;
	if (unzGetCurrentFileInfo64(archive->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
		return damaged(err);
	enum status status = check_size(&info, maximum, err);
	if (status != STATUS_OK)
		return status;
	if (unzOpenCurrentFile(archive->file) != UNZ_OK)
		return damaged(err);
	archive->part_open = true;
	archive->part_size = (size_t)info.uncompressed_size;
	archive->part_read = 0;
	return STATUS_OK;
}

enum status zip_archive_read(
	struct zip_archive *archive, void *out, size_t size, size_t *got, struct error *err)
{
	*got = 0;
	if (!archive->part_open)
		return STATUS_OK;
	errno = 0;
	int read = unzReadCurrentFile(archive->file, out, (unsigned)size);
	if (read < 0)
		return damaged(err);
	*got = (size_t)read;
	archive->part_read += *got;
	if (read > 0 || (close_part(archive) && archive->part_read == archive->part_size))
		return STATUS_OK;
	return damaged(err);
}

int zip_archive_percent(const struct zip_archive *archive)
{
	return archive->part_size > 0 ? (int)(archive->part_read * 100 / archive->part_size) : 100;
}
