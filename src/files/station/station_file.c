#include "menzhen/files/station/station_file.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/moment.h"
#include "menzhen/base/path.h"
#include "menzhen/files/text_file.h"
#include "menzhen/files/yaml/value_list.h"
#include "menzhen/model/assign/queue.h"
#include "menzhen/model/client/retention.h"
#include "station_backup.h"
#include "station_replies.h"
#include "station_weights.h"

enum { OPENINGS_MAX = 50 };

enum {
	KEY_NAME,
	KEY_CODE,
	KEY_LEVEL,
	KEY_PARENT,
	KEY_LANGUAGE,
	KEY_OFFSET,
	KEY_SESSIONS,
	KEY_SUPERVISORS,
	KEY_QUEUE,
	KEY_PHONE,
	KEY_SUPERVISION_PHONE,
	KEY_ASSIGNMENT,
	KEY_LEGAL_AID_LINE,
	KEY_APPOINTMENTS,
	KEY_REPLY_WITHIN,
	KEY_BACKUP,
	KEY_LOCK_AFTER,
	KEY_RETENTION,
	TOP_KEYS
};

static const struct key top_keys[TOP_KEYS] = {
	[KEY_NAME] = {"name", KEY_REQUIRED},
	[KEY_CODE] = {"code", KEY_REQUIRED},
	[KEY_LEVEL] = {"level", KEY_REQUIRED},
	[KEY_PARENT] = {"parent", KEY_OPTIONAL},
	[KEY_LANGUAGE] = {"language", KEY_OPTIONAL},
	[KEY_OFFSET] = {"utc_offset", KEY_OPTIONAL},
	[KEY_SESSIONS] = {"sessions", KEY_OPTIONAL},
	[KEY_SUPERVISORS] = {"supervisors", KEY_OPTIONAL},
	[KEY_QUEUE] = {"queue", KEY_OPTIONAL},
	[KEY_PHONE] = {"phone", KEY_OPTIONAL},
	[KEY_SUPERVISION_PHONE] = {"supervision_phone", KEY_OPTIONAL},
	[KEY_ASSIGNMENT] = {"assignment", KEY_OPTIONAL},
	[KEY_LEGAL_AID_LINE] = {"legal_aid_line", KEY_OPTIONAL},
	[KEY_APPOINTMENTS] = {"appointments", KEY_OPTIONAL},
	[KEY_REPLY_WITHIN] = {"reply_within", KEY_OPTIONAL},
	[KEY_BACKUP] = {"backup", KEY_OPTIONAL},
	[KEY_LOCK_AFTER] = {"lock_after", KEY_OPTIONAL},
	[KEY_RETENTION] = {"retention", KEY_OPTIONAL},
};

enum { KEY_SESSION, KEY_DAYS, KEY_TIME, OPENING_KEYS };

static const struct key opening_keys[OPENING_KEYS] = {
	[KEY_SESSION] = {"session", KEY_REQUIRED},
	[KEY_DAYS] = {"days", KEY_REQUIRED},
	[KEY_TIME] = {"time", KEY_REQUIRED},
};

enum { KEY_HEAD_START, QUEUE_KEYS };

static const struct key queue_keys[QUEUE_KEYS] = {
	[KEY_HEAD_START] = {"head_start_minutes", KEY_OPTIONAL},
};

enum { KEY_YEARS, RETENTION_KEYS };

static const struct key retention_keys[RETENTION_KEYS] = {
	[KEY_YEARS] = {"years", KEY_REQUIRED},
};

enum { KEY_MINUTES, KEY_EACH, APPOINTMENT_KEYS };

static const struct key appointment_keys[APPOINTMENT_KEYS] = {
	[KEY_MINUTES] = {"minutes", KEY_OPTIONAL},
	[KEY_EACH] = {"each", KEY_OPTIONAL},
};

static void read_code(struct report *report, const struct node *node, char **out)
{
	if (!node_expect(report, node, NODE_WORD))
		return;
	if (!station_code_valid(node->text))
		node_error(report, node,
			N_("'%s' cannot be a station code; use up to 24 of A-Z, 0-9 and '-', such "
			   "as ZL-01"),
			node->text);
	else
		value_text(report, node, STATION_CODE_MAX, out);
}

