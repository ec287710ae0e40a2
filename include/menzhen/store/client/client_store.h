/*
 * Persons: who came, as the desk knows them. A person has no row of their own: the id of their
 * first case names them, a later visit says whose it is (case_record.person), and persons that
 * were found to be one are merged (events client.merged, client.unmerged), which changes no case.
 */
#ifndef MENZHEN_STORE_CLIENT_STORE_H
#define MENZHEN_STORE_CLIENT_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/store.h"

/* Whom the case is of as things stand: with merges, the one into whom they were merged at last. */
enum status client_root(struct store *store, int64_t case_id, int64_t *out, struct error *err);

/*
 * Is the case the only one of its person, who was never merged with another? Then they are the
 * root, and the case all their visits: a look that costs less than finding that out.
 */
enum status client_is_alone(struct store *store, int64_t case_id, bool *out, struct error *err);

/* Whom PERSON was merged into, directly; 0: nobody. */
enum status client_parent(struct store *store, int64_t person, int64_t *out, struct error *err);

/*
 * Cases of PERSON and of those merged into them, the newest first, at most LIMIT (0: all). Appends
 * to OUT. *TOTAL (may be NULL): how many there are.
 */
enum status client_visits(struct store *store, int64_t person, size_t limit, struct case_list *out,
	size_t *total, struct error *err);

/* First cases of those merged into PERSON, directly or not, the latest merge first. Appends. */
enum status client_merged(
	struct store *store, int64_t person, struct case_list *out, struct error *err);

/* Two persons by their first cases; both 0: none. */
struct client_pair {
	int64_t one, other;
};

/*
 * A decision that the two, as things stand, are two persons: by whom it named, who may have been
 * merged into them since.
 */
enum status client_apart(struct store *store, int64_t one, int64_t other, struct client_pair *out,
	struct error *err);

/* First cases of those who were said to be others than PERSON or one merged into them. Appends. */
enum status client_told_apart(
	struct store *store, int64_t person, struct case_list *out, struct error *err);

#endif
