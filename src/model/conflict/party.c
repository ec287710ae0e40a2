#include "menzhen/model/conflict/party.h"

#include <stdbool.h>
#include <string.h>

#include "menzhen/base/hash.h"
#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/client/phone.h"
#include "menzhen/model/client/typed_number.h"
#include "menzhen/model/conflict/organisation_code.h"
#include "menzhen/model/conflict/party_name.h"

enum { DOCUMENT_SIZE = 32, DOCUMENT_MIN = 6, PHONE_SIZE = 32 };

/* The kinds of numbers of which one person has one. Documents of other kinds tell nothing apart. */
enum identity_kind { IDENTITY_RESIDENT, IDENTITY_PERMIT, IDENTITY_FOREIGN, IDENTITY_ORGANISATION };

/* FNV-1a. Nobody gains by two names with one hash: it asks a question too many. */
static void add_hash(struct party_keys *out, enum party_key_kind kind, uint64_t hash)
{
	int64_t value = hash_key(hash);

	for (size_t i = 0; i < out->count; i++)
		if (out->items[i].value == value)
			return;
	if (out->count < PARTY_KEYS_MAX)
		out->items[out->count++] = (struct party_key){.value = value, .kind = kind};
}

static void add_text(struct party_keys *out, enum party_key_kind kind, const char *text)
{
	add_hash(out, kind, hash_add(hash_begin((char)kind), text, strlen(text)));
}

/* A mark of TEXT that is not 0. */
static int32_t mark_of(const char *text)
{
	uint64_t hash = hash_end(hash_add(hash_begin(KEY_SOUND), text, strlen(text)));

	return (int32_t)(hash >> 33) | 4;
}

/* The combinations of readings found so far, as hashes begun. */
struct sounds {
	uint64_t items[PARTY_SOUNDS_MAX];
	size_t count;
};

/*
 * Every combination goes on with every reading. Where that is too many, those go on that have the
 * commoner readings: the first of each character first.
 */
static void sounds_add(struct sounds *sounds, const char *const *readings, size_t count)
{
	struct sounds before = *sounds;

	sounds->count = 0;
	for (size_t sum = 0; sum < before.count + count; sum++)
		for (size_t i = 0; i < before.count && i <= sum; i++)
			if (sum - i < count && sounds->count < PARTY_SOUNDS_MAX)
				sounds->items[sounds->count++] = hash_add(before.items[i],
					readings[sum - i], strlen(readings[sum - i]));
}

static void add_sounds(struct party_keys *out, const struct party_name *name)
{
	struct sounds sounds = {.items = {hash_begin(KEY_SOUND)}, .count = 1};
	const char *text = name->text, *readings[PINYIN_READINGS_MAX];
	size_t left = name->length;
	int32_t codepoint;

	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		size_t count = pinyin_readings(codepoint, readings);
		if (count > 0)
			sounds_add(&sounds, readings, count);
		else
			for (size_t i = 0; i < sounds.count; i++)
				sounds.items[i] = hash_add(sounds.items[i], text, step);
		text += step;
	}
	for (size_t i = 0; i < sounds.count; i++)
		add_hash(out, KEY_SOUND, sounds.items[i]);
}

/* Returns how many names there are. */
static size_t add_names(struct party_keys *out, const char *list)
{
	struct party_name name;
	size_t count = 0;

	while (count < PARTY_NAMES_MAX && party_name_next(&list, &name)) {
		if (name.organisation)
			add_text(out, KEY_ORGANISATION, name.text);
		else
			add_sounds(out, &name);
		out->marks.name = ++count == 1 ? mark_of(name.text) : 0;
	}
	return count;
}

static void add_phone(struct party_keys *out, const char *text)
{
	char phone[PHONE_SIZE], digits[PHONE_SIZE];
	enum phone_finding finding = phone_parse(text, phone, sizeof(phone));
	size_t length = 0;
	const char *from = phone;

	if (finding != PHONE_MOBILE && finding != PHONE_LANDLINE)
		return;
	if (strncmp(from, "+86", 3) == 0)
		from += 3;
	for (; *from != '\0'; from++)
		if (*from >= '0' && *from <= '9' && (length > 0 || *from != '0'))
			digits[length++] = *from;
	digits[length] = '\0';
	add_text(out, KEY_PHONE, digits);
}

