#include "menzhen/model/ledger/ledger_column.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/assign/priority.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/session.h"

static const struct ledger_column main_columns[LEDGER_REGISTER] = {
	[LEDGER_DAY] = {"day", "服务日", N_("Day"), LEDGER_DATE, .width = 10},
	[LEDGER_OPENED_AT] = {"opened_at", "来访时间", N_("Came"), LEDGER_DATE, .width = 16},
	[LEDGER_NUMBER] = {"number", "编号", N_("Case"), LEDGER_TEXT, .width = 18, .minimum = 15},
	[LEDGER_TICKET] = {"ticket", "票号", N_("No."), LEDGER_TEXT, .width = 5},
	[LEDGER_SESSION] = {"session", "服务形式", N_("Session"), LEDGER_CODE,
		.codes = &session_table, .width = 10, .minimum = 6},
	[LEDGER_STATE] = {"state", "状态", N_("State"), LEDGER_CODE, .codes = &case_state_table,
		.width = 12, .minimum = 10},
	[LEDGER_CLIENT] = {"client", "姓名", N_("Visitor"), LEDGER_TEXT, LEDGER_MASK_NAME,
		.width = 8, .minimum = 6},
	[LEDGER_PHONE] = {"phone", "电话", N_("Phone"), LEDGER_TEXT, LEDGER_MASK_PHONE,
		.width = 12},
	[LEDGER_ID_NUMBER] = {"id_number", "证件号", N_("ID number"), LEDGER_TEXT, LEDGER_MASK_ID,
		.width = 18},
	[LEDGER_PRIORITY] = {"priority", "重点人群", N_("Priority group"), LEDGER_CODES,
		.codes = &priority_table, .width = 14, .minimum = 8},
	[LEDGER_CATEGORY] = {"category", "事项", N_("Matter"), LEDGER_MATTER, .width = 30,
		.minimum = 18},
	[LEDGER_OPPONENT] = {"opponent", "对方", N_("Other party"), LEDGER_TEXT, LEDGER_MASK_NAME,
		.width = 12, .minimum = 11},
	[LEDGER_OPPONENT_PHONE] = {"opponent_phone", "对方电话", N_("Their phone"), LEDGER_TEXT,
		LEDGER_MASK_PHONE, .width = 12},
	[LEDGER_OPPONENT_ID] = {"opponent_id", "对方证件号", N_("Their ID"), LEDGER_TEXT,
		LEDGER_MASK_ID, .width = 18},
	[LEDGER_SUMMARY] = {"summary", "简要情况", N_("Summary"), LEDGER_TEXT, .width = 40,
		.minimum = 16},
	[LEDGER_CHANNEL] = {"channel", "渠道", N_("Channel"), LEDGER_CODE, .codes = &channel_table,
		.width = 8, .minimum = 8},
	[LEDGER_ADVISER] = {"adviser", "坐诊律师", N_("Adviser"), LEDGER_WORD, .width = 14,
		.minimum = 8},
	[LEDGER_OUTCOME] = {"outcome", "办理结果", N_("Outcome"), LEDGER_WORD, .width = 14,
		.minimum = 8},
	[LEDGER_ADVICE] = {"advice", "咨询意见", N_("Advice"), LEDGER_TEXT, .width = 40,
		.minimum = 16},
	[LEDGER_RATING] = {"rating", "评价", N_("Rating"), LEDGER_LEVEL, .width = 10, .minimum = 8},
	[LEDGER_RATING_REASON] = {"rating_reason", "评价原因", N_("Reason"), LEDGER_WORD,
		.width = 14, .minimum = 8},
	[LEDGER_RATING_TEXT] = {"rating_text", "评价留言", N_("Visitor's words"), LEDGER_TEXT,
		.width = 30, .minimum = 12},
	[LEDGER_CLOSED_AT] = {"closed_at", "办结时间", N_("Closed out at"), LEDGER_DATE,
		.width = 16},
	[LEDGER_DUE_AT] = {"due_at", "答复期限", N_("Due"), LEDGER_DATE, .width = 16},
	[LEDGER_PAPER] = {"paper", "纸质单号", N_("Paper slip number"), LEDGER_TEXT, .width = 10},
	[LEDGER_APPOINTMENT] = {"appointment", "预约号", N_("Appointment"), LEDGER_TEXT,
		.width = 10},
	[LEDGER_DIALECT] = {"dialect", "所需语言", N_("Language wanted"), LEDGER_TEXT, .width = 10,
		.minimum = 6},
};

