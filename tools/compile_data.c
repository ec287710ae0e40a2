/*
 * Prints the tables of include/menzhen/builtin/builtin_defaults.h for the data files named:
 *	compile_data CATEGORIES OUTCOMES RATING LIMITATIONS CALENDAR...
 * Mistakes in them are told as a station's are, with file, line and column, and end it with 1.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/lists/category_file.h"
#include "menzhen/files/lists/code_list_file.h"
#include "menzhen/files/lists/limitation_file.h"
#include "menzhen/files/roster/calendar_file.h"
#include "menzhen/files/text_file.h"
#include "menzhen/model/defaults.h"

enum { SENTENCE_SIZE = 2048 };

enum { FILE_CATEGORIES = 1, FILE_OUTCOMES, FILE_RATING, FILE_LIMITATIONS, FILE_CALENDARS };

/* --- reading --- */

static void complain(const struct error *err)
{
	char sentence[SENTENCE_SIZE];
	fprintf(stderr, "%s\n", error_format(err, NULL, sentence, sizeof(sentence)));
}

/* Frees ERRORS after telling them, or ERR where there are none. */
static bool tell(enum status status, struct error_list *errors, const struct error *err)
{
	for (size_t i = 0; i < errors->count; i++)
		complain(&errors->items[i]);
	if (status != STATUS_OK && error_list_empty(errors))
		complain(err);
	error_list_release(errors);
	return status == STATUS_OK;
}

static bool read_text(const char *path, struct buffer *out)
{
	struct error err;
	struct error_list none = {0};
	return tell(text_file_read(path, out, &err), &none, &err);
}

static bool read_categories(const char *path, struct category_list *out)
{
	struct buffer text = {0};
	struct error err;
	struct error_list errors = {0};
	bool good = read_text(path, &text) && tell(category_file_parse(buffer_text(&text),
							   text.length, path, out, &errors, &err),
						      &errors, &err);
	buffer_release(&text);
	return good;
}

static bool read_codes(const char *path, const char *root, struct code_list *out)
{
	struct buffer text = {0};
	struct error err;
	struct error_list errors = {0};
	bool good =
		read_text(path, &text) && tell(code_list_file_parse(buffer_text(&text), text.length,
						       path, root, out, &errors, &err),
						  &errors, &err);
	buffer_release(&text);
	return good;
}

static bool read_limitations(const char *path, struct limitation_list *out)
{
	struct buffer text = {0};
	struct error err;
	struct error_list errors = {0};
	bool good = read_text(path, &text) && tell(limitation_file_parse(buffer_text(&text),
							   text.length, path, out, &errors, &err),
						      &errors, &err);
	buffer_release(&text);
	return good;
}

static bool read_year(const char *path, struct calendar *out)
{
	struct buffer text = {0};
	struct calendar_year year = {0};
	struct error err;
	struct error_list errors = {0};
	bool good = read_text(path, &text) &&
		    tell(calendar_file_parse(
				 buffer_text(&text), text.length, path, &year, &errors, &err),
			    &errors, &err) &&
		    calendar_add(out, &year, NULL) == STATUS_OK;
	calendar_year_release(&year);
	buffer_release(&text);
	return good;
}

/* All of them, also after a mistake in one. */
static bool read_files(char **paths, int count, struct defaults *out)
{
	bool good = read_categories(paths[FILE_CATEGORIES], &out->categories);
	good = read_codes(paths[FILE_OUTCOMES], "outcomes", &out->outcomes) && good;
	good = read_codes(paths[FILE_RATING], "reasons", &out->rating_reasons) && good;
	good = read_limitations(paths[FILE_LIMITATIONS], &out->limitations) && good;
	for (int i = FILE_CALENDARS; i < count; i++)
		good = read_year(paths[i], &out->calendar) && good;
	return good;
}

/* --- printing --- */

/* The readers let no control character through, so quoting is all there is to do. */
static void print_text(const char *key, const char *text)
{
	printf(".%s = \"", key);
	for (; *text; text++)
		printf(*text == '"' || *text == '\\' || *text == '?' ? "\\%c" : "%c", *text);
	printf("\", ");
}

static void print_categories(const struct category_list *list)
{
	printf("static const struct category categories[] = {\n");
	for (size_t i = 0; i < list->count; i++) {
		const struct category *item = &list->items[i];
		printf("\t{");
		print_text("code", item->code);
		print_text("zh", item->zh);
		print_text("py", item->py);
		print_text("en", item->en);
		print_text("en_short", item->en_short);
		print_text("cause", item->cause);
		printf(".hotline_class = '%c', .group = %d, .confidential = %s},\n",
			item->hotline_class, item->group, item->confidential ? "true" : "false");
	}
	printf("};\n\n");
}

