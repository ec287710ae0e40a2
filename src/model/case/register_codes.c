#include "menzhen/model/case/register_codes.h"

#include "menzhen/base/error.h"

#define TABLE(name)                                                                                \
	const struct coded_table name##_table = {                                                  \
		name##_rows, sizeof(name##_rows) / sizeof(name##_rows[0])}

static const struct coded id_type_rows[] = {
	{"resident", N_("Resident ID card")},
	{"hk_mo_tw", N_("Hong Kong, Macao, Taiwan residence permit")},
	{"permanent", N_("Permanent residence card")},
	{"passport", N_("Passport")},
	{"officer", N_("Officer's card")},
	{"none", N_("None with them")},
	{"refused", N_("Would not identify themselves")},
};
TABLE(id_type);

static const struct coded sex_rows[] = {
	{"male", N_("male")},
	{"female", N_("female")},
};
TABLE(sex);

static const struct coded access_rows[] = {
	{"wheelchair", N_("Wheelchair, no stairs")},
	{"sight", N_("Sees badly: read aloud")},
	{"hearing", N_("Hears badly: write down")},
	{"sign_language", N_("Sign language")},
	{"reading", N_("Cannot read or write")},
	{"helper", N_("Needs somebody at their side")},
};
TABLE(access);

static const struct coded call_rows[] = {
	{"safe", N_("May be called")},
	{"hours", N_("Only at the times noted")},
	{"unsafe", N_("Not safe: do not call")},
};
TABLE(call);

static const struct coded agent_role_rows[] = {
	{"accompanies", N_("Came along")},
	{"on_behalf", N_("Came on the visitor's behalf")},
};
TABLE(agent_role);

static const struct coded agent_relation_rows[] = {
	{"spouse", N_("Spouse")},
	{"parent", N_("Parent")},
	{"child", N_("Son or daughter")},
	{"sibling", N_("Brother or sister")},
	{"relative", N_("Other relative")},
	{"guardian", N_("Guardian")},
	{"colleague", N_("Colleague")},
	{"neighbour", N_("Neighbour or friend")},
	{"official", N_("Village or community worker")},
	{"other", N_("Other")},
};
TABLE(agent_relation);

static const struct coded agent_authority_rows[] = {
	{"statutory", N_("Statutory representative")},
	{"written", N_("Written authority seen")},
	{"spoken", N_("By word of mouth only")},
	{"none", N_("No authority")},
};
TABLE(agent_authority);

static const struct coded urgency_rows[] = {
	{"normal", N_("Usual")},
	{"urgent", N_("Urgent: a period runs out")},
	{"danger", N_("Danger to life or health")},
};
TABLE(urgency);

static const struct coded notice_rows[] = {
	{"spoken", N_("Told")},
	{"posted", N_("Shown the notice")},
	{"signed", N_("Signed")},
};
TABLE(notice);
