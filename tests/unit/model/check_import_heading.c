#include "menzhen/model/ledger/import_heading.h"

#include <string.h>

#include "unit.h"

static const struct {
	const char *heading;
	int column;
} headings[] = {
	{"opened_at", LEDGER_OPENED_AT},
	{"Opened At", LEDGER_OPENED_AT},
	{"来访时间", LEDGER_OPENED_AT},
	{"client", LEDGER_CLIENT},
	{"姓名", LEDGER_CLIENT},
	{" 姓　名 *", LEDGER_CLIENT},
	{"联系电话（手机）", LEDGER_PHONE},
	{"id_number", LEDGER_ID_NUMBER},
	{"身份证号码", LEDGER_ID_NUMBER},
	{"category", LEDGER_CATEGORY},
	{"咨询类别", LEDGER_CATEGORY},
	{"对方当事人", LEDGER_OPPONENT},
	{"咨询内容", LEDGER_SUMMARY},
	{"情况简述", LEDGER_SUMMARY}, /* as the intake form calls it */
	{"渠道", LEDGER_CHANNEL},
	{"坐诊律师", LEDGER_ADVISER},
	{"办理结果", LEDGER_OUTCOME},
	{"评价", LEDGER_RATING},
	{"答复意见", LEDGER_ADVICE},
	{"village", LEDGER_REGISTER + REGISTER_VILLAGE},
	{"地址", LEDGER_REGISTER + REGISTER_ADDRESS},
	{"序号", -1},
	{"", -1},
	{"（手机）", -1},
};

START_TEST(headings_are_known)
{
	ck_assert_msg(import_heading_find(headings[_i].heading) == headings[_i].column, "%s",
		headings[_i].heading);
}
END_TEST

/* What the ledger's files say must come back, whatever the column. */
START_TEST(every_column_is_known_by_its_names)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++) {
		struct ledger_column column = ledger_column_at(i);
		int meant = import_takes(i) ? i : -1;
		ck_assert_msg(import_heading_find(column.code) == meant, "%s", column.code);
		ck_assert_msg(import_heading_find(column.heading) == meant, "%s", column.heading);
		ck_assert(import_takes(i) || !import_requires(i));
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, headings_are_known, 0, sizeof(headings) / sizeof(headings[0]));
	tcase_add_test(tests, every_column_is_known_by_its_names);
}

UNIT_MAIN("import_heading", add_tests)
