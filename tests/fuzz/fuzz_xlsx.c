/*
 * An archive is taken as it is. By chance one is hardly ever found, though, for its check sums: so
 * anything else is taken for the parts of one, a line "%%" between them: sheet, shared texts,
 * styles, workbook. What is missing is as in an ordinary file.
 */
#include <minizip/zip.h>

#include "fuzz.h"
#include "fuzz_table.h"

enum { PARTS = 4, BETWEEN = 4, ARCHIVE_MAX = 4 * 1024 * 1024 };

#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

struct part {
	const char *path, *usual;
};

static const struct part parts[PARTS] = {
	{"xl/sheet.xml", "<worksheet/>"},
	{"xl/texts.xml", "<sst><si><t>a</t></si></sst>"},
	{"xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId='22'/></cellXfs></styleSheet>"},
	{"xl/book.xml", "<workbook><sheets><sheet name='a' id='1'/></sheets></workbook>"},
};

static const struct part relations[] = {
	{"_rels/.rels",
		"<a><Relationship Id='1' Type='" TYPE "officeDocument' Target='xl/book.xml'/></a>"},
	{"xl/_rels/book.xml.rels",
		"<a><Relationship Id='1' Type='" TYPE "worksheet' Target='sheet.xml'/>"
		"<Relationship Id='2' Type='" TYPE "sharedStrings' Target='texts.xml'/>"
		"<Relationship Id='3' Type='" TYPE "styles' Target='styles.xml'/></a>"},
};

/* The archive, in memory, as the file that minizip writes. */
struct archive {
	char bytes[ARCHIVE_MAX];
	size_t size, at;
};

static voidpf archive_open(voidpf opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

static uLong archive_write(voidpf opaque, voidpf stream, const void *bytes, uLong size)
{
	struct archive *archive = stream;
	(void)opaque;
	if (size > ARCHIVE_MAX - archive->at)
		return 0;
	memcpy(archive->bytes + archive->at, bytes, size);
	archive->at += size;
	if (archive->at > archive->size)
		archive->size = archive->at;
	return size;
}

static ZPOS64_T archive_tell(voidpf opaque, voidpf stream)
{
	(void)opaque;
	return ((struct archive *)stream)->at;
}

static long archive_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	struct archive *archive = stream;
	(void)opaque;
	archive->at = (size_t)offset + (origin == ZLIB_FILEFUNC_SEEK_CUR          ? archive->at
					       : origin == ZLIB_FILEFUNC_SEEK_END ? archive->size
										  : 0);
	return 0;
}

static int archive_nothing(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static void add(zipFile zip, const char *path, const char *text, size_t size)
{
	zipOpenNewFileInZip(zip, path, NULL, NULL, 0, NULL, 0, NULL, 0, 0);
	zipWriteInFileInZip(zip, text, (unsigned)size);
	zipCloseFileInZip(zip);
}

/* Where the part at TEXT ends. */
static size_t part_size(const char *text, size_t size)
{
	size_t at = 0;
	while (at < size && (size - at < BETWEEN || memcmp(text + at, "\n%%\n", BETWEEN) != 0))
		at++;
	return at;
}

static void make_archive(struct archive *archive, const char *text, size_t size)
{
	zlib_filefunc64_def functions = {
		.zopen64_file = archive_open,
		.zwrite_file = archive_write,
		.ztell64_file = archive_tell,
		.zseek64_file = archive_seek,
		.zclose_file = archive_nothing,
		.zerror_file = archive_nothing,
		.opaque = archive,
	};
	archive->size = archive->at = 0;
	zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
	for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); i++)
		add(zip, relations[i].path, relations[i].usual, strlen(relations[i].usual));
	for (size_t i = 0; i < PARTS; i++) {
		size_t length = part_size(text, size);
		if (length > 0)
			add(zip, parts[i].path, text, length);
		else
			add(zip, parts[i].path, parts[i].usual, strlen(parts[i].usual));
		size_t step = length + BETWEEN < size ? length + BETWEEN : size;
		text += step;
		size -= step;
	}
	zipClose(zip, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct archive archive;
	if (size >= 2 && memcmp(data, "PK", 2) == 0) {
		read_table(data, size);
		return 0;
	}
	make_archive(&archive, (const char *)data, size < ARCHIVE_MAX / 2 ? size : 0);
	read_table(archive.bytes, archive.size);
	return 0;
}
