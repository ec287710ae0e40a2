#include "menzhen/model/conflict/opponent.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/client/phone.h"
#include "menzhen/model/conflict/organisation_code.h"

#define WIDE_SEMICOLON "\uff1b"

/* A part of a text; not terminated. */
struct span {
	const char *at;
	size_t length;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void trim(struct span *span)
{
	for (; span->length > 0 && is_blank(*span->at); span->length--)
		span->at++;
	while (span->length > 0 && is_blank(span->at[span->length - 1]))
		span->length--;
}

/* Bytes of the divider that REST begins with; 0: none. */
static size_t divider(const struct span *rest)
{
	size_t wide = strlen(WIDE_SEMICOLON);

	if (rest->length > 0 && *rest->at == ';')
		return 1;
	return rest->length >= wide && memcmp(rest->at, WIDE_SEMICOLON, wide) == 0 ? wide : 0;
}

/* What stands before the next divider is taken from LINE. */
static struct span next_part(struct span *line)
{
	struct span part = {line->at, 0};
	size_t step;

	while (line->length > 0 && (step = divider(line)) == 0) {
		line->at++;
		line->length--;
		part.length++;
	}
	if (line->length > 0) {
		line->at += step;
		line->length -= step;
	}
	trim(&part);
	return part;
}

static void copy(const struct span *span, char *out, size_t size)
{
	char text[1024];
	size_t length = span->length < sizeof(text) ? span->length : sizeof(text) - 1;

	memcpy(text, span->at, length);
	text[length] = '\0';
	text_copy(text, out, size);
}

static bool is_identity(const char *text)
{
	const struct day last = day_from_civil((struct civil){2099, 12, 31});
	enum identity_finding finding = identity_parse(text, last).finding;
	char code[ORGANISATION_CODE_SIZE];

	return finding == IDENTITY_GOOD || finding == IDENTITY_OLD ||
	       organisation_code_parse(text, code);
}

static bool is_phone(const char *text)
{
	char folded[OPPONENT_NUMBER_SIZE];
	enum phone_finding finding = phone_parse(text, folded, sizeof(folded));

	return finding == PHONE_MOBILE || finding == PHONE_LANDLINE;
}

/* PLACE: 0 for what stands first behind the name. */
static void take_number(struct opponent *out, const char *text, int place)
{
	bool identity = is_identity(text) || (!is_phone(text) && place > 0);

	if (identity && out->id_number[0] == '\0')
		text_copy(text, out->id_number, sizeof(out->id_number));
	else if (!identity && out->phone[0] == '\0')
		text_copy(text, out->phone, sizeof(out->phone));
}

static void read_line(struct span line, struct opponent *out)
{
	struct span name = next_part(&line);
	char number[OPPONENT_NUMBER_SIZE];

	*out = (struct opponent){0};
	copy(&name, out->name, sizeof(out->name));
	for (int place = 0; line.length > 0; place++) {
		struct span part = next_part(&line);
		copy(&part, number, sizeof(number));
		if (number[0] != '\0')
			take_number(out, number, place);
	}
}

bool opponent_next(const char **lines, struct opponent *out)
{
	while (*lines != NULL && **lines != '\0') {
		struct span line = {*lines, strcspn(*lines, "\n")};
		*lines += line.length + ((*lines)[line.length] == '\n');
		read_line(line, out);
		if (out->name[0] != '\0' || out->phone[0] != '\0' || out->id_number[0] != '\0')
			return true;
	}
	return false;
}

struct party opponent_party(const struct opponent *opponent)
{
	return (struct party){opponent->name, opponent->phone, opponent->id_number};
}