static int32_t identity_mark(const char *number, enum identity_kind kind)
{
	return (int32_t)(((uint32_t)mark_of(number) & ~(uint32_t)3) | (uint32_t)kind);
}

static enum identity_kind kind_of(const char *number)
{
	if (number[0] == '9')
		return IDENTITY_FOREIGN;
	return number[0] == '8' && number[1] > '0' ? IDENTITY_PERMIT : IDENTITY_RESIDENT;
}

/*
 * A passport's number or the like, E12345678. What has letters alone or digits alone, but for the
 * last place, is none: words, or a resident's number with a mistake.
 */
static void add_document(struct party_keys *out, const char *text)
{
	char number[DOCUMENT_SIZE];
	size_t length = 0;

	if (!typed_number_fold(text, number, sizeof(number)))
		return;
	for (const char *from = number; *from != '\0'; from++)
		if (*from != '-')
			number[length++] =
				*from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
	number[length] = '\0';
	size_t digits = strspn(number, "0123456789");
	if (length >= DOCUMENT_MIN && digits + 1 < length && strpbrk(number, "0123456789") != NULL)
		add_text(out, KEY_ID, number);
}

static void add_identity(
	struct party_keys *out, const char *number, enum identity_kind kind, bool several)
{
	add_text(out, KEY_ID, number);
	out->marks.identity = several ? 0 : identity_mark(number, kind);
}

/* A resident's first: some of those would pass for an organisation's. */
static void add_id(struct party_keys *out, const char *text, bool several)
{
	/* Whose number it is must not depend on the day it is asked. */
	const struct day last = day_from_civil((struct civil){2099, 12, 31});
	struct identity identity = identity_parse(text, last);
	char number[IDENTITY_SIZE];

	if (identity.finding == IDENTITY_GOOD || identity.finding == IDENTITY_OLD) {
		identity_whole(identity.number, number);
		add_identity(out, number, kind_of(number), several);
	} else if (organisation_code_parse(text, number)) {
		add_identity(out, number, IDENTITY_ORGANISATION, several);
	} else if (identity.finding == IDENTITY_OTHER) {
		add_document(out, text);
	}
}

void party_keys_read(const struct party *party, struct party_keys *out)
{
	size_t names = 0;

	out->count = 0;
	out->marks = (struct party_marks){0};
	if (party->name != NULL)
		names = add_names(out, party->name);
	if (party->phone != NULL)
		add_phone(out, party->phone);
	if (party->id_number != NULL)
		add_id(out, party->id_number, names > 1);
}

bool party_are_two(const struct party_marks *a, const struct party_marks *b)
{
	return a->identity != 0 && b->identity != 0 && a->identity != b->identity &&
	       (a->identity & 3) == (b->identity & 3);
}

enum party_match party_compare(
	enum party_key_kind kind, const struct party_marks *a, const struct party_marks *b)
{
	if (kind == KEY_ID)
		return MATCH_ID;
	if (party_are_two(a, b))
		return MATCH_NONE;
	if (kind != KEY_SOUND)
		return MATCH_STRONG;
	return a->name != 0 && a->name == b->name ? MATCH_NAME : MATCH_SOUND;
}

enum party_match party_keys_match(const struct party_keys *a, const struct party_keys *b)
{
	enum party_match best = MATCH_NONE;

	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++) {
			if (a->items[i].value != b->items[k].value)
				continue;
			enum party_match match =
				party_compare(a->items[i].kind, &a->marks, &b->marks);
			best = match > best ? match : best;
		}
	return best;
}

int64_t adviser_key(const char *id)
{
	return hash_key(hash_add(hash_begin(KEY_ID), id, strlen(id)));
}

enum conflict_band party_band(enum party_match match)
{
	static const enum conflict_band bands[] = {
		[MATCH_NONE] = BAND_NONE,
		[MATCH_SOUND] = BAND_NAME_ONLY,
		[MATCH_NAME] = BAND_NAME_ONLY,
		[MATCH_STRONG] = BAND_LIKELY,
		[MATCH_ID] = BAND_CERTAIN,
	};

	return bands[match];
}
