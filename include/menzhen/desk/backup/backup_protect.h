/*
 * Use case: encrypt backups from now on. The station keeps what seals them; what opens them is a
 * code on paper (files/backup/backup_key.h).
 */
#ifndef MENZHEN_DESK_BACKUP_PROTECT_H
#define MENZHEN_DESK_BACKUP_PROTECT_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/password.h"
#include "menzhen/desk/desk.h"

/*
 * New keys, and CODE that opens what they seal: to be shown once and wiped. RENEW: in place of
 * those that there are, else STATUS_REFUSED; backups made before are opened by the code of then.
 */
enum status backup_protect(
	const struct desk *desk, bool renew, char code[RECOVERY_CODE_SIZE], struct error *err);

/* Append a page to print with that CODE to OUT; both are secrets. */
enum status backup_protect_page(const struct desk *desk, const char *code,
	error_translate translate, struct buffer *out, struct error *err);

/* Are backups encrypted? */
bool backup_protected(const struct desk *desk);

#endif
