/* The disk that a station is on (files/station/disk_kind.h), for who makes it there or works on it.
 */
#ifndef MENZHEN_DESK_DESK_DISK_H
#define MENZHEN_DESK_DESK_DISK_H

/* What is to be said of the disk of DIRECTORY, a msgid; NULL: it is fit. */
const char *desk_disk_warning(const char *directory);

#endif
