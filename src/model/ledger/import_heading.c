#include "menzhen/model/ledger/import_heading.h"

#include <string.h>

#include "menzhen/base/text.h"

enum { WORDS_MAX = 12, HEADING_MAX = 120 };

/* Words in use beside the ledger's own headings. */
static const struct {
	int column;
	const char *words[WORDS_MAX];
} others[] = {
	{LEDGER_OPENED_AT, {"登记时间", "接待时间", "咨询时间", "来电时间", "受理时间", "时间",
				   "日期", "来访日期", "登记日期", "咨询日期", "date", "time"}},
	{LEDGER_CLIENT, {"来访人", "来访人姓名", "当事人", "咨询人", "咨询人姓名", "来电人",
				"来电人姓名", "申请人", "客户姓名", "visitor", "name"}},
	{LEDGER_PHONE, {"联系电话", "联系方式", "手机", "手机号", "手机号码", "电话号码",
			       "来电号码", "主叫号码", "来访人电话"}},
	{LEDGER_ID_NUMBER, {"证件号码", "身份证", "身份证号", "身份证号码", "公民身份号码", "id"}},
	{LEDGER_CATEGORY, {"类别", "咨询类别", "事项类别", "咨询事项", "案由", "纠纷类型",
				  "业务类型", "问题类型", "matter"}},
	{LEDGER_OPPONENT, {"对方当事人", "被申请人", "对方名称", "对方姓名", "相对方"}},
	{LEDGER_SUMMARY, {"咨询内容", "内容", "摘要", "事由", "主要内容", "问题描述", "情况",
				 "案情概述", "情况简述"}},
	{LEDGER_CHANNEL, {"来源", "来访方式", "咨询方式", "接待方式", "服务方式"}},
	{LEDGER_ADVISER, {"律师", "接待律师", "承办律师", "解答人", "接待人", "承办人", "服务人员",
				 "lawyer"}},
	{LEDGER_OUTCOME, {"结果", "处理结果", "办结情况", "处理情况", "办理情况"}},
	{LEDGER_ADVICE, {"答复意见", "答复", "意见", "法律意见", "答复内容", "解答意见"}},
	{LEDGER_RATING, {"满意度", "评价等级", "满意度评价", "评价结果"}},
	{LEDGER_REGISTER + REGISTER_ADDRESS, {"住址", "联系地址", "通讯地址"}},
};

static const int not_taken[] = {LEDGER_DAY, LEDGER_NUMBER, LEDGER_TICKET, LEDGER_SESSION,
	LEDGER_STATE, LEDGER_RATING_REASON, LEDGER_RATING_TEXT, LEDGER_CLOSED_AT, LEDGER_DUE_AT,
	LEDGER_APPOINTMENT};

bool import_takes(int column)
{
	for (size_t i = 0; i < sizeof(not_taken) / sizeof(not_taken[0]); i++)
		if (not_taken[i] == column)
			return false;
	return column >= 0;
}

bool import_requires(int column)
{
	return column == LEDGER_OPENED_AT || column == LEDGER_CLIENT || column == LEDGER_CATEGORY;
}

static bool is_silent(int32_t codepoint)
{
	return text_is_space(codepoint) || text_is_unsafe(codepoint) ||
	       (codepoint < 0x80 && strchr("*:_-./", codepoint) != NULL);
}

/* TEXT as headings are compared: narrow, lower case, nothing but what is read aloud. */
static void fold(const char *text, char out[HEADING_MAX])
{
	size_t length = strlen(text), used = 0;
	int32_t codepoint = 0;
	int brackets = 0;

	for (size_t at = 0; at < length && used + 5 < HEADING_MAX;) {
		at += text_decode(text + at, length - at, &codepoint);
		codepoint = text_narrow(codepoint);
		brackets += codepoint == '(' || codepoint == '[' || codepoint == 0x3010;
		bool inside = brackets > 0;
		brackets -= brackets > 0 &&
			    (codepoint == ')' || codepoint == ']' || codepoint == 0x3011);
		if (inside || is_silent(codepoint))
			continue;
		if (codepoint >= 'A' && codepoint <= 'Z')
			codepoint += 'a' - 'A';
		used += text_encode(codepoint, out + used);
	}
	out[used] = '\0';
}

static bool same(const char *folded, const char *name)
{
	char other[HEADING_MAX];

	fold(name, other);
	return strcmp(folded, other) == 0;
}

static bool is_other_word(const char *folded, size_t row)
{
	for (int i = 0; i < WORDS_MAX && others[row].words[i] != NULL; i++)
		if (same(folded, others[row].words[i]))
			return true;
	return false;
}

int import_heading_find(const char *heading)
{
	char folded[HEADING_MAX];

	fold(heading, folded);
	if (*folded == '\0')
		return -1;
	for (int i = 0; i < LEDGER_COLUMNS; i++) {
		struct ledger_column column = ledger_column_at(i);
		if (same(folded, column.code) || same(folded, column.heading))
			return import_takes(i) ? i : -1;
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (is_other_word(folded, i))
			return others[i].column;
	return -1;
}