/* What differs from a field of the register as it stands in its own table. */
static const struct {
	const char *heading;
	enum ledger_mask mask;
} further[REGISTER_FIELDS] = {
	[REGISTER_ID_TYPE] = {.heading = "证件类型"},
	[REGISTER_SEX] = {.heading = "性别"},
	[REGISTER_TOWN] = {.heading = "镇街"},
	[REGISTER_VILLAGE] = {.heading = "村社区"},
	[REGISTER_GRID] = {.heading = "网格"},
	[REGISTER_ADDRESS] = {.heading = "地址"},
	[REGISTER_ACCESS] = {.heading = "无障碍需求"},
	[REGISTER_INTERPRETER] = {.heading = "翻译"},
	[REGISTER_CALL] = {.heading = "可否回电"},
	[REGISTER_CALL_NOTE] = {.heading = "回电时间"},
	[REGISTER_AGENT] = {"陪同或代办人", LEDGER_MASK_NAME},
	[REGISTER_AGENT_ROLE] = {.heading = "陪同身份"},
	[REGISTER_AGENT_RELATION] = {.heading = "与来访人关系"},
	[REGISTER_AGENT_AUTHORITY] = {.heading = "代办权限"},
	[REGISTER_AGENT_PHONE] = {"陪同人电话", LEDGER_MASK_PHONE},
	[REGISTER_GROUP_SIZE] = {.heading = "同事项人数"},
	[REGISTER_GROUP_NAMES] = {"同事项人员", LEDGER_MASK_NAME},
	[REGISTER_MORE_OPPONENTS] = {"其他对方", LEDGER_MASK_NAME},
	[REGISTER_EVENT_DAY] = {.heading = "起算日"},
	[REGISTER_WISH] = {.heading = "诉求"},
	[REGISTER_MATERIALS] = {.heading = "所见材料"},
	[REGISTER_URGENCY] = {.heading = "紧急程度"},
	[REGISTER_PROJECT] = {.heading = "项目"},
	[REGISTER_FIRST_ASKED] = {.heading = "首问责任人"},
	[REGISTER_NOTICE] = {.heading = "隐私告知"},
};

const struct ledger_columns ledger_columns_screen = {
	{LEDGER_DAY, LEDGER_TICKET, LEDGER_CLIENT, LEDGER_CATEGORY, LEDGER_ADVISER, LEDGER_STATE,
		LEDGER_RATING, LEDGER_CHANNEL, LEDGER_OUTCOME, LEDGER_OPPONENT},
	10,
};

const struct ledger_columns ledger_columns_file = {
	{LEDGER_NUMBER, LEDGER_OPENED_AT, LEDGER_CLIENT, LEDGER_PHONE, LEDGER_ID_NUMBER,
		LEDGER_CATEGORY, LEDGER_OPPONENT, LEDGER_SUMMARY, LEDGER_CHANNEL, LEDGER_ADVISER,
		LEDGER_STATE, LEDGER_OUTCOME, LEDGER_RATING},
	13,
};

static enum ledger_kind kind_of(enum register_kind kind)
{
	switch (kind) {
	case REGISTER_CODE:
		return LEDGER_CODE;
	case REGISTER_CODES:
		return LEDGER_CODES;
	case REGISTER_DAY:
		return LEDGER_DATE;
	case REGISTER_NUMBER:
		return LEDGER_LEVEL;
	default:
		return LEDGER_TEXT;
	}
}

struct ledger_column ledger_column_at(int index)
{
	if (index < LEDGER_REGISTER)
		return main_columns[index];
	const struct register_field *field = &register_fields[index - LEDGER_REGISTER];
	return (struct ledger_column){
		.code = field->code,
		.heading = further[index - LEDGER_REGISTER].heading,
		.title = field->title,
		.kind = kind_of(field->kind),
		.mask = further[index - LEDGER_REGISTER].mask,
		.codes = field->codes,
		.width = 14,
		.minimum = 8,
	};
}

int ledger_column_find(const char *code)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		if (strcmp(ledger_column_at(i).code, code) == 0)
			return i;
	return -1;
}

int ledger_column_find_heading(const char *heading)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		if (strcmp(ledger_column_at(i).heading, heading) == 0)
			return i;
	return ledger_column_find(heading);
}

static bool has(const struct ledger_columns *columns, int column)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i] == column)
			return true;
	return false;
}

enum status ledger_columns_parse(const char *text, struct ledger_columns *out, struct error *err)
{
	char code[32];

	out->count = 0;
	for (const char *at = text; *at != '\0';) {
		size_t length = strcspn(at, ",");
		snprintf(code, sizeof(code), "%.*s", (int)length, at);
		int column = length < sizeof(code) ? ledger_column_find(code) : -1;
		if (column < 0)
			return error_set(err, STATUS_USAGE,
				N_("The ledger has no column '%s'; one is 'client', all are in the "
				   "manual page"),
				code);
		if (has(out, column))
			return error_set(err, STATUS_USAGE,
				N_("The column '%s' is named twice; name it once"), code);
		out->items[out->count++] = column;
		at += length + (at[length] == ',');
	}
	if (out->count == 0)
		return error_say(err, STATUS_USAGE,
			N_("Name at least one column of the ledger, such as 'client'"));
	return STATUS_OK;
}

char *ledger_columns_format(
	const struct ledger_columns *columns, char out[LEDGER_COLUMNS_TEXT_SIZE])
{
	size_t length = 0;

	out[0] = '\0';
	for (size_t i = 0; i < columns->count && length < LEDGER_COLUMNS_TEXT_SIZE; i++)
		length += (size_t)snprintf(out + length, LEDGER_COLUMNS_TEXT_SIZE - length, "%s%s",
			i > 0 ? "," : "", ledger_column_at(columns->items[i]).code);
	return out;
}
