#include "menzhen/files/station/disk_kind.h"

#include <stddef.h>
#include <sys/vfs.h>

static const struct {
	uint32_t type;
	enum disk_kind kind;
} types[] = {
	/* linux/magic.h and the file systems' own headers; some are not in older ones */
	{0x6969, DISK_NETWORK},       /* NFS */
	{0x517B, DISK_NETWORK},       /* SMB */
	{0xFF534D42, DISK_NETWORK},   /* CIFS */
	{0xFE534D42, DISK_NETWORK},   /* SMB2 */
	{0x564C, DISK_NETWORK},       /* NCP */
	{0x5346414F, DISK_NETWORK},   /* AFS */
	{0x6B414653, DISK_NETWORK},   /* kAFS */
	{0x73757245, DISK_NETWORK},   /* Coda */
	{0x00C36400, DISK_NETWORK},   /* Ceph */
	{0x47504653, DISK_NETWORK},   /* GPFS */
	{0x0BD00BD0, DISK_NETWORK},   /* Lustre */
	{0x4D44, DISK_NO_RIGHTS},     /* FAT */
	{0x2011BAB0, DISK_NO_RIGHTS}, /* exFAT */
	{0x65735546, DISK_RELAYED},   /* FUSE: sshfs, ntfs-3g, a cloud's folder */
	{0x01021997, DISK_RELAYED},   /* 9P: of a virtual machine's host */
	{0x786F4256, DISK_RELAYED},   /* VirtualBox' shared folder */
	{0x01021994, DISK_MEMORY},    /* tmpfs */
	{0x858458F6, DISK_MEMORY},    /* ramfs */
};

enum disk_kind disk_kind_of(uint32_t type)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (types[i].type == type)
			return types[i].kind;
	return DISK_FIT;
}

const char *disk_kind_sentence(enum disk_kind kind)
{
	static const char *const sentences[DISK_KINDS] = {
		[DISK_NETWORK] = N_("This folder is on another computer; entries could get lost "
				    "there. Put the station on a disk of this computer"),
		[DISK_NO_RIGHTS] = N_("Everybody may read everything on this disk (FAT). Put the "
				      "station on a disk of Linux' own, such as ext4"),
		[DISK_RELAYED] = N_("Entries may not be safe here: the station is on no disk of "
				    "Linux' own. A disk of this computer is better"),
		[DISK_MEMORY] = N_("All is gone when the computer is switched off: the station is "
				   "in memory alone"),
	};
	return sentences[kind];
}

enum status disk_check(const char *directory, enum disk_kind *kind, struct error *err)
{
	struct statfs info;
	enum disk_kind found =
		statfs(directory, &info) == 0 ? disk_kind_of((uint32_t)info.f_type) : DISK_FIT;
	if (kind)
		*kind = found;
	if (found != DISK_NETWORK && found != DISK_NO_RIGHTS)
		return STATUS_OK;
	error_say(err, STATUS_CONFIG, disk_kind_sentence(found));
	error_at(err, directory, 0, 0);
	return STATUS_CONFIG;
}
