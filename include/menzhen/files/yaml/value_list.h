/*
 * Lists of values. Each reads NODE and reports what is wrong in it; what is right is added to the
 * result, which is the caller's to release also after an error. False when there was one.
 */
#ifndef MENZHEN_FILES_VALUE_LIST_H
#define MENZHEN_FILES_VALUE_LIST_H

#include "menzhen/files/yaml/value.h"
#include "menzhen/model/roster/shift.h"
#include "menzhen/model/string_list.h"

enum { VALUE_LIST_MAX = 1000 };

/* A list of texts of 1 to MAXIMUM characters, none of them twice. */
bool value_texts(
	struct report *report, const struct node *node, size_t maximum, struct string_list *out);

/* A list of names for programs (value_id), none of them twice and at least one. */
bool value_ids(struct report *report, const struct node *node, struct string_list *out);

/* A list of days such as [2026-06-05, 2026-06-06], none of them twice. */
bool value_days(struct report *report, const struct node *node, struct day **out, size_t *count);

/*
 * Hours: "09:00-11:30, 14:30-17:30", or a list of such. 24:00 is allowed as an end. An end not
 * after its start is on the next day; spans that overlap are an error.
 */
bool value_spans(struct report *report, const struct node *node, struct span **out, size_t *count);

/*
 * Room for what NODE tells, one item of SIZE bytes more behind the COUNT that *ITEMS has; there may
 * be MOST of them. As array_reserve.
 */
bool value_list_reserve(struct report *report, const struct node *node, size_t most, void **items,
	size_t *capacity, size_t count, size_t size);

/* workdays, weekends, holidays: by enum day_class. */
extern const struct coded_table value_day_classes;

#endif
