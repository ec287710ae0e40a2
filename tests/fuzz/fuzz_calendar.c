#include "menzhen/files/roster/calendar_file.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct calendar_year out;
	struct error_list errors = {0};
	calendar_file_parse((const char *)data, size, "fuzz.yaml", &out, &errors, NULL);
	calendar_year_release(&out);
	error_list_release(&errors);
	return 0;
}
