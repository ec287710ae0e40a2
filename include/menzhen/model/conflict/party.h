/*
 * Is a client or an opponent the same as one of another case? Each is turned into keys, numbers
 * that are equal where both may be the same, so that a register of a million cases is searched by
 * index:
 *
 * - ID number: resident identity number, 15 digits as the 18 they became; the unified social credit
 *   code of an organisation; any other document's number of 6 characters or more. A number that
 *   cannot be right has none.
 * - phone: mobile or landline, +86 and the area code's 0 left off.
 * - organisation: its full name, folded (model/conflict/party_name.h). Not by sound: 鑫源 and 新源
 * are two companies.
 * - sound: a person's name by its toneless readings, one key for each combination of those that its
 *   characters have (单: chan, dan, shan), at most PARTY_SOUNDS_MAX, the commonest first.
 *   A character without a reading stands for itself; letters stand for pinyin, as typed where
 *   there is no input method. So a name, its variants and what sounds alike share a key.
 *
 * Two valid ID numbers of one kind that differ are two persons, whatever else is the same.
 */
#ifndef MENZHEN_MODEL_PARTY_H
#define MENZHEN_MODEL_PARTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/model/conflict/conflict.h"

/*
 * To be raised when anything changes what keys come out: characters' readings, their variants, the
 * rules. Kept keys are then made again.
 */
enum { PARTY_KEYS_VERSION = 3 };

/* Of the whole keys of one party; names beyond PARTY_NAMES_MAX of a list are not looked for. */
enum { PARTY_SOUNDS_MAX = 8, PARTY_NAMES_MAX = 4 };
enum { PARTY_KEYS_MAX = PARTY_NAMES_MAX * PARTY_SOUNDS_MAX + 2 };

/* Where a party stands in a case. */
enum party_side { PARTY_CLIENT, PARTY_OPPONENT };

/* As recorded; borrowed; NULL and "" alike are not known. NAME may be a list of names. */
struct party {
	const char *name, *phone, *id_number;
};

enum party_key_kind { KEY_SOUND, KEY_ORGANISATION, KEY_PHONE, KEY_ID };

struct party_key {
	int64_t value; /* >= 0; of another kind, another value */
	enum party_key_kind kind;
};

/* What two parties with a key in common are further compared by; 0: not known. */
struct party_marks {
	int32_t name;     /* of the folded name; 0 for a list of names too */
	int32_t identity; /* of a valid ID number, its kind in the lowest two bits */
};

struct party_keys {
	struct party_key items[PARTY_KEYS_MAX];
	size_t count;
	struct party_marks marks;
};

/* How sure it is that two are the same, in this order. */
enum party_match { MATCH_NONE, MATCH_SOUND, MATCH_NAME, MATCH_STRONG, MATCH_ID };

void party_keys_read(const struct party *party, struct party_keys *out);

/* What a common key of KIND says of two parties with these marks. */
enum party_match party_compare(
	enum party_key_kind kind, const struct party_marks *a, const struct party_marks *b);

/* The surest that two parties' common keys say. */
enum party_match party_keys_match(const struct party_keys *a, const struct party_keys *b);

/* Have both valid ID numbers of one kind that differ? Then they are two. */
bool party_are_two(const struct party_marks *a, const struct party_marks *b);

/* The number that stands for an adviser's id beside the keys of those they advised. */
int64_t adviser_key(const char *id);

enum conflict_band party_band(enum party_match match);

#endif
