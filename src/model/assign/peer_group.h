/*
 * Who is compared with whom: people joined by sharing work, directly or through others, are one
 * group. Groups are kept by adviser: the index of the one who stands for the group. Private to the
 * model layer.
 */
#ifndef MENZHEN_MODEL_PEER_GROUP_H
#define MENZHEN_MODEL_PEER_GROUP_H

#include <stddef.h>
#include <stdint.h>

#define PEER_NONE SIZE_MAX /* is compared with nobody */

/* Nobody of COUNT is in a group. */
void peer_clear(size_t *groups, size_t count);

/* The two are of one group, and with them all who were of theirs; one alone is a group too. */
void peer_join(size_t *groups, size_t one, size_t other);

/* After the last join: each one's entry is that of the whole group. */
void peer_settle(size_t *groups, size_t count);

#endif
