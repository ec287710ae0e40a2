/*
 * Any bytes as an ID number, a credit code, a phone number and a written time: what is read of them
 * fits, is folded for good, and is masked within its room.
 */
#include "menzhen/model/client/identity.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "menzhen/model/client/masking.h"
#include "menzhen/model/client/phone.h"
#include "menzhen/model/conflict/organisation_code.h"
#include "menzhen/model/ledger/written_time.h"

enum { TODAY = 20782, PHONE_ROOM = 65, OFFSET = 480 };

/* What was folded once is folded: reading it again finds the same. */
static void check_identity(const char *text)
{
	const struct day today = {TODAY};
	struct identity once = identity_parse(text, today);
	struct identity again = identity_parse(once.number, today);
	char whole[IDENTITY_SIZE];

	if (once.number[0] != '\0' &&
		(once.finding != again.finding || strcmp(once.number, again.number) != 0))
		abort();
	if (once.finding == IDENTITY_GOOD || once.finding == IDENTITY_OLD) {
		identity_whole(once.number, whole);
		if (identity_parse(whole, today).finding != IDENTITY_GOOD)
			abort();
	}
	if (once.has_birth && identity_age(once.birth, today) < 0)
		abort();
}

static void check_code(const char *text)
{
	char once[ORGANISATION_CODE_SIZE], again[ORGANISATION_CODE_SIZE];

	if (organisation_code_parse(text, once) &&
		(!organisation_code_parse(once, again) || strcmp(once, again) != 0))
		abort();
}

static void check_phone(const char *text)
{
	char once[PHONE_ROOM], again[PHONE_ROOM];
	enum phone_finding finding = phone_parse(text, once, sizeof(once));

	if (finding == PHONE_MOBILE &&
		(phone_parse(once, again, sizeof(again)) != finding || strcmp(once, again) != 0))
		abort();
}

static void check_masks(const char *text)
{
	char number[MASK_NUMBER_SIZE], name[16];

	mask_phone(text, number);
	mask_id(text, number);
	mask_name(text, name, sizeof(name));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct written_time time;
	char *text = malloc(size + 1);

	if (text == NULL)
		return 0;
	memcpy(text, data, size);
	text[size] = '\0';
	check_identity(text);
	check_code(text);
	check_phone(text);
	check_masks(text);
	written_time_parse(text, OFFSET, &time);
	free(text);
	return 0;
}
