#include "fuzz.h"
#include "fuzz_table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_table(data, size);
	return 0;
}
