/* Folders on the disk. */
#ifndef MENZHEN_BASE_FOLDER_H
#define MENZHEN_BASE_FOLDER_H

#include <stdbool.h>

/*
 * See to it that the file PATH has its name on the disk: a file that was made or renamed is safe
 * only once its folder is. False: errno says why not; some file systems refuse it.
 */
bool folder_sync(const char *path);

#endif
