#include "menzhen/model/permission.h"

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

const struct permission permissions[] = {
	/* Reading. */
	{"board.read", N_("look at the duty board"), EVERYBODY, NONE},
	{"roster.read", N_("look at the roster"), STAFF, NONE},
	{"queue.read", N_("look at the queue"), STAFF, NONE},
	{"case.read", N_("look at cases"), READERS, LAWYER},
	{"ledger.read", N_("look at the ledger"), READERS, LAWYER},
	{"client.find", N_("look for visitors"), READERS | VOLUNTEER, NONE},
	{"conflict.read", N_("look at conflicts of interest"), READERS, LAWYER},
	{"appointment.read", N_("look at appointments"), STAFF, NONE},
	{"disclosure.read", N_("look at who saw personal data"), SUPERVISOR | AUDITOR | ADMIN,
		NONE},
	{"verify", N_("check the database"), SUPERVISOR | AUDITOR | ADMIN, NONE},

	/* A case from the door to the rating. */
	{"case.opened", N_("record a visitor"), INTAKE, NONE},
	{"case.imported", N_("take in a list"), DESK, NONE},
	{"ledger.imported", N_("take in a list"), DESK, NONE},
	{"case.assigned", N_("assign a case"), DESK, NONE},
	{"case.reassigned", N_("reassign a case"), DESK | SUPERVISOR, NONE},
	{"case.called", N_("call a visitor"), DESK, LAWYER},
	{"case.no_show", N_("record that a visitor did not come"), DESK, LAWYER},
	{"case.redirected", N_("send a case elsewhere"), DESK, LAWYER},
	{"case.carried_over", N_("carry a case over to another day"), DESK, LAWYER},
	{"case.started", N_("begin a consultation"), DESK, LAWYER},
	{"case.held", N_("put a case on hold"), DESK, LAWYER},
	{"case.resumed", N_("go on with a case"), DESK, LAWYER},
	{"case.closed", N_("close a case out"), DESK, LAWYER},
	{"case.reopened", N_("reopen a case"), DESK | SUPERVISOR, LAWYER},
	{"case.voided", N_("void a case"), DESK | SUPERVISOR, NONE},
	{"case.rated", N_("take down a rating"), DESK, NONE},
	{"case.declined", N_("record that a visitor does not rate"), DESK, NONE},
	{"case.handover_offered", N_("offer a case to another lawyer"), DESK, LAWYER},
	{"case.handover_accepted", N_("take a case over"), DESK, LAWYER},
	{"case.handover_refused", N_("refuse a case that is handed over"), DESK, LAWYER},
	{"case.kept", N_("keep a case"), DESK, LAWYER},
	{"case.revealed", N_("see numbers in full"), DESK | SUPERVISOR, LAWYER},
	{"conflict.decided", N_("decide about a conflict of interest"), DESK | SUPERVISOR, NONE},

	/* Visitors, appointments, paper. */
	{"client.merged", N_("join two visitors"), DESK, NONE},
	{"client.unmerged", N_("part two visitors"), DESK, NONE},
	{"client.told_apart", N_("tell two visitors apart"), DESK, NONE},
	{"client.apart_withdrawn", N_("take back that two visitors are two"), DESK, NONE},
	{"appointment.booked", N_("book a visit"), INTAKE, NONE},
	{"appointment.moved", N_("move an appointment"), DESK, NONE},
	{"appointment.cancelled", N_("cancel an appointment"), DESK, NONE},
	{"appointment.arrived", N_("record an arrival"), INTAKE, NONE},
	{"appointment.kept", N_("record that an appointment was kept"), DESK, NONE},
	{"appointment.missed", N_("record that an appointment was missed"), DESK, NONE},
	{"appointment.revealed", N_("see numbers in full"), DESK | SUPERVISOR, NONE},
	{"slip.printed", N_("print paper slips"), INTAKE, NONE},

	/* Duty: a lawyer their own. */
	{"duty.signed_in", N_("sign in to duty"), DESK, LAWYER},
	{"duty.signed_out", N_("sign out of duty"), DESK, LAWYER},
	{"duty.away", N_("record that a lawyer is away"), DESK, LAWYER},
	{"duty.back", N_("record that a lawyer is back"), DESK, LAWYER},
	{"duty.room_changed", N_("change a room"), DESK, LAWYER},
	{"duty.leave_recorded", N_("record leave"), DESK | SUPERVISOR, LAWYER},
	{"duty.stood_in", N_("record a stand-in"), DESK | SUPERVISOR, NONE},
	{"duty.swap_proposed", N_("propose a swap"), DESK | SUPERVISOR, LAWYER},
	{"duty.swap_accepted", N_("accept a swap"), DESK | SUPERVISOR, LAWYER},
	{"duty.swap_refused", N_("refuse a swap"), DESK | SUPERVISOR, LAWYER},
	{"duty.withdrawn", N_("take a change of duty back"), DESK | SUPERVISOR, LAWYER},

	/* Out of the house. */
	{"ledger.exported", N_("export the ledger"), DESK | SUPERVISOR, NONE},
	{"view.saved", N_("save a view of the ledger"), DESK | SUPERVISOR, NONE},
	{"view.removed", N_("remove a view of the ledger"), DESK | SUPERVISOR, NONE},

	/* What needs a supervisor's word beside the use case's own permission. */
	{"override", N_("override a rule"), SUPERVISOR | ADMIN, NONE},

	/* The station itself. */
	{"user.read", N_("look at the accounts"), SUPERVISOR | AUDITOR | ADMIN, NONE},
	{"user.added", N_("add an account"), ADMIN, NONE},
	{"user.changed", N_("change an account"), ADMIN, NONE},
	{"user.disabled", N_("disable an account"), ADMIN, NONE},
	{"user.enabled", N_("enable an account"), ADMIN, NONE},
	{"user.reset", N_("reset a PIN"), ADMIN, NONE},
	{"user.pin_changed", N_("change your PIN"), STAFF, NONE},
	{"user.recovery_set", N_("make a recovery code"), ADMIN, NONE},
	{"user.recovered", N_("recover an account"), ADMIN, NONE},
	{"client.erased", N_("erase a person"), ADMIN, NONE},
	{"backup.made", N_("make a backup"), STAFF, NONE},
	{"station.restored", N_("restore a backup"), ADMIN, NONE},
	{"verify.rebuild", N_("rebuild the database"), ADMIN, NONE},
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
	return (permission->own & USER_BIT(role)) != 0 ? GRANT_OWN : GRANT_NONE;
}
