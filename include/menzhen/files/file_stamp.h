/* Has a file changed since it was read? */
#ifndef MENZHEN_FILES_FILE_STAMP_H
#define MENZHEN_FILES_FILE_STAMP_H

#include <stdint.h>

/* A number made from device, inode, size and times of change: another one, another file. 0: none.
 */
uint64_t file_stamp(const char *path);

/* The same for all *.yaml files in the folder PATH together, names included. */
uint64_t file_stamp_folder(const char *path);

#endif
