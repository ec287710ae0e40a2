#include "menzhen/base/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

void process_guard(void)
{
	umask(S_IRWXG | S_IRWXO);
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	/* A pattern of core dumps that is a pipe is called without regard to the limit. */
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
