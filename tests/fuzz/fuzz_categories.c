#include "menzhen/files/lists/category_file.h"
#include "menzhen/files/lists/code_list_file.h"
#include "menzhen/files/lists/limitation_file.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	struct category_list categories;
	struct code_list codes;
	struct limitation_list limitations;
	struct error_list errors = {0};
	category_file_parse(text, size, "fuzz.yaml", &categories, &errors, NULL);
	category_list_release(&categories);
	code_list_file_parse(text, size, "fuzz.yaml", "outcomes", &codes, &errors, NULL);
	code_list_release(&codes);
	limitation_file_parse(text, size, "fuzz.yaml", &limitations, &errors, NULL);
	limitation_list_release(&limitations);
	error_list_release(&errors);
	return 0;
}