static void read_parent(struct report *report, const struct node *node, struct station *out)
{
	read_code(report, node, &out->parent);
	if (out->code && out->parent && strcmp(out->code, out->parent) == 0)
		node_error(report, node,
			N_("'%s' is this station itself; give the code of the one above, or none"),
			out->parent);
}

static void read_offset(struct report *report, const struct node *node, int *minutes)
{
	if (node_expect(report, node, NODE_WORD) && !offset_parse(node->text, minutes))
		node_error(report, node, N_("'%s' is no UTC offset; write it as \"+08:00\""),
			node->text);
}

static void read_class(struct report *report, const struct node *node, bool on_class[3])
{
	size_t index;
	if (value_choice(report, node, &value_day_classes, &index))
		on_class[index] = true;
}

/* One word or a list of them. */
static void read_classes(struct report *report, const struct node *node, bool on_class[3])
{
	if (node->kind != NODE_LIST) {
		read_class(report, node, on_class);
		return;
	}
	if (!node->first)
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
	for (const struct node *item = node->first; item; item = item->next)
		read_class(report, item, on_class);
}

/* An opening for each of the COUNT spans. */
static void add_openings(struct report *report, const struct node *node,
	const struct opening *opening, const struct span *spans, size_t count,
	struct station *station)
{
	for (size_t i = 0; i < count; i++) {
		if (!value_list_reserve(report, node, OPENINGS_MAX, (void **)&station->openings,
			    &station->opening_capacity, station->opening_count,
			    sizeof(*station->openings)))
			return;
		struct opening *added = &station->openings[station->opening_count++];
		*added = *opening;
		added->start = spans[i].start;
		added->end = spans[i].end;
	}
}

static void read_opening(struct report *report, const struct node *node, struct station *station)
{
	const struct node *values[OPENING_KEYS];
	struct opening opening = {.line = node->line};
	struct span *spans = NULL;
	size_t count = 0, session = 0;
	if (!mapping_read(report, node, opening_keys, OPENING_KEYS, values))
		return;
	if (values[KEY_SESSION] &&
		value_choice(report, values[KEY_SESSION], &session_table, &session))
		opening.session = (enum session_kind)session;
	if (values[KEY_DAYS])
		read_classes(report, values[KEY_DAYS], opening.on_class);
	if (values[KEY_TIME] && value_spans(report, values[KEY_TIME], &spans, &count))
		add_openings(report, node, &opening, spans, count, station);
	free(spans);
}

static void read_words(struct report *report, const struct node *const *values, struct station *out)
{
	size_t level = 0, language = LANGUAGE_ZH;
	if (values[KEY_LEVEL])
		value_choice(report, values[KEY_LEVEL], &station_level_table, &level);
	if (values[KEY_LANGUAGE])
		value_choice(report, values[KEY_LANGUAGE], &station_language_table, &language);
	out->level = (enum station_level)level;
	out->language = (enum station_language)language;
	out->offset_minutes = STATION_OFFSET_DEFAULT;
	out->weights = weights_default;
	out->replies = reply_clocks_default;
	if (values[KEY_OFFSET])
		read_offset(report, values[KEY_OFFSET], &out->offset_minutes);
}

static void read_queue(struct report *report, const struct node *node, struct station *out)
{
	const struct node *values[QUEUE_KEYS];
	if (!mapping_read(report, node, queue_keys, QUEUE_KEYS, values))
		return;
	if (values[KEY_HEAD_START])
		value_integer(
			report, values[KEY_HEAD_START], 0, QUEUE_HEAD_START_MOST, &out->head_start);
}

static void read_appointments(
	struct report *report, const struct node *node, struct appointment_rules *out)
{
	const struct node *values[APPOINTMENT_KEYS];
	if (!mapping_read(report, node, appointment_keys, APPOINTMENT_KEYS, values))
		return;
	if (values[KEY_MINUTES])
		value_integer(report, values[KEY_MINUTES], APPOINTMENT_MINUTES_LEAST,
			APPOINTMENT_MINUTES_MOST, &out->minutes);
	if (values[KEY_EACH])
		value_integer(report, values[KEY_EACH], 1, APPOINTMENT_EACH_MOST, &out->each);
}

