/* Paths of files, as text. */
#ifndef MENZHEN_BASE_PATH_H
#define MENZHEN_BASE_PATH_H

/* What stands behind PATH's last '/': all of it where there is none. Part of PATH. */
const char *path_leaf(const char *path);

#endif
