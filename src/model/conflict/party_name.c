#include "menzhen/model/conflict/party_name.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/base/variant.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* All words here are as folding leaves them: simplified, lower case. */
static const char *const organisations[] = {"公司", "集团", "事务所", "合作社", "委员会", "居委会",
	"村委会", "业委会", "银行", "信用社", "医院", "卫生院", "学校", "大学", "中学", "小学",
	"幼儿园", "政府", "法院", "检察院", "派出所", "办事处", "工作室", "协会", "商会", "基金会",
	"中心", "商店", "超市", "饭店", "酒店", "宾馆", "餐厅", "经营部", "门市部", "分行", "支行",
	"物业", "工厂", "企业", "co", "ltd", "limited", "company", "corporation", "inc", "llc",
	"gmbh"};

/* A person may be called so at the end; nobody is with four characters or more. */
static const char *const long_organisations[] = {
	"厂", "局", "院", "部", "所", "站", "店", "社", "会", "行", "队", "园", "馆", "处"};

/* Who stands for anybody. */
static const char *const nobody[] = {"匿名", "不详", "未知", "无名", "无名氏", "佚名", "保密",
	"已删除", "不明", "待查", "未提供", "拒绝提供", "当事人", "来访人", "群众", "市民", "村民",
	"居民", "本人", "对方", "被告", "原告", "公司", "单位", "用人单位", "原单位", "老板",
	"包工头", "工头", "房东", "房客", "租客", "租户", "邻居", "楼上", "楼下", "丈夫", "妻子",
	"老公", "老婆", "前夫", "前妻", "配偶", "男友", "女友", "男朋友", "女朋友", "父亲", "母亲",
	"父母", "儿子", "女儿", "子女", "哥哥", "弟弟", "姐姐", "妹妹", "兄弟", "兄弟姐妹", "公婆",
	"婆婆", "公公", "亲戚", "朋友", "同事", "同学", "物业", "物业公司", "开发商", "保险公司",
	"中介", "中介公司", "平台", "银行", "医院", "学校", "村委会", "居委会", "业委会", "派出所",
	"政府", "司机", "肇事司机", "肇事者", "卖家", "买家", "商家", "网店", "债务人", "债权人",
	"借款人", "担保人", "网友", "骗子", "厂家", "anonymous", "unknown", "none", "nobody"};

static const char *const titles[] = {"先生", "女士", "小姐", "师傅", "老板", "经理", "总", "主任",
	"医生", "老师", "律师", "阿姨", "大爷", "大妈", "大姐", "大哥"};

/* What stands for characters that are not told. */
static bool is_mask(int32_t codepoint)
{
	static const int32_t masks[] = {'*', '?', 0x00D7, 0x2715, 0x25CB, 0x25A1};

	for (size_t i = 0; i < COUNT(masks); i++)
		if (text_narrow(codepoint) == masks[i])
			return true;
	return false;
}

static bool is_separator(int32_t codepoint)
{
	codepoint = text_narrow(codepoint);
	return codepoint == ',' || codepoint == ';' || codepoint == '/' || codepoint == 0x3001;
}

/* +1: opens a bracket, -1: closes one. */
static int bracket(int32_t codepoint)
{
	switch (text_narrow(codepoint)) {
	case '(':
	case '[':
	case 0x3010:
		return 1;
	case ')':
	case ']':
	case 0x3011:
		return -1;
	default:
		return 0;
	}
}

static void add(struct party_name *name, int32_t codepoint)
{
	char bytes[4];
	size_t size = text_encode(codepoint, bytes);

	if (name->length + size >= sizeof(name->text))
		return;
	memcpy(name->text + name->length, bytes, size);
	name->length += size;
	name->text[name->length] = '\0';
	name->characters++;
}

/* One name of a list, as it is read. */
struct reading {
	struct party_name whole, outer; /* with and without what stands in brackets */
	bool masked;
};

static void read_character(struct reading *reading, int32_t codepoint, int *depth)
{
	int step = bracket(codepoint);
	int32_t letter = text_letter(codepoint);

	if (step != 0)
		*depth = *depth + step > 0 ? *depth + step : 0;
	reading->masked = reading->masked || (*depth == 0 && is_mask(codepoint));
	if (letter == 0)
		return;
	letter = variant_leader(letter);
	add(&reading->whole, letter);
	if (*depth == 0)
		add(&reading->outer, letter);
}