static void read_retention(struct report *report, const struct node *node, int *years)
{
	const struct node *values[RETENTION_KEYS];
	if (mapping_read(report, node, retention_keys, RETENTION_KEYS, values) && values[KEY_YEARS])
		value_integer(report, values[KEY_YEARS], 1, RETENTION_YEARS_MOST, years);
}

static void read_station(struct report *report, const struct node *root, struct station *out)
{
	const struct node *values[TOP_KEYS];
	if (!mapping_read(report, root, top_keys, TOP_KEYS, values))
		return;
	if (values[KEY_NAME])
		value_text(report, values[KEY_NAME], VALUE_NAME_MAX, &out->name);
	if (values[KEY_CODE])
		read_code(report, values[KEY_CODE], &out->code);
	if (values[KEY_PARENT])
		read_parent(report, values[KEY_PARENT], out);
	read_words(report, values, out);
	out->head_start = QUEUE_HEAD_START_MINUTES;
	if (values[KEY_QUEUE])
		read_queue(report, values[KEY_QUEUE], out);
	if (values[KEY_SUPERVISORS])
		value_ids(report, values[KEY_SUPERVISORS], &out->supervisors);
	if (values[KEY_PHONE])
		value_text(report, values[KEY_PHONE], VALUE_NAME_MAX, &out->phone);
	if (values[KEY_SUPERVISION_PHONE])
		value_text(report, values[KEY_SUPERVISION_PHONE], VALUE_NAME_MAX,
			&out->supervision_phone);
	if (values[KEY_LEGAL_AID_LINE])
		value_text(
			report, values[KEY_LEGAL_AID_LINE], VALUE_LINE_MAX, &out->legal_aid_line);
	if (values[KEY_REPLY_WITHIN])
		station_replies_read(report, values[KEY_REPLY_WITHIN], &out->replies);
	if (values[KEY_BACKUP])
		station_backup_read(report, values[KEY_BACKUP], &out->backup);
	if (values[KEY_RETENTION])
		read_retention(report, values[KEY_RETENTION], &out->retention_years);
	if (values[KEY_ASSIGNMENT])
		station_weights_read(report, values[KEY_ASSIGNMENT], &out->weights);
	out->lock_after = STATION_LOCK_AFTER;
	if (values[KEY_LOCK_AFTER])
		value_integer(report, values[KEY_LOCK_AFTER], 0, STATION_LOCK_AFTER_MOST,
			&out->lock_after);
	out->appointments = (struct appointment_rules){APPOINTMENT_MINUTES, APPOINTMENT_EACH};
	if (values[KEY_APPOINTMENTS])
		read_appointments(report, values[KEY_APPOINTMENTS], &out->appointments);
	if (!values[KEY_SESSIONS] || !node_expect(report, values[KEY_SESSIONS], NODE_LIST))
		return;
	for (const struct node *item = values[KEY_SESSIONS]->first; item; item = item->next)
		read_opening(report, item, out);
}

enum status station_file_parse(const char *text, size_t length, const char *name,
	struct station *out, struct error_list *errors, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	*out = (struct station){0};
	report_init(&report, name, errors, NULL);
	if (yaml_document_parse(&document, text, length, &report))
		read_station(&report, document.root, out);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		station_release(out);
		*out = (struct station){0};
	}
	return status;
}

enum status station_file_read(
	const char *path, struct station *out, struct error_list *errors, struct error *err)
{
	struct buffer text = {0};
	struct error found;
	*out = (struct station){0};
	enum status status = text_file_read(path, &text, &found);
	if (status == STATUS_OK) {
		status = station_file_parse(
			buffer_text(&text), text.length, path_leaf(path), out, errors, err);
	} else {
		error_list_add(errors, &found);
		if (err)
			*err = found;
	}
	buffer_release(&text);
	return status;
}
