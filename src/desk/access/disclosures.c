#include "menzhen/desk/access/disclosures.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/model/ledger/ledger_column.h"

static moment begin_of(const struct desk *desk, struct day day)
{
	return moment_from_local(
		(struct local_time){.day = day}, desk->config.station.offset_minutes);
}

enum status disclosures_list(const struct desk *desk, const struct disclosure_filter *filter,
	struct disclosure_list *out, struct error *err)
{
	moment first = begin_of(desk, filter->days.first);
	moment end = begin_of(desk, day_add(filter->days.last, 1));
	enum status status = desk_may(desk, "disclosure.read", err);

	if (status != STATUS_OK)
		return status;
	return disclosure_find(desk->store, first, end, filter->actor, DISCLOSURES_MOST, out, err);
}

/* What is no column. */
static const struct coded wholes[] = {
	{"backup", N_("a copy of everything, encrypted")},
	{"backup_plain", N_("a copy of everything, NOT encrypted")},
};
static const struct coded_table whole_table = {wholes, sizeof(wholes) / sizeof(wholes[0])};

static bool is_backup(const struct disclosure *disclosure)
{
	return disclosure->what != NULL && coded_find(&whole_table, disclosure->what) >= 0;
}

/* One code of the columns, in words where it is known. */
static void add_column(
	struct buffer *out, const char *code, size_t length, error_translate translate)
{
	char name[64];

	snprintf(name, sizeof(name), "%.*s", (int)length, code);
	int column = ledger_column_find(name), whole = coded_find(&whole_table, name);
	if (whole >= 0)
		buffer_add_text(out, translate(wholes[whole].title));
	else if (column >= 0)
		buffer_add_text(out, translate(ledger_column_at(column).title));
	else
		text_add_safe(out, name);
}

void disclosure_add_what(
	const struct disclosure *disclosure, error_translate translate, struct buffer *out)
{
	char number[24], words[128];
	struct error phrase;

	if (!is_backup(disclosure) && (disclosure->exported || disclosure->cases > 0)) {
		snprintf(number, sizeof(number), "%lld", (long long)disclosure->cases);
		error_set(&phrase, STATUS_OK, N_("Cases: %s"), number);
		buffer_add_text(out, error_format(&phrase, translate, words, sizeof(words)));
		buffer_add_text(out, "  ");
	}
	if (disclosure->taking != NULL) {
		buffer_add_text(
			out, translate(coded_title(&ledger_taking_table, disclosure->taking)));
		buffer_add_text(out, "  ");
	}
	for (const char *code = disclosure->what; code != NULL && *code != '\0';) {
		size_t length = strcspn(code, ",");
		add_column(out, code, length, translate);
		code += length;
		if (*code == ',') {
			buffer_add_text(out, translate(N_(", ")));
			code++;
		}
	}
}
