#include "menzhen/files/station/station_file.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct station out;
	struct error_list errors = {0};
	station_file_parse((const char *)data, size, "fuzz.yaml", &out, &errors, NULL);
	station_release(&out);
	error_list_release(&errors);
	return 0;
}
