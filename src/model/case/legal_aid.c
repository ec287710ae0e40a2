#include "menzhen/model/case/legal_aid.h"

#include <string.h>

#include "menzhen/base/error.h"

static const struct coded points[LEGAL_AID_POINTS] = {
	[AID_VIOLENCE] = {"violence",
		N_("A victim of maltreatment, abandonment or domestic violence has legal aid "
		   "whatever their means")},
	[AID_ASK_VIOLENCE] = {"ask_violence",
		N_("Ask about maltreatment, abandonment and domestic violence: its victim has "
		   "legal aid whatever their means")},
	[AID_ASK_HERO] = {"ask_hero",
		N_("Ask whether it is about the name of a hero or martyr: their near relatives "
		   "have legal aid whatever their means")},
	[AID_ASK_RESCUER] = {"ask_rescuer",
		N_("Ask whether it happened while helping others out of danger: legal aid then "
		   "asks for no proof of means")},
	[AID_ASK_ACQUITTED] = {"ask_acquitted",
		N_("Ask about an acquittal on retrial: the claim for compensation has legal aid "
		   "whatever the means")},
	[AID_NO_LIVING] = {"no_living",
		N_("A minor, an old or a disabled person without a fixed income proves no means, "
		   "only that; tell them which papers")},
	[AID_RELIEF] = {"relief",
		N_("Who receives social assistance proves no means, only that; tell them which "
		   "papers")},
	[AID_HONOURED] = {"honoured",
		N_("Who receives a state pension or preference for service (优抚) proves no "
		   "means, only that; tell them which papers")},
	[AID_MIGRANT] = {"migrant",
		N_("A migrant worker who claims wages or damages for a work injury proves no "
		   "means, only that; tell them which papers")},
	[AID_PERIOD_ENDS] = {"period_ends",
		N_("A period ends in less than seven days: legal aid can be given first and the "
		   "papers handed in later")},
	[AID_PRESERVATION] = {"preservation",
		N_("If property or evidence must be preserved, or performance ordered at once, "
		   "legal aid can be given first")},
	[AID_MATTER] = {"matter",
		N_("This matter has legal aid for those of little means; the line here")},
	[AID_ACCESS] = {"access",
		N_("Old and disabled people are served so that they can get there, hear and "
		   "read")},
};

const struct coded_table legal_aid_table = {points, LEGAL_AID_POINTS};

static const char *const articles[LEGAL_AID_POINTS] = {
	[AID_VIOLENCE] = N_("Legal Aid Law art. 32 (4)"),
	[AID_ASK_VIOLENCE] = N_("Legal Aid Law art. 32 (4)"),
	[AID_ASK_HERO] = N_("Legal Aid Law art. 32 (1)"),
	[AID_ASK_RESCUER] = N_("Legal Aid Law art. 32 (2)"),
	[AID_ASK_ACQUITTED] = N_("Legal Aid Law art. 32 (3)"),
	[AID_NO_LIVING] = N_("Legal Aid Law art. 42 (1)"),
	[AID_RELIEF] = N_("Legal Aid Law art. 42 (2)"),
	[AID_HONOURED] = N_("Legal Aid Law art. 42 (2)"),
	[AID_MIGRANT] = N_("Legal Aid Law art. 42 (3)"),
	[AID_PERIOD_ENDS] = N_("Legal Aid Law art. 44 (1)"),
	[AID_PRESERVATION] = N_("Legal Aid Law art. 44 (2)"),
	[AID_MATTER] = N_("Legal Aid Law art. 31"),
	[AID_ACCESS] = N_("Legal Aid Law art. 45"),
};

const char *legal_aid_article(enum legal_aid_point point)
{
	return articles[point];
}

const char legal_aid_line_default[] =
	N_("household income per head and month up to the local minimum wage (Jiangsu, 2021)");

static const struct coded notices[LEGAL_AID_NOTICES] = {
	[NOTICE_TOLD] = {"told", N_("told of legal aid")},
	[NOTICE_APPLIED] = {"applied", N_("helped to apply for legal aid")},
	[NOTICE_NOT_TOLD] = {"not_told", N_("not told of legal aid")},
};

const struct coded_table legal_aid_notice_table = {notices, LEGAL_AID_NOTICES};

/* --- what applies --- */

#define GROUP(priority) (1u << (priority))

enum { ANYBODY = 0, CODES_MOST = 14 };

/* A point holds for those of a group in one of the matters. */
static const struct rule {
	enum legal_aid_point point;
	unsigned groups;                    /* ANYBODY */
	const char *categories[CODES_MOST]; /* leaves; none: any matter */
} rules[] = {
	{AID_VIOLENCE, GROUP(PRIORITY_DV_VICTIM), {NULL}},
	{AID_VIOLENCE, ANYBODY, {"FAM08"}},
	{AID_ASK_VIOLENCE, ANYBODY, {"FAM04"}},
	{AID_ASK_HERO, ANYBODY, {"TOR10"}},
	{AID_ASK_RESCUER, ANYBODY, {"TOR04"}},
	{AID_ASK_ACQUITTED, ANYBODY, {"ADM07"}},
	{AID_NO_LIVING,
		GROUP(PRIORITY_MINOR) | GROUP(PRIORITY_ELDER) | GROUP(PRIORITY_ELDER_ALONE) |
			GROUP(PRIORITY_DISABLED) | GROUP(PRIORITY_LEFT_BEHIND),
		{NULL}},
	{AID_RELIEF, GROUP(PRIORITY_LOW_INCOME), {NULL}},
	{AID_HONOURED, GROUP(PRIORITY_VETERAN) | GROUP(PRIORITY_MILITARY_FAMILY), {NULL}},
	{AID_MIGRANT, GROUP(PRIORITY_MIGRANT_WORKER), {"LAB01", "LAB04", "LAB06", "LAB08"}},
	{AID_PRESERVATION, ANYBODY, {"PRO02"}},
	{AID_MATTER, ANYBODY,
		{"ADM07", "LAB05", "ADM05", "FAM03", "FAM04", "LAB01", "LAB02", "LAB06", "LAB08",
			"LAB04", "TOR01", "TOR03", "CSM03", "TOR11"}},
	{AID_ACCESS, GROUP(PRIORITY_ELDER) | GROUP(PRIORITY_ELDER_ALONE) | GROUP(PRIORITY_DISABLED),
		{NULL}},
};

static bool is_of(const struct legal_aid_facts *facts, unsigned groups)
{
	for (int i = 0; i < PRIORITIES; i++)
		if (facts->groups[i] && (groups & GROUP(i)) != 0)
			return true;
	return groups == ANYBODY;
}

static bool is_about(const char *category, const char *const codes[CODES_MOST])
{
	for (int i = 0; i < CODES_MOST && codes[i] != NULL; i++)
		if (category != NULL && strcmp(codes[i], category) == 0)
			return true;
	return codes[0] == NULL;
}

static bool applies(const struct legal_aid_facts *facts, enum legal_aid_point point)
{
	if (point == AID_PERIOD_ENDS)
		return facts->period_ends;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i].point == point && is_of(facts, rules[i].groups) &&
			is_about(facts->category, rules[i].categories))
			return true;
	return false;
}

size_t legal_aid_points(
	const struct legal_aid_facts *facts, enum legal_aid_point out[LEGAL_AID_POINTS])
{
	size_t count = 0;

	for (int i = 0; i < LEGAL_AID_POINTS; i++)
		if (applies(facts, (enum legal_aid_point)i))
			out[count++] = (enum legal_aid_point)i;
	return count;
}
