/* The floor F: a 4 KiB overwrite of a file and fdatasync, the least a durable record can cost. */
#ifndef MENZHEN_TESTS_FLOOR_DISK_H
#define MENZHEN_TESTS_FLOOR_DISK_H

/* Make a file in FOLDER, which is on the measured file system. Returns its descriptor, to close().
 */
int floor_disk_open(const char *folder);

/* Overwrite and sync it once. */
void floor_disk_write(int fd);

#endif