/* Returns what is left of LIST; NULL at its end. */
static const char *read_one(const char *list, struct reading *reading)
{
	size_t left = strlen(list);
	int32_t codepoint;
	int depth = 0;

	memset(reading, 0, sizeof(*reading));
	for (size_t step; (step = text_decode(list, left, &codepoint)) > 0; left -= step) {
		list += step;
		if (depth == 0 && is_separator(codepoint))
			return list;
		read_character(reading, codepoint, &depth);
	}
	return NULL;
}

static bool ends_with(const struct party_name *name, const char *word)
{
	size_t length = strlen(word);

	return name->length >= length &&
	       memcmp(name->text + name->length - length, word, length) == 0;
}

static bool ends_with_any(const struct party_name *name, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ends_with(name, words[i]))
			return true;
	return false;
}

static bool is_organisation(const struct party_name *name)
{
	return ends_with_any(name, organisations, COUNT(organisations)) ||
	       (name->characters >= 4 &&
		       ends_with_any(name, long_organisations, COUNT(long_organisations)));
}

static size_t characters(const char *text)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += ((unsigned char)*text & 0xC0) != 0x80;
	return count;
}

/* 张三等5人 is 张三 with four others. */
static void leave_others_off(struct party_name *name)
{
	char *found = NULL;

	for (char *at = name->text; (at = strstr(at, "等")) != NULL; at += strlen("等"))
		found = at;
	if (found == NULL || (found[strlen("等")] != '\0' && !ends_with(name, "人")))
		return;
	*found = '\0';
	name->length = strlen(name->text);
	name->characters = characters(name->text);
}

static bool is_nickname(const struct party_name *name)
{
	static const char *const forms[] = {"老", "小", "阿"};

	for (size_t i = 0; i < COUNT(forms); i++)
		if (name->characters == 2 && strncmp(name->text, forms[i], strlen(forms[i])) == 0)
			return true;
	for (size_t i = 0; i < COUNT(titles); i++)
		if (ends_with(name, titles[i]) && name->characters <= characters(titles[i]) + 1)
			return true;
	return false;
}

bool party_name_is_nobody(const char *text)
{
	for (size_t i = 0; i < COUNT(nobody); i++)
		if (strcmp(text, nobody[i]) == 0)
			return true;
	return false;
}

/* What TEXT says besides 某. */
static char *tell(const char *text, char out[PARTY_NAME_SIZE])
{
	const size_t hidden = strlen("某");
	size_t length = 0;

	while (*text != '\0') {
		if (strncmp(text, "某", hidden) == 0)
			text += hidden;
		else
			out[length++] = *text++;
	}
	out[length] = '\0';
	return out;
}

static bool names_nobody(const struct party_name *name)
{
	char told[PARTY_NAME_SIZE];
	bool hidden = strstr(name->text, "某") != NULL;

	if (name->characters < 2 || (hidden && !name->organisation))
		return true;
	if (party_name_is_nobody(hidden ? tell(name->text, told) : name->text))
		return true;
	return !name->organisation && is_nickname(name);
}

/* False: it is nobody's. */
static bool judge(struct reading *reading, struct party_name *out)
{
	bool organisation = is_organisation(&reading->outer);
	bool outer = !organisation && reading->outer.length > 0;

	*out = outer ? reading->outer : reading->whole;
	out->organisation = organisation;
	if (!organisation)
		leave_others_off(out);
	return !reading->masked && !names_nobody(out);
}

bool party_name_next(const char **list, struct party_name *out)
{
	struct reading reading;

	while (*list != NULL) {
		*list = read_one(*list, &reading);
		if (judge(&reading, out))
			return true;
	}
	return false;
}

char *party_name_fold(const char *text, char out[PARTY_NAME_SIZE])
{
	struct party_name name = {0};
	size_t left = strlen(text);
	int32_t codepoint;

	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		int32_t letter = text_letter(codepoint);
		if (letter != 0)
			add(&name, variant_leader(letter));
		text += step;
	}
	memcpy(out, name.text, name.length + 1);
	return out;
}
