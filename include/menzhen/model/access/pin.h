/*
 * PINs and passphrases: what may be one, and how long to wait after wrong ones. Four digits can be
 * guessed by looking over a shoulder and trying; the growing wait makes six hold.
 */
#ifndef MENZHEN_MODEL_PIN_H
#define MENZHEN_MODEL_PIN_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"

enum { PIN_MIN = 6, PIN_MAX = 128 /* bytes */ };

/*
 * May PIN be USER's? STATUS_REFUSED with what to do instead: 6 characters or more, none of them a
 * control character, not one character over and over, not counting up or down (123456), not the
 * user's name.
 */
enum status pin_check(const char *pin, const char *user, struct error *err);

/*
 * May PASSPHRASE seal a file that leaves the house? There no wait holds up whoever tries, so it is
 * longer than a PIN. STATUS_REFUSED with what to do instead: PASSPHRASE_MIN characters as people
 * count them or more, at most PIN_MAX bytes. NULL is too short.
 */
enum { PASSPHRASE_MIN = 8 };
enum status passphrase_check(const char *passphrase, struct error *err);

/* Ways to be let in again are counted from here: 3 tries are free, then 5 s, doubling to 15 min. */
enum { PIN_FREE_TRIES = 3 };
enum { PIN_WAIT_FIRST_MS = 5 * 1000, PIN_WAIT_MOST_MS = 15 * 60 * 1000 };

/* A try that cannot be counted, for the database cannot be written to, takes this long instead: a
 * PIN of six digits is found after 17 days of trying without a pause, on average. */
enum { PIN_UNCOUNTED_MS = 3 * 1000 };

/*
 * Milliseconds still to wait at NOW after FAILURES in a row, the last at LAST; 0: none. A clock
 * that was put back does not shorten the wait and does not lengthen it beyond the whole of it.
 */
moment pin_wait(int failures, moment last, moment now);

#endif
