#include "menzhen/files/builtin.h"
#include "menzhen/files/calendar_folder.h"
#include "menzhen/files/category_file.h"
#include "menzhen/files/roster_file.h"

#include <stdlib.h>

#include "fuzz.h"

static void read_rules(struct category_list *categories, struct calendar *calendar)
{
	const struct builtin_file *file = builtin_find("categories.yaml");
	struct error_list errors = {0};
	if (calendar_folder_builtin(calendar, NULL) != STATUS_OK ||
		category_file_parse(file->text, file->length, file->name, categories, &errors,
			NULL) != STATUS_OK)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Read once; they live as long as the fuzzer. */
	static struct category_list categories;
	static struct calendar calendar;
	const struct roster_rules rules = {&categories, &calendar};
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	if (categories.count == 0)
		read_rules(&categories, &calendar);
	enum status status = roster_file_parse(
		(const char *)data, size, "fuzz.yaml", &rules, &roster, &errors, &warnings, NULL);
	if ((status == STATUS_OK) != error_list_empty(&errors))
		abort();
	roster_release(&roster);
	error_list_release(&errors);
	error_list_release(&warnings);
	return 0;
}
