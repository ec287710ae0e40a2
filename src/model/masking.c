#include "menzhen/model/masking.h"

#include <string.h>

#include "menzhen/base/text.h"

/* 复姓 still met with; those that begin like a common single surname are left to that one. */
static const char *const compound_surnames[] = {
	"欧阳",
	"歐陽",
	"司马",
	"上官",
	"诸葛",
	"尉迟",
	"夏侯",
	"东方",
	"皇甫",
	"令狐",
	"公孙",
	"慕容",
	"司徒",
	"端木",
	"南宫",
	"独孤",
	"司空",
	"闻人",
	"东郭",
	"西门",
	"百里",
	"呼延",
	"轩辕",
	"宇文",
	"长孙",
	"钟离",
	"申屠",
	"澹台",
	"公冶",
	"宗政",
	"濮阳",
	"淳于",
	"太叔",
	"公羊",
	"赫连",
	"万俟",
	"鲜于",
	"闾丘",
	"亓官",
	"仲孙",
	"颛孙",
	"公西",
	"漆雕",
	"壤驷",
	"拓跋",
	"第五",
	"纳兰",
	"叶赫",
	"完颜",
	"耶律",
	"贺兰",
	"哥舒",
};

/* Bytes of the compound surname that NAME begins with; 0 when there is none or no given name. */
static size_t compound_surname(const char *name)
{
	size_t count = sizeof(compound_surnames) / sizeof(compound_surnames[0]);

	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(compound_surnames[i]);
		if (strncmp(name, compound_surnames[i], length) == 0 && name[length] != '\0')
			return length;
	}
	return 0;
}

char *mask_name(const char *name, char *out, size_t size)
{
	size_t kept = compound_surname(name);

	if (kept == 0)
		kept = text_grapheme_next(name, strlen(name), 0);
	if (kept == 0 || kept + sizeof("*") > size) {
		out[0] = '\0';
		return out;
	}
	memcpy(out, name, kept);
	memcpy(out + kept, "*", sizeof("*"));
	return out;
}
