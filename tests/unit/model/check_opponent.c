/* People written one a line, and all who stand on a side of a case. */
#include "menzhen/model/conflict/opponent.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/conflict/case_parties.h"
#include "unit.h"

/* What is read of TEXT: "name|phone|number" a line. */
static const char *read_all(const char *text)
{
	static char out[2048];
	struct opponent one;

	out[0] = '\0';
	while (opponent_next(&text, &one))
		snprintf(out + strlen(out), sizeof(out) - strlen(out), "%s%s|%s|%s",
			out[0] != '\0' ? "/" : "", one.name, one.phone, one.id_number);
	return out;
}

START_TEST(lines)
{
	static const struct {
		const char *text, *read;
	} rows[] = {
		{"", ""},
		{" \n\t\n", ""},
		{"李四", "李四||"},
		{"李四; 13800001234", "李四|13800001234|"},
		{"李四；１３８００００１２３４；11010519491231002X",
			"李四|１３８００００１２３４|11010519491231002X"},
		{"李四;11010519491231002X", "李四||11010519491231002X"}, /* by what it looks like */
		{"李四;11010519491231002X;13800001234", "李四|13800001234|11010519491231002X"},
		{"常州某某建材有限公司; 0519-86881234; 91350100M000100Y43",
			"常州某某建材有限公司|0519-86881234|91350100M000100Y43"},
		{"常州某某建材有限公司;;91350100M000100Y43",
			"常州某某建材有限公司||91350100M000100Y43"},
		{"李四; 8688; E12345678", "李四|8688|E12345678"}, /* neither: by its place */
		{"李四;;E12345678", "李四||E12345678"},
		{"; 13800001234", "|13800001234|"},
		{"李四;13800001234;;;多余", "李四|13800001234|多余"},
		{"李四\r\n 王五 ;\n\n赵六", "李四||/王五||/赵六||"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ck_assert_str_eq(read_all(rows[i].text), rows[i].read);
	const char *none = NULL;
	struct opponent one;
	ck_assert(!opponent_next(&none, &one));
}
END_TEST

START_TEST(what_does_not_fit_is_cut_at_a_character)
{
	char text[2000] = "";
	const char *at = text;
	struct opponent one;

	for (int i = 0; i < 500; i++)
		strcat(text, "长");
	strcat(text, ";13800001234\n李四");
	ck_assert(opponent_next(&at, &one));
	ck_assert_uint_eq(strlen(one.name), 240);
	ck_assert_str_eq(one.phone, "13800001234");
	ck_assert(opponent_next(&at, &one));
	ck_assert_str_eq(one.name, "李四");
}
END_TEST

static bool write_party(
	void *context, enum party_side side, bool primary, const struct party *party)
{
	char *out = context;

	sprintf(out + strlen(out), "%s%d%s", side == PARTY_CLIENT ? "c" : "o", primary,
		party->name != NULL ? party->name : "-");
	return strstr(out, "停") == NULL;
}

START_TEST(everybody_on_their_side)
{
	const struct case_parties all = {
		.client = {"张三", NULL, NULL},
		.agent = {"张父", NULL, NULL},
		.group_names = "王五\n赵六",
		.opponent = {"李四", NULL, NULL},
		.more_opponents = "某某公司; ; 91350100M000100Y43",
	};
	const struct case_parties few = {
		.client = {"停", NULL, NULL}, .opponent = {"不", NULL, NULL}};
	char out[256] = "";

	ck_assert(case_parties_each(&all, write_party, out));
	ck_assert_str_eq(out, "c1张三c0张父c0王五c0赵六o1李四o0某某公司");
	out[0] = '\0';
	ck_assert(!case_parties_each(&few, write_party, out));
	ck_assert_str_eq(out, "c1停");
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, lines);
	tcase_add_test(tests, what_does_not_fit_is_cut_at_a_character);
	tcase_add_test(tests, everybody_on_their_side);
}

UNIT_MAIN("opponent", add)
