/*
 * Whose turn it is to try a PIN: one after the other at a station, whichever desk or command they
 * use. Without it two who log in at the same moment would count as each other's wrong tries, and
 * tries that cannot be counted would be as many as there are processes. The lock is the flock of
 * the station's folder: it needs no right to write, and the kernel frees it when its holder dies.
 * Private to the desk layer.
 */
#ifndef MENZHEN_DESK_LOGIN_TURN_H
#define MENZHEN_DESK_LOGIN_TURN_H

#include "menzhen/desk/desk.h"

struct login_turn {
	int fd;
};

/* Waits for those before, at most half a minute, then STATUS_STORE. End it in any case. */
enum status login_turn_begin(struct login_turn *turn, const struct desk *desk, struct error *err);
void login_turn_end(struct login_turn *turn);

#endif
