/*
 * Use case: who saw phone and ID numbers in full, and who took the ledger along. Each is an event,
 * kept as long as the journal is: at least the six months of 网络安全法 21 (logs), for nothing
 * takes an event away earlier.
 */
#ifndef MENZHEN_DESK_DISCLOSURES_H
#define MENZHEN_DESK_DISCLOSURES_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"
#include "menzhen/store/access/disclosure_store.h"

enum { DISCLOSURES_MOST = 1000 };

struct disclosure_filter {
	struct day_range days;
	const char *actor; /* user name; NULL: everybody */
};

/* Newest first, DISCLOSURES_MOST at most. Release OUT with disclosure_list_release. */
enum status disclosures_list(const struct desk *desk, const struct disclosure_filter *filter,
	struct disclosure_list *out, struct error *err);

/* "12 cases", and the columns in words: "Phone, ID number". Appended to OUT. */
void disclosure_add_what(
	const struct disclosure *disclosure, error_translate translate, struct buffer *out);

#endif
