#include "alloc_survey.h"

#include <execinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum {
	OWN_CALLS = 4, /* from malloc to here */
	CALLS = 16,
	ROOM = 4096,
};

struct noted {
	uint64_t calls;
	long at;
};

/*
 * As the memory that is refused: one for the program. The room for what is noted is made once and
 * grown, so that a survey leaves no block behind that was not there before.
 */
static struct {
	struct noted *noted;
	long count, room;
	long *marks; /* ascending */
	long mark_count;
} survey;

static void grow(long room)
{
	struct noted *more = realloc(survey.noted, (size_t)room * sizeof(*more));

	if (more == NULL)
		abort();
	survey.noted = more;
	survey.room = room;
}

void alloc_survey_prepare(void)
{
	void *frame[1];

	backtrace(frame, 1);
	grow(ROOM);
}

void alloc_survey_begin(void)
{
	free(survey.marks);
	survey.marks = NULL;
	survey.count = survey.mark_count = 0;
}

static uint64_t digest_calls(void)
{
	void *frames[OWN_CALLS + CALLS];
	int depth = backtrace(frames, OWN_CALLS + CALLS);
	uint64_t digest = UINT64_C(14695981039346656037);

	for (int i = OWN_CALLS; i < depth; i++)
		digest = (digest ^ (uintptr_t)frames[i]) * UINT64_C(1099511628211);
	return digest;
}

void alloc_survey_note(long at)
{
	if (survey.count == survey.room)
		grow(2 * survey.room);
	survey.noted[survey.count++] = (struct noted){digest_calls(), at};
}

static int by_calls(const void *left, const void *right)
{
	const struct noted *a = left, *b = right;

	if (a->calls != b->calls)
		return a->calls < b->calls ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

static int by_number(const void *left, const void *right)
{
	const long *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static bool same_calls(long i, long other)
{
	return other >= 0 && other < survey.count &&
	       survey.noted[i].calls == survey.noted[other].calls;
}

long alloc_survey_end(void)
{
	survey.marks = calloc((size_t)survey.count + 1, sizeof(*survey.marks));
	if (survey.marks == NULL)
		abort();
	qsort(survey.noted, (size_t)survey.count, sizeof(*survey.noted), by_calls);
	for (long i = 0; i < survey.count; i++)
		if (!same_calls(i, i - 1) || !same_calls(i, i + 1))
			survey.marks[survey.mark_count++] = survey.noted[i].at;
	qsort(survey.marks, (size_t)survey.mark_count, sizeof(*survey.marks), by_number);
	return survey.count;
}

long alloc_survey_next(long at)
{
	for (long i = 0; i < survey.mark_count; i++)
		if (survey.marks[i] > at)
			return survey.marks[i];
	return at + 1;
}
