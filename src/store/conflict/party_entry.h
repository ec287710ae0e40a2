/*
 * The entries of a row of the table party: who was given which case of a party with one key. Many
 * people share a name, so that a search that read a row for each of them would do little else. Each
 * entry is PARTY_ENTRY_SIZE bytes, numbers in two's complement, the lowest byte first:
 *
 *	8  case_id   8  adviser_key   4  marks.name   4  marks.identity
 */
#ifndef MENZHEN_STORE_PARTY_ENTRY_H
#define MENZHEN_STORE_PARTY_ENTRY_H

#include "menzhen/store/conflict/party_store.h"

enum { PARTY_ENTRY_SIZE = 24, PARTY_KEY_SIZE = 8 };

void party_entry_write(const struct party_entry *entry, unsigned char out[PARTY_ENTRY_SIZE]);
struct party_entry party_entry_read(const unsigned char bytes[PARTY_ENTRY_SIZE]);

/* A key, in the same way. */
void party_key_write(int64_t key, unsigned char out[PARTY_KEY_SIZE]);
int64_t party_key_read(const unsigned char bytes[PARTY_KEY_SIZE]);

#endif
