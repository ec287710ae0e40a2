#include "menzhen/files/roster/calendar_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/files/yaml/value_list.h"

enum { YEAR_SIZE = 16, SOURCE_MAX = 200, RANGES_MAX = 400 };

enum { KEY_YEAR, KEY_STATUS, KEY_SOURCE, KEY_HOLIDAYS, KEY_MAKE_UP, YEAR_KEYS };

static const struct key year_keys[YEAR_KEYS] = {
	[KEY_YEAR] = {"year", KEY_REQUIRED},
	[KEY_STATUS] = {"status", KEY_REQUIRED},
	[KEY_SOURCE] = {"source", KEY_REQUIRED},
	[KEY_HOLIDAYS] = {"holidays", KEY_REQUIRED},
	[KEY_MAKE_UP] = {"make_up_workdays", KEY_REQUIRED},
};

enum { STATUS_OFFICIAL, STATUS_PROVISIONAL, STATUS_WORDS };

static const struct coded statuses[STATUS_WORDS] = {
	[STATUS_OFFICIAL] = {.code = "official"},
	[STATUS_PROVISIONAL] = {.code = "provisional"},
};

static const struct coded_table status_table = {statuses, STATUS_WORDS};

/* A notice may reach into the December before its year. */
static bool check_year(struct report *report, const struct node *node, struct day day, int year)
{
	char wanted[YEAR_SIZE], written[DAY_TEXT_SIZE];
	struct civil date = day_to_civil(day);
	if (year == 0 || date.year == year || (date.year == year - 1 && date.month == 12))
		return true;
	snprintf(wanted, sizeof(wanted), "%d", year);
	node_error(report, node,
		N_("%s is not a day of %s; it belongs in the file of its own year"),
		day_format(day, written), wanted);
	return false;
}

static bool parse_range(const char *written, struct day_range *out)
{
	char text[2 * DAY_TEXT_SIZE + 1];
	text_fold_width(written, text, sizeof(text));
	char *slash = strchr(text, '/');
	if (slash)
		*slash = '\0';
	if (!day_parse(text, &out->first) || !day_parse(slash ? slash + 1 : text, &out->last))
		return false;
	return true;
}

/* "2026-01-01" or "2026-01-01/2026-01-03" */
static bool read_range(
	struct report *report, const struct node *node, int year, struct day_range *out)
{
	if (!node_expect(report, node, NODE_WORD))
		return false;
	if (!parse_range(node->text, out)) {
		node_error(report, node,
			N_("'%s' is no day or range of days; write 2026-10-01 or "
			   "2026-10-01/2026-10-07"),
			node->text);
		return false;
	}
	if (out->last.n < out->first.n) {
		node_error(report, node, N_("the range '%s' ends before it begins"), node->text);
		return false;
	}
	return check_year(report, node, out->first, year) &&
	       check_year(report, node, out->last, year);
}

static void add_holiday(
	struct report *report, const struct node *node, struct calendar_year *calendar)
{
	struct day_range range;
	if (!read_range(report, node, calendar->year, &range))
		return;
	for (size_t i = 0; i < calendar->holiday_count; i++) {
		const struct day_range *other = &calendar->holidays[i];
		if (range.first.n <= other->last.n && other->first.n <= range.last.n) {
			node_error(report, node, N_("'%s' is listed twice"), node->text);
			return;
		}
	}
	size_t size = (calendar->holiday_count + 1) * sizeof(range);
	struct day_range *grown = realloc(calendar->holidays, size);
	if (!grown) {
		report->out_of_memory = true;
		return;
	}
	calendar->holidays = grown;
	grown[calendar->holiday_count++] = range;
}

static void read_holidays(
	struct report *report, const struct node *node, struct calendar_year *calendar)
{
	if (!node_expect(report, node, NODE_LIST))
		return;
	for (const struct node *item = node->first; item; item = item->next) {
		if (calendar->holiday_count == RANGES_MAX) {
			node_error(
				report, item, N_("the list for '%s' is too long"), node_key(item));
			return;
		}
		add_holiday(report, item, calendar);
	}
}

static void read_make_up(
	struct report *report, const struct node *node, struct calendar_year *calendar)
{
	if (!value_days(report, node, &calendar->make_up_workdays, &calendar->make_up_count))
		return;
	const struct node *item = node->first;
	for (size_t i = 0; i < calendar->make_up_count; i++, item = item->next) {
		struct day day = calendar->make_up_workdays[i];
		check_year(report, item, day, calendar->year);
		if (calendar_year_has_holiday(calendar, day))
			node_error(report, item, N_("'%s' is among the holidays too"), item->text);
	}
}

static void read_year(struct report *report, const struct node *root, struct calendar_year *out)
{
	const struct node *values[YEAR_KEYS];
	size_t word = STATUS_OFFICIAL;
	if (!mapping_read(report, root, year_keys, YEAR_KEYS, values))
		return;
	if (values[KEY_YEAR])
		value_integer(report, values[KEY_YEAR], DAY_YEAR_MIN, DAY_YEAR_MAX, &out->year);
	if (values[KEY_STATUS])
		value_choice(report, values[KEY_STATUS], &status_table, &word);
	out->provisional = word == STATUS_PROVISIONAL;
	if (values[KEY_SOURCE])
		value_text(report, values[KEY_SOURCE], SOURCE_MAX, &out->source);
	if (values[KEY_HOLIDAYS])
		read_holidays(report, values[KEY_HOLIDAYS], out);
	if (values[KEY_MAKE_UP])
		read_make_up(report, values[KEY_MAKE_UP], out);
}

enum status calendar_file_parse(const char *text, size_t length, const char *name,
	struct calendar_year *out, struct error_list *errors, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	*out = (struct calendar_year){0};
	report_init(&report, name, errors, NULL);
	if (yaml_document_parse(&document, text, length, &report))
		read_year(&report, document.root, out);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		calendar_year_release(out);
		*out = (struct calendar_year){0};
	}
	return status;
}
