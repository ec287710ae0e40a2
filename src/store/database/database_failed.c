#include "damage.h"
#include "database.h"

/* The sentence for SQLite's primary result code, with SQLite's own words as its argument. */
static void explain(int primary, const char *words, struct error *err)
{
	switch (primary) {
	case SQLITE_FULL:
		error_set(err, STATUS_STORE,
			N_("The disk is full and nothing was recorded; free some space and try "
			   "again"));
		break;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		error_set(err, STATUS_STORE,
			N_("The database cannot be written to (%s); check that its folder is yours "
			   "and that "
			   "the disk is not read-only"),
			words);
		break;
	case SQLITE_CANTOPEN:
		error_set(err, STATUS_STORE,
			N_("The database cannot be opened (%s); check that its folder is there and "
			   "is yours"),
			words);
		break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		error_set(err, STATUS_STORE,
			N_("Another program is using the database (%s); close it, or try again "
			   "later"),
			words);
		break;
	case SQLITE_CORRUPT:
		error_set(err, STATUS_STORE,
			N_("The database is damaged (%s). Keep a copy of its folder as it is; "
			   "'menzhen restore --salvage' shows what the newest backup and the rest "
			   "of it still have"),
			words);
		break;
	case SQLITE_NOTADB:
		error_set(err, STATUS_STORE,
			N_("This is not a database, or it is damaged (%s); look for the right "
			   "folder, or go back to a backup by 'menzhen restore'"),
			words);
		break;
	case SQLITE_IOERR:
		error_set(err, STATUS_STORE,
			N_("The disk failed (%s); check it, and see whether the last entry is "
			   "there before "
			   "making it again"),
			words);
		break;
	case SQLITE_CONSTRAINT:
		error_set(err, STATUS_STORE, N_("The database does not take this record (%s)"),
			words);
		break;
	default:
		error_set(
			err, STATUS_STORE, N_("The database did not work as expected (%s)"), words);
	}
}

enum status database_failed(const struct database *db, int code, struct error *err)
{
	int primary = code & 0xff;
	if (primary == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM)
		return error_memory(err);
	bool is_latest = db->handle && sqlite3_extended_errcode(db->handle) == code;
	const char *words = is_latest ? sqlite3_errmsg(db->handle) : sqlite3_errstr(code);
	/* What a virtual table says of itself is of the full-text index, which can be made again.
	 */
	if (db->watched && primary == SQLITE_CORRUPT && code != SQLITE_CORRUPT_VTAB)
		damage_note(db->path, words);
	explain(primary, words, err);
	error_at(err, db->path, 0, 0);
	return STATUS_STORE;
}
