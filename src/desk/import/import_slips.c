/*
 * The station's own paper slips that rows of a list stood on: each is typed in once, as at the
 * intake. Numbers that other papers bear may come again every year, and are kept as they stand.
 */
#include <stdlib.h>
#include <string.h>

#include "import_list.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/model/case/slip.h"

static int compare_slips(const void *left, const void *right)
{
	const struct import_row *const *a = left, *const *b = right;
	int by_paper = strcmp((*a)->matter.paper, (*b)->matter.paper);

	return by_paper != 0 ? by_paper
			     : ((*a)->number > (*b)->number) - ((*a)->number < (*b)->number);
}

/* BEFORE: the row with the slip that comes before; NULL: none has one. */
static enum status check_slip(const struct import_list *list, const struct import_row *row,
	const struct import_row *before, struct error *err)
{
	const char *paper = row->matter.paper;
	struct slip_standing slip;
	struct error why;
	enum status status = slip_look(list->desk, paper, &slip, err);

	if (status != STATUS_OK)
		return status;
	if (slip.case_number[0] != '\0')
		error_set(&why, STATUS_REFUSED,
			N_("The slip %s has been typed in already: case %s; correct the number, or "
			   "take the row out"),
			paper, slip.case_number);
	else if (before != NULL && strcmp(before->matter.paper, paper) == 0)
		error_set(&why, STATUS_REFUSED,
			N_("The slip %s stands in the list twice; correct the number, or take one "
			   "of "
			   "both rows out"),
			paper);
	else
		return STATUS_OK;
	return import_list_refuse(list->report, row->number, &why, err);
}

static bool stood_on_slip(const struct import_row *row)
{
	struct slip slip;

	return !row->passed_over && row->matter.paper != NULL &&
	       slip_parse(row->matter.paper, &slip);
}

static int compare_problems(const void *left, const void *right)
{
	const struct import_problem *a = left, *b = right;

	return (a->row > b->row) - (a->row < b->row);
}

enum status import_list_check_slips(struct import_list *list, struct error *err)
{
	const struct import_row **rows = calloc(list->count + 1, sizeof(*rows));
	enum status status = STATUS_OK;
	size_t count = 0;

	if (rows == NULL)
		return error_memory(err);
	for (size_t i = 0; i < list->count; i++)
		if (stood_on_slip(&list->items[i]))
			rows[count++] = &list->items[i];
	qsort(rows, count, sizeof(const struct import_row *), compare_slips);
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = check_slip(list, rows[i], i > 0 ? rows[i - 1] : NULL, err);
	free(rows);
	if (list->report->problem_count > 0)
		qsort(list->report->problems, list->report->problem_count,
			sizeof(*list->report->problems), compare_problems);
	return status;
}
