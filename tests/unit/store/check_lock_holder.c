#include "store/database/lock_holder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

/* As the kernel keeps it: at most 15 bytes. */
#define PROGRAM "lock-holder"

START_TEST(who_holds_a_lock_is_named)
{
	char path[] = "/tmp/menzhen-holder-XXXXXX", held, number[24];
	struct lock_holder holder;
	int fd = mkstemp(path), ready[2];
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(pipe(ready), 0);
	ck_assert(!lock_holder_find(fd, &holder));
	ck_assert(!lock_holder_find(-1, &holder));
	pid_t child = fork();
	if (child == 0) {
		int own = open(path, O_RDWR);
		prctl(PR_SET_NAME, PROGRAM);
		if (own < 0 || flock(own, LOCK_EX) != 0 || write(ready[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	ck_assert_int_eq(read(ready[0], &held, 1), 1);
	bool found = lock_holder_find(fd, &holder);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	unlink(path);
	/* A machine that hides /proc/locks, or whose disk has two numbers, cannot tell. */
	if (!found)
		return;
	snprintf(number, sizeof(number), "%ld", (long)child);
	ck_assert_str_eq(holder.process, number);
	ck_assert_str_eq(holder.program, PROGRAM);
	ck_assert(!lock_holder_find(fd, &holder));
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, who_holds_a_lock_is_named);
}

UNIT_MAIN("lock_holder", add)
