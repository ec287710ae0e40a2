/* Who holds the lock of a file that others wait for, so that they can close it. */
#ifndef MENZHEN_STORE_LOCK_HOLDER_H
#define MENZHEN_STORE_LOCK_HOLDER_H

#include <stdbool.h>

struct lock_holder {
	char process[24]; /* its number */
	char program[32];
};

/* Who has locked the open file FD by flock(2)? False: that cannot be known here. */
bool lock_holder_find(int fd, struct lock_holder *out);

#endif
