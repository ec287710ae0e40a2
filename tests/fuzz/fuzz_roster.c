#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/files/roster/roster_file.h"

#include <stdlib.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct roster_rules rules = {
		&builtin_defaults.categories, &builtin_defaults.calendar};
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	enum status status = roster_file_parse(
		(const char *)data, size, "fuzz.yaml", &rules, &roster, &errors, &warnings, NULL);
	if ((status == STATUS_OK) != error_list_empty(&errors))
		abort();
	roster_release(&roster);
	error_list_release(&errors);
	error_list_release(&warnings);
	return 0;
}
