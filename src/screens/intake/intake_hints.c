#include "intake_hints.h"

#include <stdio.h>

#include "intake_fields.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/desk/words/words_law.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/conflict/opponent.h"
#include "menzhen/model/conflict/organisation_code.h"
#include "menzhen/model/ledger/written_time.h"
#include "menzhen/model/session.h"
#include "screens/phrases.h"

static void add_person(struct buffer *out, const struct identity *identity, struct day today)
{
	char day[DAY_TEXT_SIZE], age[16];

	if (identity->has_birth) {
		buffer_add_text(out, out->length > 0 ? "  " : "");
		snprintf(age, sizeof(age), "%d", identity_age(identity->birth, today));
		phrase_add(out, N_("born %s, aged %s"), day_format(identity->birth, day), age);
	}
	if (identity->sex != SEX_UNSTATED) {
		buffer_add_text(out, out->length > 0 ? "  " : "");
		buffer_add_text(out, identity->sex == SEX_MALE ? _("male") : _("female"));
	}
}

/* What is wrong while one still sees it, which comes first, for a narrow window cuts the end; birth
 * date, age and sex as soon as the digits give them. */
void intake_hint_id(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const struct desk *desk = intake->desk;
	struct day today = desk_local(desk, desk_now(desk)).day;
	struct identity identity = identity_parse(value, today);

	if (identity.finding == IDENTITY_GOOD) {
		*role = ROLE_GOOD;
	} else if (identity.finding != IDENTITY_EMPTY) {
		*role = identity.finding == IDENTITY_INCOMPLETE ? ROLE_HINT : ROLE_WARNING;
		buffer_add_text(out, _(identity_finding_text(identity.finding)));
	}
	add_person(out, &identity, today);
	if (identity.finding == IDENTITY_GOOD)
		buffer_printf(out, "  %s", _("number in order"));
}

void intake_hint_opponent_id(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const struct desk *desk = intake->desk;
	struct day today = desk_local(desk, desk_now(desk)).day;

	if (identity_parse(value, today).finding != IDENTITY_OTHER)
		intake_hint_id(context, value, out, role);
}

void intake_hint_phone(void *context, const char *value, struct buffer *out, enum role *role)
{
	char folded[CONTACT_MAX + 1];
	(void)context;

	switch (phone_parse(value, folded, sizeof(folded))) {
	case PHONE_MOBILE:
		*role = ROLE_GOOD;
		buffer_add_text(out, _("mobile"));
		break;
	case PHONE_LANDLINE:
		*role = ROLE_GOOD;
		buffer_add_text(out, _("landline"));
		break;
	case PHONE_ODD:
		*role = ROLE_WARNING;
		buffer_add_text(out, _("neither a mobile nor a landline number; please check"));
		break;
	default:
		break;
	}
}

/* Neither a person's number nor an organisation's: it finds no conflict of interest. */
static bool is_wrong(const struct opponent *one, struct day today)
{
	char code[ORGANISATION_CODE_SIZE];
	enum identity_finding finding = identity_parse(one->id_number, today).finding;

	return finding != IDENTITY_EMPTY && finding != IDENTITY_GOOD && finding != IDENTITY_OLD &&
	       !organisation_code_parse(one->id_number, code);
}

void intake_hint_opponents(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	struct day today = desk_local(intake->desk, desk_now(intake->desk)).day;
	struct opponent one;
	char number[24];
	size_t count = 0;

	while (opponent_next(&value, &one)) {
		count++;
		if (!is_wrong(&one, today))
			continue;
		*role = ROLE_WARNING;
		phrase_add(out, N_("please check the number of %s; "), one.name, NULL);
	}
	if (count == 0)
		return;
	snprintf(number, sizeof(number), "%zu", count);
	phrase_add(out, N_("further parties: %s"), number, NULL);
}

void intake_hint_channel(void *context, const char *value, struct buffer *out, enum role *role)
{
	(void)context;
	(void)role;
	if (*value == '\0')
		phrase_add(out, N_("unless chosen: %s"), _(channel_title(CHANNEL_WALK_IN)), NULL);
}

void intake_hint_session(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const struct desk *desk = intake->desk;
	struct session_slot slot;
	(void)role;

	if (*value == '\0' && desk_session(desk, desk_now(desk), &slot, NULL) == STATUS_OK)
		phrase_add(out, N_("now: %s"), _(session_title(slot.kind)), NULL);
}

static const struct reminder *nearest(const struct reminder_list *list)
{
	const struct reminder *found = NULL;

	for (size_t i = 0; i < list->count; i++)
		if (found == NULL || list->items[i].days_left < found->days_left)
			found = &list->items[i];
	return found;
}

void intake_hint_event_day(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const struct config *config = &intake->desk->config;
	struct reminder_list list = {0};
	struct day event;

	if (!written_day(value, &event))
		return;
	const struct limitation_facts facts = {
		.category = form_value(&intake->form, "category"),
		.event = &event,
		.today = desk_local(intake->desk, desk_now(intake->desk)).day,
	};
	if (limitation_remind(&config->limitations, &config->categories, &config->calendar, &facts,
		    &list, NULL) == STATUS_OK &&
		list.count > 0) {
		const struct reminder *reminder = nearest(&list);
		words_add_reminder(out, intake->desk, reminder, language_translate);
		*role = reminder_is_urgent(reminder) ? ROLE_DANGER : ROLE_HINT;
	}
	reminder_list_release(&list);
}

void intake_hint_paper(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	struct slip_standing slip;

	if (*value == '\0' || slip_look(intake->desk, value, &slip, NULL) != STATUS_OK)
		return;
	*role = ROLE_WARNING;
	if (slip.case_number[0] != '\0')
		phrase_add(out, N_("typed in already: case %s"), slip.case_number, NULL);
	else if (!slip.printed)
		buffer_add_text(out, _("no such slip was printed here; check it"));
}

void intake_hint_came_at(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const char *paper = form_value(&intake->form, "paper");

	if (*value != '\0' || paper == NULL || *paper == '\0')
		return;
	*role = ROLE_WARNING;
	buffer_add_text(out, _("when was the slip written? left empty, it counts as now"));
}

void intake_hint_first_asked(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	(void)role;

	if (*value == '\0')
		phrase_add(out, N_("at the desk: %s"),
			words_actor(intake->desk->actor, language_translate), NULL);
}

void intake_hint_category(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_form *intake = context;
	const struct need need = {.category = value};
	struct proposal proposal = {0};
	(void)role;

	if (*value == '\0')
		return;
	if (need_propose(intake->desk, &need, &proposal, NULL) == STATUS_OK) {
		const struct candidate *best = assignment_best(&proposal.candidates);
		if (best != NULL)
			phrase_add(out, N_("suggested: %s"), best->adviser->name, NULL);
		else
			buffer_add_text(out, _("nobody on duty"));
	}
	proposal_release(&proposal);
}
