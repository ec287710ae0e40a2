/*
 * Where a program allocates: the call stack of each allocation. A use case that allocates a hundred
 * thousand times does so in a few thousand places; refused memory is met in each of them.
 */
#ifndef MENZHEN_TESTS_ALLOC_SURVEY_H
#define MENZHEN_TESTS_ALLOC_SURVEY_H

/* Load what looks at a call stack, which allocates: once, before anything is counted. */
void alloc_survey_prepare(void);

/* Forget the survey before. */
void alloc_survey_begin(void);

/* Allocation AT, counted from 1, is being made: keep the innermost calls that led to it. */
void alloc_survey_note(long at);

/* No more comes. The allocations that were noted. */
long alloc_survey_end(void);

/*
 * The next allocation above AT that was the first or the last of its call stack; above all that
 * were noted, AT + 1.
 */
long alloc_survey_next(long at);

#endif
