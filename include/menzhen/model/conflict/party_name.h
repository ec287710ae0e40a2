/*
 * Names of clients and opponents as they are compared: what differs between two ways of writing one
 * name is folded away, and what names nobody is passed over.
 */
#ifndef MENZHEN_MODEL_PARTY_NAME_H
#define MENZHEN_MODEL_PARTY_NAME_H

#include <stdbool.h>
#include <stddef.h>

enum { PARTY_NAME_SIZE = 200 };

struct party_name {
	/*
	 * Letters and digits alone, narrow, in lower case, the leader of each set of variants; cut
	 * at a character when longer.
	 */
	char text[PARTY_NAME_SIZE];
	size_t length, characters;
	bool organisation; /* by the word it ends with: 公司, 事务所, 村民委员会 … */
};

/*
 * The next name in *LIST, names with 、 ， ； , ; or / between them, into OUT; *LIST is moved
 * behind it. False: there is none. Of a person's name what stands in brackets is a remark, and
 * 等5人 is left off.
 *
 * Passed over, because they are the same for many people: one character alone; what holds 某, * or
 * another mask (of an organisation: 某公司, but not 某某建材公司); 匿名, 不详 and the like; what
 * somebody is instead of who (房东, 用人单位); a surname with a title (王先生) or 老 or 小 before
 * it.
 */
bool party_name_next(const char **list, struct party_name *out);

/* Does TEXT stand for anybody, such as 匿名 or 群众? */
bool party_name_is_nobody(const char *text);

/*
 * TEXT as one name, whomever it names, folded as in struct party_name into OUT, which is returned.
 */
char *party_name_fold(const char *text, char out[PARTY_NAME_SIZE]);

#endif
