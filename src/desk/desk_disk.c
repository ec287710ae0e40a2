#include "menzhen/desk/desk_disk.h"

#include "menzhen/files/station/disk_kind.h"

const char *desk_disk_warning(const char *directory)
{
	enum disk_kind kind;

	disk_check(directory, &kind, NULL);
	return disk_kind_sentence(kind);
}
