#include "trial.h"

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "alloc_shim.h"
#include "alloc_survey.h"
#include "measure.h"

static void name_trial(struct trial *trial)
{
	snprintf(trial->name, sizeof(trial->name), "%s, allocation %ld%s", trial->what, trial->at,
		trial->lasting ? " and all after it" : "");
}

/*
 * Or of what SQLite makes of it: a page that there is no memory for is damaged to its own check,
 * and a JSON is none.
 */
static bool tells_of_memory(const char *sentence)
{
	static const char *const words[] = {"memory", "The file is damaged", "json_valid"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strstr(sentence, words[i]) != NULL)
			return true;
	return false;
}

void trial_expect_sentence(const struct trial *trial, enum status status, const struct error *err)
{
	char sentence[512];

	error_format(err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(status == err->status && sentence[0] != '\0', "%s: status %d, %d: %s",
		trial->name, (int)status, (int)err->status, sentence);
	ck_assert_msg(err->status == STATUS_MEMORY || tells_of_memory(sentence), "%s: %s",
		trial->name, sentence);
}

void trial_expect_done(const struct trial *trial, enum status status, const struct error *err)
{
	char sentence[512];

	ck_assert_msg(status == STATUS_OK, "%s, again: %s", trial->name,
		error_format(err, NULL, sentence, sizeof(sentence)));
}

void trial_expect_freed(const struct trial *trial, long before, long forgotten)
{
	long left = alloc_shim_live() - before;

	ck_assert_msg(
		left >= 0 && left <= forgotten, "%s: %ld blocks are not freed", trial->name, left);
}

/* How often it allocates; the first time is not counted, for it makes what is made once and for
 * all. */
static long survey(struct trial *trial, bool (*try)(struct trial *trial, size_t i), size_t i)
{
	trial->at = 0;
	name_trial(trial);
	alloc_survey_begin();
	try(trial, i);
	alloc_survey_begin();
	try(trial, i);
	return alloc_survey_end();
}

static long next_allocation(long at, long allocations, uint64_t *chance)
{
	if (!measure_is_long())
		return at + 1 + measure_random(chance, 16 + (uint32_t)at / 2);
	return allocations <= TRIAL_EVERY ? at + 1 : alloc_survey_next(at);
}

void trial_run_all(struct trial *trial, bool (*try)(struct trial *trial, size_t i), size_t i)
{
	uint64_t chance = measure_seed() + i;

	if (!measure_takes(trial->what))
		return;
	long allocations = survey(trial, try, i);

	for (int lasting = 0; lasting < 2; lasting++) {
		bool struck = true;
		trial->lasting = lasting != 0;
		for (trial->at = 1; struck;
			trial->at = next_allocation(trial->at, allocations, &chance)) {
			name_trial(trial);
			struck = try(trial, i);
		}
	}
}
