#include "alloc_shim.h"

#include "alloc_survey.h"

#include <errno.h>
#include <stddef.h>

/* glibc's own, by the names that stay when malloc is another's. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *block, size_t size);
void free(void *block);

/* Whoever allocates has nothing to hand over but a size: this one state is the program's. */
static struct {
	bool armed, lasting, struck;
	long at, count, live;
} shim;

/* For a debugger to stop at. */
static __attribute__((noinline)) bool refuse(void)
{
	shim.struck = true;
	errno = ENOMEM;
	return true;
}

/* Looking allocates itself. */
static bool note(void)
{
	shim.armed = false;
	alloc_survey_note(shim.count);
	shim.armed = true;
	return false;
}

static bool refuses(void)
{
	if (!shim.armed)
		return false;
	shim.count++;
	if (shim.at == 0)
		return note();
	return (shim.count == shim.at || (shim.struck && shim.lasting)) && refuse();
}

static void *counted(void *block)
{
	shim.live += block != NULL;
	return block;
}

void *malloc(size_t size)
{
	return refuses() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
	return refuses() ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
	if (refuses())
		return NULL;
	void *moved = __libc_realloc(block, size);
	if (block == NULL)
		return counted(moved);
	shim.live -= size == 0 && moved == NULL;
	return moved;
}

void free(void *block)
{
	shim.live -= block != NULL;
	__libc_free(block);
}

void alloc_shim_arm(long at, bool lasting)
{
	shim.armed = true;
	shim.lasting = lasting;
	shim.struck = false;
	shim.at = at;
	shim.count = 0;
}

bool alloc_shim_disarm(void)
{
	shim.armed = false;
	return shim.struck;
}

long alloc_shim_live(void)
{
	return shim.live;
}
