#include "menzhen/files/roster/roster_file.h"

#include "menzhen/base/path.h"
#include "menzhen/files/roster/roster_reader.h"
#include "menzhen/files/text_file.h"

enum { KEY_ADVISERS, KEY_SHIFTS, KEY_LEAVE, KEY_SWAPS, KEY_STAND_INS, TOP_KEYS };

/* Both lists are required, so that a file cut short is not taken for a smaller roster. */
static const struct key top_keys[TOP_KEYS] = {
	[KEY_ADVISERS] = {"advisers", KEY_REQUIRED},
	[KEY_SHIFTS] = {"shifts", KEY_REQUIRED},
	[KEY_LEAVE] = {"leave", KEY_RECORDED},
	[KEY_SWAPS] = {"swaps", KEY_RECORDED},
	[KEY_STAND_INS] = {"stand_ins", KEY_RECORDED},
};

void roster_read_range(struct report *report, const struct node *from, const struct node *until,
	struct day_range *out)
{
	*out = (struct day_range){{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}};
	bool good = !from || value_day(report, from, &out->first);
	if (until && value_day(report, until, &out->last) && good && out->last.n < out->first.n)
		node_error(report, until, N_("'until' is before 'from'"));
}

static void read_roster(struct roster_reader *reader, const struct node *root)
{
	const struct node *values[TOP_KEYS];
	if (!mapping_read(reader->report, root, top_keys, TOP_KEYS, values))
		return;
	if (values[KEY_ADVISERS])
		roster_read_advisers(reader, values[KEY_ADVISERS]);
	if (values[KEY_SHIFTS])
		roster_read_shifts(reader, values[KEY_SHIFTS]);
}

enum status roster_file_parse(const char *text, size_t length, const char *name,
	const struct roster_rules *rules, struct roster *out, struct error_list *errors,
	struct error_list *warnings, struct error *err)
{
	struct report report;
	struct yaml_document document = {0};
	struct roster_reader reader = {
		.report = &report,
		.categories = rules->categories,
		.calendar = rules->calendar,
		.roster = out,
	};
	*out = (struct roster){0};
	report_init(&report, name, errors, warnings);
	if (yaml_document_parse(&document, text, length, &report))
		read_roster(&reader, document.root);
	yaml_document_release(&document);
	enum status status = report_finish(&report, err);
	if (status != STATUS_OK) {
		roster_release(out);
		*out = (struct roster){0};
	}
	return status;
}

enum status roster_file_read(const char *path, const struct category_list *categories,
	const struct calendar *calendar, struct roster *out, struct error_list *errors,
	struct error_list *warnings, struct error *err)
{
	const struct roster_rules rules = {categories, calendar};
	struct buffer text = {0};
	struct error found;
	*out = (struct roster){0};
	enum status status = text_file_read(path, &text, &found);
	if (status == STATUS_OK) {
		status = roster_file_parse(buffer_text(&text), text.length, path_leaf(path), &rules,
			out, errors, warnings, err);
	} else {
		error_list_add(errors, &found);
		if (err)
			*err = found;
	}
	buffer_release(&text);
	return status;
}
