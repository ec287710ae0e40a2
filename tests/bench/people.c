#include "people.h"

#include <math.h>
#include <stdio.h>

enum { CHARACTER = 3 }; /* bytes */

static const char surnames[] =
	"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
	"苏卢蒋蔡贾丁魏薛叶阎";
static const char given[] =
	"立春雨水惊蛰分清明谷夏小满芒种至暑大秋处白露寒霜降冬雪甲乙丙丁戊己庚辛壬癸子丑寅卯"
	"辰巳午未申酉戌亥东";

uint32_t people_lot(uint32_t seed)
{
	seed = (seed ^ 61u) ^ (seed >> 16);
	seed *= 9u;
	seed ^= seed >> 4;
	seed *= 0x27d4eb2du;
	return seed ^ (seed >> 15);
}

/* A character of ALL, the first ones oftener: the more so, the higher SKEW is above 1. */
static const char *character(const char *all, size_t count, uint32_t lot, double skew)
{
	double part = (double)(lot % 65536u) / 65536.0;

	return all + CHARACTER * (size_t)(pow(part, skew) * (double)count);
}

static void write_name(uint32_t number, char out[PERSON_NAME_SIZE])
{
	static const size_t surname_count = (sizeof(surnames) - 1) / CHARACTER;
	static const size_t given_count = (sizeof(given) - 1) / CHARACTER;
	uint32_t lot = people_lot(number);

	snprintf(out, PERSON_NAME_SIZE, "%.3s%.3s%.3s",
		character(surnames, surname_count, lot, 2.0),
		character(given, given_count, people_lot(lot + 1), 1.25),
		character(given, given_count, people_lot(lot + 2), 1.25));
}

/* GB 11643, of somebody born on one of 28 days a month between 1950 and 2005. */
static void write_id(uint32_t number, char out[PERSON_ID_SIZE])
{
	static const int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	uint32_t days = number / 1000;
	int sum = 0;

	snprintf(out, PERSON_ID_SIZE, "320402%04u%02u%02u%03u", 1950 + days / 336 % 56,
		1 + days / 28 % 12, 1 + days % 28, number % 1000);
	for (int i = 0; i < 17; i++)
		sum += (out[i] - '0') * weights[i];
	out[17] = "10X98765432"[sum % 11];
	out[18] = '\0';
}

void people_person(uint32_t number, struct person *out)
{
	write_name(number, out->name);
	snprintf(out->phone, sizeof(out->phone), "138%08u", number);
	write_id(number, out->id_number);
}

void people_organisation(uint32_t number, struct person *out)
{
	char name[PERSON_NAME_SIZE];

	write_name(number + PEOPLE, name);
	snprintf(out->name, sizeof(out->name), "演示%s%u号建材有限公司", name + CHARACTER, number);
	out->phone[0] = out->id_number[0] = '\0';
}
