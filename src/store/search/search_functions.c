#include "menzhen/model/search/search_case.h"
#include "menzhen/model/search/search_text.h"
#include "store/database/sql_functions.h"

/* Gives OUT, released, as the function's result. */
static void give(sqlite3_context *context, struct buffer *out)
{
	if (out->failed)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text(context, buffer_text(out), (int)out->length, SQLITE_TRANSIENT);
	buffer_release(out);
}

static void text(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *columns[SEARCH_COLUMNS];
	struct buffer out = {0};

	for (int i = 0; i < count; i++)
		columns[i] = (const char *)sqlite3_value_text(values[i]);
	search_case_text(columns, &out);
	give(context, &out);
}

static void add_numbers(struct buffer *out, const struct search_part *part)
{
	char number[SEARCH_NUMBER_SIZE];
	size_t at = 0;

	while (search_number_next(part, &at, number))
		buffer_printf(out, "%s%lld", out->length > 1 ? "," : "",
			(long long)search_number_key(number));
}

/* Marks of sections become spaces: what stands in two of them is two numbers. */
static void numbers(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *told = (const char *)sqlite3_value_text(values[0]);
	struct buffer folded = {0}, out = {0};
	(void)count;

	buffer_add_char(&out, '[');
	if (told != NULL && search_text_fold(&folded, told)) {
		const struct search_part part = {PART_TEXT, buffer_text(&folded), folded.length};
		add_numbers(&out, &part);
	}
	buffer_add_char(&out, ']');
	out.failed = out.failed || folded.failed;
	buffer_release(&folded);
	give(context, &out);
}

int search_functions_add(sqlite3 *handle)
{
	static const struct sql_function functions[] = {
		{"search_text", SEARCH_COLUMNS, text},
		{"search_numbers", 1, numbers},
	};

	return sql_functions_register(handle, functions, sizeof(functions) / sizeof(functions[0]));
}
