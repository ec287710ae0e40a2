#include "party_entry.h"

/* Where the numbers stand. */
enum { CASE = 0, ADVISER = 8, NAME = 16, IDENTITY = 20 };

static void put(unsigned char *out, uint64_t value, int size)
{
	for (int i = 0; i < size; i++)
		out[i] = (unsigned char)(value >> (8 * i));
}

static uint64_t get(const unsigned char *bytes, int size)
{
	uint64_t value = 0;

	for (int i = 0; i < size; i++)
		value |= (uint64_t)bytes[i] << (8 * i);
	return value;
}

void party_entry_write(const struct party_entry *entry, unsigned char out[PARTY_ENTRY_SIZE])
{
	put(out + CASE, (uint64_t)entry->case_id, 8);
	put(out + ADVISER, (uint64_t)entry->adviser, 8);
	put(out + NAME, (uint32_t)entry->marks.name, 4);
	put(out + IDENTITY, (uint32_t)entry->marks.identity, 4);
}

struct party_entry party_entry_read(const unsigned char bytes[PARTY_ENTRY_SIZE])
{
	return (struct party_entry){
		.case_id = (int64_t)get(bytes + CASE, 8),
		.adviser = (int64_t)get(bytes + ADVISER, 8),
		.marks = {(int32_t)get(bytes + NAME, 4), (int32_t)get(bytes + IDENTITY, 4)},
	};
}

void party_key_write(int64_t key, unsigned char out[PARTY_KEY_SIZE])
{
	put(out, (uint64_t)key, PARTY_KEY_SIZE);
}

int64_t party_key_read(const unsigned char bytes[PARTY_KEY_SIZE])
{
	return (int64_t)get(bytes, PARTY_KEY_SIZE);
}
