#include "matter_texts.h"

#include <stddef.h>
#include <stdlib.h>

#include "desk/input.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/case/slip.h"

/* The texts that may be left out: where an intake has them, where a matter keeps them. */
static const struct text_field {
	size_t typed, kept;
	enum input_kind kind;
	size_t maximum;
	const char *name; /* msgid */
} texts[] = {
#define FIELD(member) offsetof(struct intake, member), offsetof(struct matter, member)
	{FIELD(phone), INPUT_NAME, CONTACT_MAX, N_("the phone number")},
	{FIELD(id_number), INPUT_NAME, CONTACT_MAX, N_("the ID number")},
	{FIELD(opponent), INPUT_NAME, CLIENT_MAX, N_("the other party's name")},
	{FIELD(opponent_phone), INPUT_NAME, CONTACT_MAX, N_("the other party's phone number")},
	{FIELD(opponent_id), INPUT_NAME, CONTACT_MAX, N_("the other party's ID number")},
	{FIELD(summary), INPUT_TEXT, SUMMARY_MAX, N_("the summary")},
	{FIELD(dialect), INPUT_NAME, DIALECT_MAX, N_("the language asked for")},
	{FIELD(paper), INPUT_NAME, CONTACT_MAX, N_("the number of the paper slip")},
	{FIELD(appointment), INPUT_NAME, CONTACT_MAX, N_("the number of the appointment")},
#undef FIELD
};

enum { TEXTS = sizeof(texts) / sizeof(texts[0]) };

static const char *typed(const struct intake *intake, const struct text_field *field)
{
	return *(const char *const *)((const char *)intake + field->typed);
}

static char **kept(struct matter *matter, const struct text_field *field)
{
	return (char **)((char *)matter + field->kept);
}

void matter_texts_release(struct matter *matter)
{
	free(matter->client);
	for (int i = 0; i < TEXTS; i++)
		free(*kept(matter, &texts[i]));
}

enum status matter_texts_read(struct matter *out, const struct intake *intake, struct error *err)
{
	const char *client = intake_is_anonymous(intake) ? CLIENT_ANONYMOUS : intake->client;
	enum status status = input_required(client, INPUT_NAME, CLIENT_MAX,
		N_("the visitor's name"),
		N_("The visitor's name is missing; for one who gives none write 'anonymous'"),
		&out->client, err);

	for (int i = 0; i < TEXTS && status == STATUS_OK; i++)
		status = input_text(typed(intake, &texts[i]), texts[i].kind, texts[i].maximum,
			texts[i].name, kept(out, &texts[i]), err);
	return status;
}

static const char *or_empty(const char *text)
{
	return text != NULL ? text : "";
}

static enum status fold_id(
	char **number, struct day today, enum identity_finding *finding, struct error *err)
{
	struct identity identity = identity_parse(or_empty(*number), today);

	*finding = identity.finding;
	if (identity.number[0] != '\0' && !string_replace(number, identity.number))
		return error_memory(err);
	return STATUS_OK;
}

static enum status fold_phone(char **number, enum phone_finding *finding, struct error *err)
{
	char folded[CONTACT_MAX + 1] = "";

	*finding = phone_parse(or_empty(*number), folded, sizeof(folded));
	if (folded[0] != '\0' && !string_replace(number, folded))
		return error_memory(err);
	return STATUS_OK;
}

static enum status fold_appointment(char **number, struct error *err)
{
	char text[APPOINTMENT_NUMBER_SIZE];
	int parsed;

	if (*number == NULL)
		return STATUS_OK;
	if (!appointment_number_parse(*number, &parsed))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no number of an appointment; write it as A-0001"), *number);
	return string_replace(number, appointment_number_format(parsed, text)) ? STATUS_OK
									       : error_memory(err);
}

static enum status fold_paper(char **number, struct error *err)
{
	struct slip slip;
	char folded[SLIP_NUMBER_SIZE];

	if (slip_parse(or_empty(*number), &slip) &&
		!string_replace(number, slip_format(slip, folded)))
		return error_memory(err);
	return STATUS_OK;
}

enum status matter_texts_fold(
	struct matter *out, struct day today, struct intake_result *result, struct error *err)
{
	enum status status = fold_id(&out->id_number, today, &result->identity, err);

	if (status == STATUS_OK)
		status = fold_id(&out->opponent_id, today, &result->opponent_id, err);
	if (status == STATUS_OK)
		status = fold_phone(&out->phone, &result->phone, err);
	if (status == STATUS_OK)
		status = fold_phone(&out->opponent_phone, &result->opponent_phone, err);
	if (status == STATUS_OK)
		status = fold_paper(&out->paper, err);
	if (status == STATUS_OK)
		status = fold_appointment(&out->appointment, err);
	return status;
}
