#include "menzhen/model/client/visitor_match.h"

#include "unit.h"

START_TEST(what_tells_most_counts)
{
	static const struct visitor visitor = {"张晓明", "138 0000 1234", "11010519491231002X"};
	static const struct {
		const char *typed;
		enum visitor_match match;
	} rows[] = {
		{"13800001234", VISITOR_NUMBER},
		{"+86 13800001234", VISITOR_NUMBER},
		{"１３８００００１２３４", VISITOR_NUMBER},
		{"11010519491231002x", VISITOR_NUMBER},
		{"张晓明", VISITOR_NAME},
		{"張曉明", VISITOR_NAME},
		{" 张晓明 ", VISITOR_NAME},
		{"1234", VISITOR_PART},
		{"002X", VISITOR_PART},
		{"晓明", VISITOR_PART},
		{"张", VISITOR_PART},
		{"zxm", VISITOR_READ},
		{"zhangxiaoming", VISITOR_READ},
		{"xm", VISITOR_READ},
		{"章小明", VISITOR_SOUND},
		{"123", VISITOR_SOUND}, /* three digits tell nobody */
		{"", VISITOR_SOUND},
		{"zxm 13800001234", VISITOR_NUMBER}, /* of the words the one that tells most */
		{"1234 张晓明", VISITOR_NAME},
	};
	static const struct visitor nobody = {NULL, NULL, ""};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_msg(visitor_match(rows[i].typed, &visitor) == rows[i].match, "%s",
			rows[i].typed);
		ck_assert_int_eq(visitor_match(rows[i].typed, &nobody), VISITOR_SOUND);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_tells_most_counts);
}

UNIT_MAIN("visitor_match", add)
