/* Further people of a matter as the register has them: one a line, "name; phone; ID or credit
 * code". */
#ifndef MENZHEN_MODEL_OPPONENT_H
#define MENZHEN_MODEL_OPPONENT_H

#include <stdbool.h>

#include "menzhen/model/conflict/party.h"

enum { OPPONENT_NAME_SIZE = 241, OPPONENT_NUMBER_SIZE = 65 };

struct opponent {
	char name[OPPONENT_NAME_SIZE];
	char phone[OPPONENT_NUMBER_SIZE], id_number[OPPONENT_NUMBER_SIZE];
};

/*
 * The next line of *LINES that says something, trimmed, into OUT; *LINES is moved behind it. False:
 * there is none. What follows the name is a phone number or an ID number by what it looks like,
 * else by its place; ";" and "；" divide, what does not fit is cut at a character.
 */
bool opponent_next(const char **lines, struct opponent *out);

/* As a party; borrows from OPPONENT. */
struct party opponent_party(const struct opponent *opponent);

#endif
