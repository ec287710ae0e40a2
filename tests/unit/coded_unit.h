/* What holds of every table of codes, whatever it lists. */
#ifndef MENZHEN_TESTS_CODED_UNIT_H
#define MENZHEN_TESTS_CODED_UNIT_H

#include <string.h>

#include "menzhen/model/coded.h"
#include "unit.h"

/* Is CODE what the journal may keep for ever: a-z first, then a-z, 0-9 and '_'? */
static inline bool code_is_stable(const char *code)
{
	return code[0] >= 'a' && code[0] <= 'z' &&
	       code[strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

/* COUNT rows without a gap; codes and titles unique, each code found as its own row. */
static inline void expect_coded(const struct coded_table *table, size_t count)
{
	ck_assert_uint_eq(table->count, count);
	for (size_t i = 0; i < count; i++) {
		const struct coded *row = &table->rows[i];
		ck_assert_ptr_nonnull(row->code);
		ck_assert_ptr_nonnull(row->title);
		ck_assert_msg(code_is_stable(row->code), "'%s'", row->code);
		ck_assert_int_eq(coded_find(table, row->code), (int)i);
		for (size_t j = 0; j < i; j++)
			ck_assert_str_ne(row->title, table->rows[j].title);
	}
}

/* Every one of the COUNT codes that the contract names is there, and there is no other. */
static inline void expect_codes(
	const struct coded_table *table, const char *const *codes, size_t count)
{
	expect_coded(table, count);
	for (size_t i = 0; i < count; i++)
		ck_assert_msg(coded_find(table, codes[i]) >= 0, "'%s' is missing", codes[i]);
}

#endif
