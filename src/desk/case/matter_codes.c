#include "matter_codes.h"

#include "menzhen/model/assign/priority.h"

enum status matter_category(
	const struct desk *desk, const char *named, const char **out, struct error *err)
{
	const struct category *other;
	const struct category *category = category_named(&desk->config.categories, named, &other);

	if (category == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no category '%s'; the list of categories shows those there "
			   "are"),
			named);
	if (other != NULL)
		return error_set(err, STATUS_USAGE,
			N_("'%s' may be %s or %s; write one of these codes"), named, category->code,
			other->code);
	if (!category_is_leaf(category))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is a group of categories; choose one of the group, such as %s01"),
			named, category->code);
	*out = category->code;
	return STATUS_OK;
}

static enum status read_category(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	if (intake->category == NULL || *intake->category == '\0')
		return error_say(err, STATUS_REFUSED,
			N_("The category is missing; choose what the matter is about"));
	return matter_category(desk, intake->category, &out->category, err);
}

static enum status read_channel(struct matter *out, const struct intake *intake, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	out->channel = CHANNEL_WALK_IN;
	if (intake->channel == NULL || *intake->channel == '\0' ||
		channel_parse(intake->channel, &out->channel))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("There is no channel '%s'; it is one of %s"),
		intake->channel, coded_list(&channel_table, codes, sizeof(codes)));
}

/* *OUT: the code of TABLE that CODE is; NULL when none was given. NAME: msgid of the field. */
static enum status read_code(const struct coded_table *table, const char *code, const char *name,
	const char **out, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	if (code == NULL || *code == '\0')
		return STATUS_OK;
	int found = coded_find(table, code);
	if (found < 0)
		return error_set(err, STATUS_USAGE, N_("%s cannot be '%s'; it is one of %s"),
			ERROR_ID(name), code, coded_list(table, codes, sizeof(codes)));
	*out = table->rows[found].code;
	return STATUS_OK;
}

static enum status read_groups(struct matter *out, const struct intake *intake, struct error *err)
{
	char codes[CODED_LIST_SIZE];
	uint64_t set;

	if (intake->priority == NULL)
		return STATUS_OK;
	if (!coded_set_parse(&priority_table, intake->priority, &set))
		return error_set(err, STATUS_USAGE, N_("%s cannot be '%s'; it is one of %s"),
			ERROR_ID(N_("the priority group")), intake->priority,
			coded_list(&priority_table, codes, sizeof(codes)));
	coded_set_format(&priority_table, set, out->priority, sizeof(out->priority));
	return STATUS_OK;
}

enum status matter_codes_read(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	enum status status = read_category(out, desk, intake, err);

	if (status == STATUS_OK)
		status = read_channel(out, intake, err);
	if (status == STATUS_OK)
		status = read_groups(out, intake, err);
	if (status == STATUS_OK)
		status = read_code(&adviser_sex_table, intake->adviser_sex, N_("the adviser's sex"),
			&out->adviser_sex, err);
	return status;
}
