#include "menzhen/model/client/masking.h"

#include <stdbool.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/client/phone.h"
#include "menzhen/model/client/typed_number.h"
#include "menzhen/model/conflict/organisation_code.h"
#include "menzhen/model/conflict/party_name.h"

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

/* The whole of NAME, not one of a list. */
static bool is_organisation(const char *name)
{
	const char *list = name;
	struct party_name first;
	char whole[PARTY_NAME_SIZE];

	return party_name_next(&list, &first) && first.organisation &&
	       strcmp(party_name_fold(name, whole), first.text) == 0;
}

char *mask_name(const char *name, char *out, size_t size)
{
	out[0] = '\0';
	if (name == NULL || *name == '\0')
		return out;
	if (is_organisation(name) || party_name_is_nobody(name)) {
		text_copy(name, out, size);
		return out;
	}
	size_t kept = compound_surname(name);

	if (kept == 0)
		kept = text_grapheme_next(name, strlen(name), 0);
	if (kept == 0 || kept + sizeof("*") > size)
		return out;
	memcpy(out, name, kept);
	memcpy(out + kept, "*", sizeof("*"));
	return out;
}

/* Stars for every place of OUT but the FIRST and the LAST ones; for all when that leaves none. */
static char *cover(char *out, size_t first, size_t last)
{
	size_t length = strlen(out);

	if (first + last >= length)
		first = last = 0;
	memset(out + first, '*', length - first - last);
	return out;
}

/* TEXT in narrow characters; all of it covered where it has others. */
static bool fold(const char *text, char out[MASK_NUMBER_SIZE])
{
	if (!typed_number_fold(text != NULL ? text : "", out, MASK_NUMBER_SIZE))
		return false;
	for (const char *at = out; *at != '\0'; at++)
		if ((unsigned char)*at >= 0x80)
			return false;
	return true;
}

/* Bytes of the area code that a landline's digits begin with; 0: none. */
static size_t area_code(const char *digits)
{
	if (digits[0] != '0')
		return 0;
	return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

/* The digits of PHONE, without +86. */
static void only_digits(char *phone)
{
	const char *from = strncmp(phone, "+86", 3) == 0 ? phone + 3 : phone;
	char *to = phone;

	for (; *from != '\0'; from++)
		if (*from >= '0' && *from <= '9')
			*to++ = *from;
	*to = '\0';
}

char *mask_phone(const char *phone, char out[MASK_NUMBER_SIZE])
{
	char folded[MASK_NUMBER_SIZE];

	if (!fold(phone, folded))
		return strcpy(out, "****");
	switch (phone_parse(folded, out, MASK_NUMBER_SIZE)) {
	case PHONE_MOBILE:
		only_digits(out);
		return cover(out, 3, 4);
	case PHONE_LANDLINE:
		only_digits(out);
		return cover(out, area_code(out), 4);
	default:
		return cover(out, 0, strlen(out) > 4 ? 2 : 0);
	}
}

/* The two digits at TEXT, from LEAST to MOST? */
static bool is_between(const char *text, int least, int most)
{
	int value = (text[0] - '0') * 10 + text[1] - '0';

	return value >= least && value <= most;
}

/*
 * Is it written like a resident's number? One code of an organisation in thirty, and one number of
 * a resident in thirty-one, is right as the other too; then it is somebody's. An enterprise's code
 * begins with 9, and so does a residence permit: those with a date of birth are people.
 */
static bool may_be_a_person(const char *number)
{
	char closed[IDENTITY_SIZE];

	if (!typed_number_close(number, closed) || strlen(closed) != IDENTITY_SIZE - 1 ||
		strspn(closed, "0123456789") < IDENTITY_SIZE - 2)
		return false;
	return closed[0] != '9' ||
	       (is_between(closed + 6, 18, 20) && is_between(closed + 10, 1, 12) &&
		       is_between(closed + 12, 1, 31));
}

void mask_parties(const char *lines, struct buffer *out)
{
	while (*lines != '\0') {
		size_t line = strcspn(lines, "\n"), name = strcspn(lines, ";\n");
		buffer_add(out, lines, name);
		buffer_add_text(out, name < line ? "; ***" : "");
		lines += line;
		lines += strspn(lines, "\n");
		buffer_add_text(out, *lines != '\0' ? "\n" : "");
	}
}

char *mask_id(const char *number, char out[MASK_NUMBER_SIZE])
{
	char code[ORGANISATION_CODE_SIZE];

	if (!fold(number, out))
		return strcpy(out, "****");
	if (!may_be_a_person(out) && organisation_code_parse(out, code))
		return strcpy(out, code);
	size_t digits = strspn(out, "0123456789");
	if (digits >= 14)
		return cover(out, 4, 4);
	return cover(out, 1, 2);
}
