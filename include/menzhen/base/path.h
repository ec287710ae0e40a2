/* Paths of files, as text. */
#ifndef MENZHEN_BASE_PATH_H
#define MENZHEN_BASE_PATH_H

#include <limits.h>
#include <stdbool.h>

/* What stands behind PATH's last '/': all of it where there is none. Part of PATH. */
const char *path_leaf(const char *path);

/*
 * The folder of what PATH names, up to that '/' or "." where there is none, into OUT. False, and
 * ".", when it is longer than a path can be.
 */
bool path_folder(const char *path, char out[PATH_MAX]);

#endif
