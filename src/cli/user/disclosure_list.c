#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/access/disclosures.h"
#include "menzhen/desk/words/words.h"

enum { DAYS_BACK = 183 };

static void disclosure_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct disclosure *disclosure = item;

	output_member_moment(json, "at", disclosure->at, desk);
	json_member(json, "user", disclosure->actor);
	json_member(json, "kind", disclosure->exported ? "exported" : "shown");
	json_member(json, "subject", disclosure->subject);
	output_member_word(json, "fields", disclosure->what);
	if (disclosure->exported)
		output_member_word(json, "taking", disclosure->taking);
	if (disclosure->exported || disclosure->cases > 0)
		json_member_integer(json, "cases", disclosure->cases);
}

static void disclosure_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct disclosure *disclosure = item;

	output_add_minute(out, desk, disclosure->at);
	buffer_add_text(out, "  ");
	output_column(out, disclosure->actor, 14);
	output_column(out, disclosure->exported ? _("Taken along") : _("Shown"), 12);
	output_column(out, words_subject(disclosure->subject, language_translate), 20);
	disclosure_add_what(disclosure, language_translate, out);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {disclosure_json, disclosure_text};
	struct disclosure_filter filter = {.actor = invocation_value(in, "by")};
	struct disclosure_list list = {0};

	filter.days.last = desk_local(&in->desk, desk_now(&in->desk)).day;
	enum status status = invocation_day(in, "to", &filter.days.last, err);
	filter.days.first = day_add(filter.days.last, -DAYS_BACK);
	if (status == STATUS_OK)
		status = invocation_day(in, "from", &filter.days.first, err);
	if (status == STATUS_OK)
		status = disclosures_list(&in->desk, &filter, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &list.items[i], err);
	disclosure_list_release(&list);
	return status;
}

const struct command command_disclosure_list = {
	.name = "disclosure list",
	.summary = N_("List who saw phone and ID numbers in full or exported the ledger, newest "
		      "first, at most 1000"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false,
				N_("first day; half a year before the last when left out"), NULL},
			{"to", N_("DATE"), false, N_("last day; today when left out"), NULL},
			{"by", N_("NAME"), false, N_("of this user alone"), NULL},
		},
};
