#include "menzhen/model/access/permission.h"

#include <string.h>

#include "menzhen/base/error.h"

enum {
	NONE = 0,
	RECEPTIONIST = USER_BIT(USER_RECEPTIONIST),
	LAWYER = USER_BIT(USER_LAWYER),
	VOLUNTEER = USER_BIT(USER_VOLUNTEER),
	SUPERVISOR = USER_BIT(USER_SUPERVISOR),
	AUDITOR = USER_BIT(USER_AUDITOR),
	ADMIN = USER_BIT(USER_ADMIN),
	DESK = RECEPTIONIST | ADMIN,               /* runs the queue */
	INTAKE = DESK | VOLUNTEER,                 /* records visitors */
	READERS = DESK | SUPERVISOR | AUDITOR,     /* see every case */
	STAFF = READERS | LAWYER | VOLUNTEER,      /* everybody who has logged in */
	EVERYBODY = STAFF | USER_BIT(USER_NOBODY), /* who stands in the hall, too */
};

/* The last of a row: how much of a case one must see. The queue goes on where an outline is all
 * there is to see. */
const struct permission permissions[] = {
	/* Reading. */
	{"board.read", N_("look at the duty board"), EVERYBODY, NONE, NONE, SIGHT_NONE},
	{"roster.read", N_("look at the roster"), STAFF, NONE, NONE, SIGHT_NONE},
	{"queue.read", N_("look at the queue"), STAFF, NONE, NONE, SIGHT_NONE},
	{"case.read", N_("look at cases"), READERS, LAWYER, LAWYER, SIGHT_FULL},
	{"ledger.read", N_("look at the ledger"), READERS, LAWYER, NONE, SIGHT_NONE},
	{"client.find", N_("look for visitors"), READERS | VOLUNTEER, NONE, NONE, SIGHT_NONE},
	{"client.read", N_("look at visitors"), READERS | VOLUNTEER, LAWYER, LAWYER, SIGHT_NONE},
	{"assignment.read", N_("look at how cases are assigned"), READERS, NONE, NONE, SIGHT_NONE},
	{"conflict.read", N_("look at conflicts of interest"), READERS, LAWYER, LAWYER, SIGHT_FULL},
	{"appointment.read", N_("look at appointments"), READERS | VOLUNTEER, LAWYER, NONE,
		SIGHT_NONE},
	{"slip.read", N_("look at paper slips"), READERS | VOLUNTEER, NONE, NONE, SIGHT_NONE},
	{"disclosure.read", N_("look at who saw personal data"), SUPERVISOR | AUDITOR | ADMIN, NONE,
		NONE, SIGHT_NONE},
	{"verify", N_("check the database"), SUPERVISOR | AUDITOR | ADMIN, NONE, NONE, SIGHT_NONE},

	/* A case from the door to the rating. */
	{"case.opened", N_("record a visitor"), INTAKE, NONE, NONE, SIGHT_NONE},
	{"case.imported", N_("take in a list"), DESK, NONE, NONE, SIGHT_NONE},
	{"ledger.imported", N_("take in a list"), DESK, NONE, NONE, SIGHT_NONE},
	{"case.assigned", N_("assign a case"), DESK, NONE, NONE, SIGHT_FULL},
	{"case.reassigned", N_("reassign a case"), DESK | SUPERVISOR, NONE, NONE, SIGHT_FULL},
	{"case.called", N_("call a visitor"), DESK, LAWYER, NONE, SIGHT_OUTLINE},
	{"case.no_show", N_("record that a visitor did not come"), DESK, LAWYER, NONE,
		SIGHT_OUTLINE},
	{"case.redirected", N_("send a case elsewhere"), DESK, LAWYER, NONE, SIGHT_FULL},
	{"case.carried_over", N_("carry a case over to another day"), DESK, LAWYER, NONE,
		SIGHT_OUTLINE},
	{"case.started", N_("begin a consultation"), DESK, LAWYER, NONE, SIGHT_OUTLINE},
	{"case.held", N_("put a case on hold"), DESK, LAWYER, NONE, SIGHT_OUTLINE},
	{"case.resumed", N_("go on with a case"), DESK, LAWYER, NONE, SIGHT_OUTLINE},
	{"case.closed", N_("close a case out"), DESK, LAWYER, NONE, SIGHT_FULL},
	{"case.reopened", N_("reopen a case"), DESK | SUPERVISOR, LAWYER, NONE, SIGHT_FULL},
	{"case.voided", N_("void a case"), DESK | SUPERVISOR, NONE, NONE, SIGHT_FULL},
	{"case.rated", N_("take down a rating"), DESK, NONE, NONE, SIGHT_OUTLINE},
	{"case.declined", N_("record that a visitor does not rate"), DESK, NONE, NONE,
		SIGHT_OUTLINE},
	{"case.handover_offered", N_("offer a case to another lawyer"), DESK, LAWYER, NONE,
		SIGHT_FULL},
	{"case.handover_accepted", N_("take a case over"), DESK, NONE, LAWYER, SIGHT_FULL},
	{"case.handover_refused", N_("refuse a case that is handed over"), DESK, NONE, LAWYER,
		SIGHT_FULL},
	{"case.kept", N_("keep a case"), DESK, LAWYER, NONE, SIGHT_FULL},
	{"case.revealed", N_("see numbers in full"), DESK | SUPERVISOR, LAWYER, LAWYER, SIGHT_FULL},
	{"cases.revealed", N_("see numbers in full"), DESK | SUPERVISOR, LAWYER, LAWYER,
		SIGHT_NONE},
	{"conflict.decided", N_("decide about a conflict of interest"), DESK | SUPERVISOR, NONE,
		NONE, SIGHT_FULL},

	/* Visitors, appointments, paper. */
	{"client.merged", N_("join two visitors"), DESK, NONE, NONE, SIGHT_FULL},
	{"client.unmerged", N_("part two visitors"), DESK, NONE, NONE, SIGHT_FULL},
	{"client.told_apart", N_("tell two visitors apart"), INTAKE, NONE, NONE, SIGHT_VISITOR},
	{"client.apart_withdrawn", N_("take back that two visitors are two"), DESK, NONE, NONE,
		SIGHT_FULL},
	{"appointment.booked", N_("book a visit"), INTAKE, NONE, NONE, SIGHT_NONE},
	{"appointment.moved", N_("move an appointment"), DESK, NONE, NONE, SIGHT_NONE},
	{"appointment.cancelled", N_("cancel an appointment"), DESK, NONE, NONE, SIGHT_NONE},
	{"appointment.arrived", N_("record an arrival"), INTAKE, NONE, NONE, SIGHT_NONE},
	{"appointment.kept", N_("record that an appointment was kept"), DESK, NONE, NONE,
		SIGHT_NONE},
	{"appointment.missed", N_("record that an appointment was missed"), DESK, NONE, NONE,
		SIGHT_NONE},
	{"appointment.revealed", N_("see numbers in full"), DESK | SUPERVISOR, NONE, NONE,
		SIGHT_NONE},
	{"slip.printed", N_("print paper slips"), INTAKE, NONE, NONE, SIGHT_NONE},

	/* Duty: a lawyer their own. */
	{"duty.signed_in", N_("sign in to duty"), DESK, LAWYER, NONE, SIGHT_NONE},
	{"duty.signed_out", N_("sign out of duty"), DESK, LAWYER, NONE, SIGHT_NONE},
	{"duty.away", N_("record that a lawyer is away"), DESK, LAWYER, NONE, SIGHT_NONE},
	{"duty.back", N_("record that a lawyer is back"), DESK, LAWYER, NONE, SIGHT_NONE},
	{"duty.room_changed", N_("change a room"), DESK, LAWYER, NONE, SIGHT_NONE},
	{"duty.leave_recorded", N_("record leave"), DESK | SUPERVISOR, LAWYER, NONE, SIGHT_NONE},
	{"duty.stood_in", N_("record a stand-in"), DESK | SUPERVISOR, NONE, NONE, SIGHT_NONE},
	{"duty.swap_proposed", N_("propose a swap"), DESK | SUPERVISOR, LAWYER, NONE, SIGHT_NONE},
	{"duty.swap_accepted", N_("accept a swap"), DESK | SUPERVISOR, LAWYER, NONE, SIGHT_NONE},
	{"duty.swap_refused", N_("refuse a swap"), DESK | SUPERVISOR, LAWYER, NONE, SIGHT_NONE},
	{"duty.withdrawn", N_("take a change of duty back"), DESK | SUPERVISOR, LAWYER, NONE,
		SIGHT_NONE},

	/* Out of the house. */
	{"ledger.exported", N_("export the ledger"), DESK | SUPERVISOR, NONE, NONE, SIGHT_NONE},
	{"backup.sent", N_("take a copy of everything along"), SUPERVISOR | ADMIN, NONE, NONE,
		SIGHT_NONE},
	{"view.saved", N_("save a view of the ledger"), DESK | SUPERVISOR, NONE, NONE, SIGHT_NONE},
	{"view.removed", N_("remove a view of the ledger"), DESK | SUPERVISOR, NONE, NONE,
		SIGHT_NONE},

	/* What needs a supervisor's word beside the use case's own permission. */
	{"override", N_("override a rule"), SUPERVISOR | ADMIN, NONE, NONE, SIGHT_NONE},

	/* The station itself. */
	{"user.read", N_("look at the accounts"), SUPERVISOR | AUDITOR | ADMIN, NONE, NONE,
		SIGHT_NONE},
	{"user.added", N_("add an account"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.changed", N_("change an account"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.disabled", N_("disable an account"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.enabled", N_("enable an account"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.reset", N_("reset a PIN"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.pin_changed", N_("change your PIN"), STAFF, NONE, NONE, SIGHT_NONE},
	{"user.recovery_set", N_("make a recovery code"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"user.recovered", N_("recover an account"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"client.erased", N_("erase a person"), ADMIN, NONE, NONE, SIGHT_FULL},
	{"client.held", N_("keep a person from being erased"), SUPERVISOR | ADMIN, NONE, NONE,
		SIGHT_FULL},
	{"client.released", N_("let a person be erased"), SUPERVISOR | ADMIN, NONE, NONE,
		SIGHT_FULL},
	{"client.retention", N_("look at whose data was kept long enough"),
		SUPERVISOR | AUDITOR | ADMIN, NONE, NONE, SIGHT_NONE},
	{"backup.read", N_("look at the backups"), STAFF, NONE, NONE, SIGHT_NONE},
	{"backup.made", N_("make a backup"), DESK, NONE, NONE,
		SIGHT_NONE}, /* a copy of everything */
	{"backup.protected", N_("set up the encryption of backups"), ADMIN, NONE, NONE, SIGHT_NONE},
	/* goes on record with whatever else does */
	{"station.clock_doubted", N_("record by a clock in doubt"), STAFF & ~AUDITOR, NONE, NONE,
		SIGHT_NONE},
	{"station.clock_trusted", N_("say that the clock is right"), DESK | SUPERVISOR, NONE, NONE,
		SIGHT_NONE},
	{"station.restored", N_("restore a backup"), ADMIN, NONE, NONE, SIGHT_NONE},
	{"verify.rebuild", N_("rebuild the database"), ADMIN, NONE, NONE, SIGHT_NONE},
};

const size_t permission_count = sizeof(permissions) / sizeof(permissions[0]);

const struct permission *permission_find(const char *code)
{
	for (size_t i = 0; i < permission_count; i++)
		if (strcmp(permissions[i].code, code) == 0)
			return &permissions[i];
	return NULL;
}

enum grant permission_grant(enum user_role role, const char *code)
{
	const struct permission *permission = permission_find(code);

	if (permission == NULL)
		return GRANT_NONE;
	if (role == USER_OPEN || (permission->roles & USER_BIT(role)) != 0)
		return GRANT_ALL;
	return ((permission->own | permission->offered) & USER_BIT(role)) != 0 ? GRANT_OWN
									       : GRANT_NONE;
}