static void print_codes(const char *name, const struct code_list *list)
{
	printf("static const struct code_item %s[] = {\n", name);
	for (size_t i = 0; i < list->count; i++) {
		const struct code_item *item = &list->items[i];
		printf("\t{");
		print_text("code", item->code);
		print_text("zh", item->zh);
		print_text("py", item->py);
		print_text("en", item->en);
		print_text("source", item->source);
		printf(".bad = %s},\n", item->bad ? "true" : "false");
	}
	printf("};\n\n");
}

/* Lists of codes for those of print_limitations. */
static void print_matters(const struct limitation *item)
{
	printf("static const char *const %s_matters[] = {", item->code);
	for (size_t i = 0; i < item->categories.count; i++)
		printf("\"%s\", ", item->categories.items[i]);
	printf("};\n");
}

static void print_words(const char *key, const struct limitation_words *words)
{
	if (!words->zh)
		return;
	printf(".%s = {", key);
	print_text("zh", words->zh);
	print_text("en", words->en);
	printf("}, ");
}

static void print_limitation(const struct limitation *item)
{
	printf("\t{");
	print_text("code", item->code);
	print_words("title", &item->title);
	print_words("article", &item->article);
	print_words("binds", &item->binds);
	print_words("from", &item->from);
	print_text("source", item->source);
	printf("\n\t\t.unit = %d, .length = %d, .categories = {(char **)%s_matters, %zu, 0}},\n",
		(int)item->unit, item->length, item->code, item->categories.count);
}

static void print_limitations(const struct limitation_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		print_matters(&list->items[i]);
	printf("static const struct limitation limitations[] = {\n");
	for (size_t i = 0; i < list->count; i++)
		print_limitation(&list->items[i]);
	printf("};\n\n");
}

/* C has no empty arrays: each ends with a zero that is not counted. */
static void print_days(const struct calendar_year *year)
{
	printf("static const struct day_range holidays_%d[] = {", year->year);
	for (size_t i = 0; i < year->holiday_count; i++)
		printf("{{%d}, {%d}}, ", year->holidays[i].first.n, year->holidays[i].last.n);
	printf("{{0}, {0}}};\n");
	printf("static const struct day make_up_%d[] = {", year->year);
	for (size_t i = 0; i < year->make_up_count; i++)
		printf("{%d}, ", year->make_up_workdays[i].n);
	printf("{0}};\n\n");
}

static void print_year(const struct calendar_year *year)
{
	printf("\t{.year = %d, .provisional = %s, ", year->year,
		year->provisional ? "true" : "false");
	print_text("source", year->source);
	printf("\n\t\t.holidays = (struct day_range *)holidays_%d, .holiday_count = %zu,\n",
		year->year, year->holiday_count);
	printf("\t\t.make_up_workdays = (struct day *)make_up_%d, .make_up_count = %zu},\n",
		year->year, year->make_up_count);
}

static void print_calendar(const struct calendar *calendar)
{
	for (size_t i = 0; i < calendar->count; i++)
		print_days(&calendar->years[i]);
	printf("static const struct calendar_year years[] = {\n");
	for (size_t i = 0; i < calendar->count; i++)
		print_year(&calendar->years[i]);
	printf("};\n\n");
}

static void print_defaults(const struct defaults *data)
{
	printf("#include \"menzhen/builtin/builtin_defaults.h\"\n\n");
	print_categories(&data->categories);
	print_codes("outcomes", &data->outcomes);
	print_codes("rating_reasons", &data->rating_reasons);
	print_limitations(&data->limitations);
	print_calendar(&data->calendar);
	/* The casts are safe: nobody writes to a list whose capacity is 0. */
	printf("const struct defaults builtin_defaults = {\n");
	printf("\t.categories = {(struct category *)categories, %zu, 0},\n",
		data->categories.count);
	printf("\t.outcomes = {(struct code_item *)outcomes, %zu, 0},\n", data->outcomes.count);
	printf("\t.rating_reasons = {(struct code_item *)rating_reasons, %zu, 0},\n",
		data->rating_reasons.count);
	printf("\t.limitations = {(struct limitation *)limitations, %zu, 0},\n",
		data->limitations.count);
	printf("\t.calendar = {(struct calendar_year *)years, %zu, 0},\n};\n",
		data->calendar.count);
}

static void defaults_release(struct defaults *data)
{
	category_list_release(&data->categories);
	code_list_release(&data->outcomes);
	code_list_release(&data->rating_reasons);
	limitation_list_release(&data->limitations);
	calendar_release(&data->calendar);
}

int main(int argc, char **argv)
{
	struct defaults data = {0};
	if (argc <= FILE_CALENDARS) {
		fprintf(stderr, "usage: %s CATEGORIES OUTCOMES RATING LIMITATIONS CALENDAR...\n",
			argv[0]);
		return EXIT_FAILURE;
	}
	bool good = read_files(argv, argc, &data);
	if (good)
		print_defaults(&data);
	defaults_release(&data);
	return good && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
