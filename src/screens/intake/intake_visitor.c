#include "intake_visitor.h"

#include <string.h>

#include "intake_hints.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/client/masking.h"
#include "menzhen/model/client/phone.h"
#include "screens/phrases.h"

enum { NUMBER_MIN = 7 };

struct choice_list intake_visitor_offer(void *context, const char *value)
{
	struct intake_form *intake = context;
	const char *known = form_value(&intake->form, "known");

	if (*known != '\0') /* chosen already; the name is being corrected */
		return (struct choice_list){0};
	return visitor_box_offer(&intake->visitors, value);
}

struct choice_list intake_visitor_offer_number(void *context, const char *value)
{
	return intake_visitor_offer(context, strlen(value) >= NUMBER_MIN ? value : "");
}

void intake_visitor_taken(void *context, const struct choice *choice)
{
	struct intake_form *intake = context;
	char number[CASE_NUMBER_SIZE];

	text_copy(choice->code, number, sizeof(number));
	intake_visitor_fill(intake, number, FILL_ALL);
}

/* What is known of a visitor, field by field: VALUE is NULL where nothing is. */
typedef void (*take_known)(void *context, const char *field, const char *value);

static void each_known(const struct client_known *known, take_known take, void *context)
{
	take(context, "client", known->client);
	take(context, "phone", known->phone);
	take(context, "id_number", known->id_number);
	take(context, "dialect", known->dialect);
	take(context, "priority", known->priority);
	for (int i = 0; i < REGISTER_FIELDS; i++)
		if (register_fields[i].section == SECTION_VISITOR)
			take(context, register_fields[i].code, known->entry.values[i]);
}

struct filling {
	struct form *form;
	enum intake_visitor_fill fill;
};

/* What is masked wherever it is shown is kept without being filled in. */
static bool is_number(const char *field)
{
	return strcmp(field, "phone") == 0 || strcmp(field, "id_number") == 0;
}

static void fill_field(void *context, const char *field, const char *value)
{
	const struct filling *filling = context;
	const char *typed = form_value(filling->form, field);

	if (value == NULL || typed == NULL || (filling->fill == FILL_EMPTY && *typed != '\0'))
		return;
	form_set(filling->form, field, is_number(field) ? "" : value);
}

bool intake_visitor_fill(
	struct intake_form *intake, const char *number, enum intake_visitor_fill fill)
{
	struct filling filling = {&intake->form, fill};

	if (!visitor_box_load(&intake->visitors, number))
		return false;
	each_known(&intake->visitors.known, fill_field, &filling);
	return form_set(&intake->form, "known", number);
}

/* --- what has changed --- */

struct changes {
	const struct form *form;
	struct buffer *out;
	size_t count;
};

/* As it is recorded: whether x or X was typed is no change. */
static bool same_id(const char *one, const char *other)
{
	const struct day any = {0}; /* how it is written does not hang on today */
	struct identity first = identity_parse(one, any), second = identity_parse(other, any);

	if (first.number[0] == '\0' || second.number[0] == '\0')
		return strcmp(one, other) == 0;
	return strcmp(first.number, second.number) == 0;
}

static bool same_value(const char *field, const char *one, const char *other)
{
	char first[CONTACT_MAX + 1], second[CONTACT_MAX + 1];

	if (strcmp(field, "phone") == 0) {
		phone_parse(one, first, sizeof(first));
		phone_parse(other, second, sizeof(second));
		return strcmp(first, second) == 0;
	}
	return strcmp(field, "id_number") == 0 ? same_id(one, other) : strcmp(one, other) == 0;
}

/* As it may stand on a screen that a visitor can see. */
static void add_value(struct buffer *out, const char *field, const char *value)
{
	char masked[MASK_NUMBER_SIZE], groups[WORDS_GROUPS_SIZE];
	int row = register_find(field);

	if (strcmp(field, "phone") == 0)
		text_add_safe(out, mask_phone(value, masked));
	else if (strcmp(field, "id_number") == 0)
		text_add_safe(out, mask_id(value, masked));
	else if (strcmp(field, "priority") == 0)
		buffer_add_text(out, words_groups(value, language_translate, groups));
	else if (row >= 0 && register_fields[row].codes != NULL)
		words_add_register(out, &register_fields[row], value, language_translate);
	else
		text_add_safe(out, value);
}

static void add_change(void *context, const char *field, const char *value)
{
	struct changes *changes = context;
	const char *typed = form_value(changes->form, field);

	if (value == NULL || typed == NULL || same_value(field, typed, value) ||
		(is_number(field) && *typed == '\0'))
		return;
	buffer_add_text(changes->out, changes->count++ == 0 ? _("; was: ") : _(", "));
	buffer_printf(changes->out, "%s ", _(client_field_title(field)));
	add_value(changes->out, field, value);
}

/* VALUE stands in the field of a number; KNOWN is what was recorded. True: that is what counts. The
 * quick intake knows nobody. */
static bool hint_known(struct intake_form *intake, const char *field, const char *value,
	char *const *known, struct buffer *out)
{
	struct buffer masked = {0};
	const char *number = form_value(&intake->form, "known");

	if (*value != '\0' || number == NULL || *number == '\0' ||
		!visitor_box_load(&intake->visitors, number) || *known == NULL)
		return false;
	add_value(&masked, field, *known);
	phrase_add(out, N_("%s, kept if left empty"), buffer_text(&masked), NULL);
	buffer_release(&masked);
	return true;
}

void intake_visitor_hint_phone(
	void *context, const char *value, struct buffer *out, enum role *role)
{
	struct intake_form *intake = context;

	if (!hint_known(intake, "phone", value, &intake->visitors.known.phone, out))
		intake_hint_phone(context, value, out, role);
}

void intake_visitor_hint_id(void *context, const char *value, struct buffer *out, enum role *role)
{
	struct intake_form *intake = context;

	if (!hint_known(intake, "id_number", value, &intake->visitors.known.id_number, out))
		intake_hint_id(context, value, out, role);
}

void intake_visitor_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	struct intake_form *intake = context;
	struct changes changes = {&intake->form, out, 0};

	if (*value == '\0')
		return;
	if (!visitor_box_load(&intake->visitors, value)) {
		buffer_add_text(out, value);
		return;
	}
	visitor_box_add_visits(out, intake->desk, &intake->visitors.view);
	each_known(&intake->visitors.known, add_change, &changes);
	if (changes.count > 0)
		*role = ROLE_WARNING;
}
