#include "menzhen/desk/words/words.h"

#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/case/legal_aid.h"
#include "menzhen/model/conflict/conflict.h"

static bool add_sentence(
	struct buffer *out, enum reason_kind kind, const char *detail, error_translate translate)
{
	char words[256];
	struct error sentence = {.msgid = reason_sentence(kind, detail)};

	error_argument(
		&sentence, 0, reason_detail(kind) == DETAIL_BAND ? ERROR_ID(detail) : detail);
	return buffer_add_text(out, error_format(&sentence, translate, words, sizeof(words)));
}

bool words_add_reason(struct buffer *out, const struct reason *reason, error_translate translate)
{
	char detail[ERROR_ARG_SIZE];

	reason_argument(reason, detail, sizeof(detail));
	return add_sentence(out, reason->kind, detail, translate);
}

bool words_add_reasons(
	struct buffer *out, const struct candidate *candidate, error_translate translate)
{
	struct reason reasons[CANDIDATE_REASONS];
	size_t count = candidate_reasons(candidate, reasons);

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_text(out, translate(N_(", ")));
		words_add_reason(out, &reasons[i], translate);
	}
	return !out->failed;
}

bool words_add_explained(
	struct buffer *out, const struct explained *explained, error_translate translate)
{
	for (size_t i = 0; i < explained->reason_count; i++) {
		const struct explained_reason *reason = &explained->reasons[i];
		if (i > 0)
			buffer_add_text(out, translate(N_(", ")));
		add_sentence(out, reason->kind, reason->detail, translate);
	}
	return !out->failed;
}

bool words_add_points(
	struct buffer *out, const int points[CRITERIA], int total, error_translate translate)
{
	char number[POINTS_TEXT_SIZE], words[128];
	struct error phrase;
	const char *between = N_(": ");

	error_set(&phrase, STATUS_OK, N_("%s points"), points_format(total, number));
	buffer_add_text(out, error_format(&phrase, translate, words, sizeof(words)));
	for (int i = 0; i < CRITERIA; i++) {
		if (points[i] == 0)
			continue;
		buffer_printf(out, "%s%s %s", translate(between),
			translate(criterion_table.rows[i].title), points_format(points[i], number));
		between = N_(", ");
	}
	return !out->failed;
}

/* As they were called on the day, where that was recorded. */
static const char *name_of(const struct desk *desk, const char *id, const char *name)
{
	return name != NULL ? name : desk_adviser_name(desk, id);
}

bool words_add_assignment(struct buffer *out, const struct desk *desk,
	const struct history_item *item, error_translate translate)
{
	char words[512];
	struct error phrase = {.msgid = N_(" (proposed first)")};

	if (item->adviser == NULL)
		return true;
	buffer_add_text(out, name_of(desk, item->adviser, item->adviser_name));
	if (strcmp(item->kind, "conflict.decided") == 0)
		return buffer_printf(
			out, " (%s)", translate(coded_title(&conflict_decision_table, item->code)));
	if (item->proposed == NULL)
		return !out->failed;
	if (strcmp(item->proposed, item->adviser) != 0)
		error_set(&phrase, STATUS_OK, N_(" (proposed first: %s)"),
			name_of(desk, item->proposed, item->proposed_name));
	return buffer_add_text(out, error_format(&phrase, translate, words, sizeof(words)));
}

bool words_add_place(struct buffer *out, const struct desk *desk, const struct history_item *item)
{
	if (item->code == NULL)
		return !out->failed;
	if (strcmp(item->kind, "case.called") == 0 || strncmp(item->kind, "client.", 7) == 0 ||
		strncmp(item->kind, "appointment.", 12) == 0)
		buffer_printf(out, " %s", item->code);
	else if (strcmp(item->kind, "case.redirected") == 0)
		buffer_printf(out, " %s", desk_category_title(desk, item->code));
	return !out->failed;
}

bool words_add_closing(struct buffer *out, const struct desk *desk, const struct history_item *item,
	error_translate translate)
{
	if (strcmp(item->kind, "case.closed") != 0)
		return !out->failed;
	buffer_printf(out, " %s", desk_outcome_title(desk, item->code));
	if (item->legal_aid != NULL)
		buffer_printf(out, " (%s)",
			translate(coded_title(&legal_aid_notice_table, item->legal_aid)));
	return !out->failed;
}

const char *words_subject(const char *subject, error_translate translate)
{
	static const struct {
		const char *subject, *title;
	} words[] = {
		{"ledger", N_("Ledger")},
		{"clock", N_("Clock")},
		{"case list", N_("Ledger")},
		{"case find", N_("Search")},
		{"queue list", N_("Queue")},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].subject, subject) == 0)
			return translate(words[i].title);
	return subject;
}

const char *words_actor(const char *actor, error_translate translate)
{
	return strcmp(actor, ACTOR_DEFAULT) == 0 ? translate(N_("reception")) : actor;
}
