/*
 * Every use case of the desk with the code of its permission (model/access/permission.h), and how
 *it is called. Included by check_permission_walk.c more than once: no guard.
 *tests/check/permissions demands that none is missing.
 *
 *	RECORDS(name, code, whose, arguments but for the desk)
 *	READS(name, code, whose, what it fills, how that is released, arguments with &out)
 *	ANSWERS(name, code, whose), called by ask_<name>
 *
 * WHOSE says how one may who may with what is theirs alone: with a case or with what is an
 *adviser's a STRANGERS one is refused; from a LIST that is left out which is not theirs; ALL:
 *nothing is anybody's.
 *
 * `w` has what is asked for: of STRANGERS as well as of their own.
 */
RECORDS(account_add, "user.added", ALL, &(struct account_request){.name = "neu", .pin = "1"}, err)
RECORDS(account_change, "user.changed", ALL, &(struct account_request){.name = "neu"}, err)
RECORDS(account_disable, "user.disabled", ALL, "neu", NULL, err)
RECORDS(account_enable, "user.enabled", ALL, "neu", NULL, err)
RECORDS(account_reset, "user.reset", ALL, "neu", "1", NULL, err)
RECORDS(account_change_pin, "user.pin_changed", ALL, "not it", "1", NULL, err)
ANSWERS(account_new_recovery, "user.recovery_set", ALL)
READS(account_recovery_page, "user.recovery_set", ALL, struct buffer, buffer_release, "x", as_it_is,
	&out, err)
READS(account_view, "user.read", ALL, struct account_list, account_list_release, &out, err)
READS(disclosures_list, "disclosure.read", ALL, struct disclosure_list, disclosure_list_release,
	&(struct disclosure_filter){.days = {w->today, w->today}}, &out, err)

RECORDS(appointment_book, "appointment.booked", ALL, &(struct booking){0}, &w->booked, err)
RECORDS(appointment_move, "appointment.moved", ALL, w->appointment, w->today, 600, NULL, NULL,
	&w->booked, err)
RECORDS(appointment_cancel, "appointment.cancelled", ALL, w->appointment, "x", NULL, err)
RECORDS(appointment_miss, "appointment.missed", ALL, w->appointment, NULL, err)
RECORDS(appointment_keep, "appointment.kept", ALL, w->appointment, NULL, NULL, err)
RECORDS(appointment_arrive, "appointment.arrived", ALL, w->appointment, NULL, NULL, &w->opened, err)
RECORDS(appointment_reveal, "appointment.revealed", ALL,
	&(struct appointment){.number = w->appointment, .phone = "x"}, NULL, err)
READS(appointment_show, "appointment.read", STRANGERS, struct appointment, appointment_release,
	w->appointment, &out, err)
READS(appointment_history, "appointment.read", STRANGERS, struct history, history_release,
	w->appointment, &out, err)
READS(appointments_list, "appointment.read", LIST, struct appointment_list,
	appointment_list_release, w->days, &out, err)
READS(appointment_slots_list, "appointment.read", LIST, struct appointment_slots,
	appointment_slots_release, w->today, NULL, &out, err)
READS(appointments_today_load, "appointment.read", LIST, struct appointments_today,
	appointments_today_release, w->book, w->today, desk_now(desk), &out, err)

ANSWERS(backup_make, "backup.made", ALL)
ANSWERS(backup_daily_make, "backup.made", ALL)
ANSWERS(backup_send, "backup.sent", ALL)
READS(backup_sent_load, "backup.read", ALL, struct backup_sent, backup_sent_release, &out, err)
ANSWERS(backup_protect, "backup.protected", ALL)
READS(backup_protect_page, "backup.protected", ALL, struct buffer, buffer_release, "x", as_it_is,
	&out, err)
ANSWERS(backup_standing_load, "backup.read", ALL)
READS(backup_rows_load, "backup.read", ALL, struct backup_rows, backup_rows_release, &out, err)

READS(board_load, "queue.read", LIST, struct board, board_release, &out, err)
READS(board_cases, "queue.read", LIST, struct case_list, case_list_release, &w->board, 0, 9, &out,
	&w->count, err)
READS(queue_list, "queue.read", LIST, struct case_list, case_list_release, &out, err)
READS(leftovers_list, "queue.read", LIST, struct case_list, case_list_release, &out, err)
READS(overdue_list, "queue.read", LIST, struct case_list, case_list_release, 3, &out, err)
ANSWERS(queue_times_load, "queue.read", ALL)
RECORDS(desk_find_case, "queue.read", ALL, "D01", w->text, sizeof(w->text), err)
RECORDS(desk_clock_trust, "station.clock_trusted", ALL, err)
READS(desk_case, "queue.read", ALL, struct case_record, case_record_release, w->number, &out, err)

RECORDS(case_open, "case.opened", ALL, &(struct intake){.client = "x"}, &w->opened, err)
READS(need_propose, "case.opened", ALL, struct proposal, proposal_release,
	&(struct need){.category = "LAB01"}, &out, err)
ANSWERS(usual_categories, "case.opened", ALL)
READS(usual_values, "case.opened", ALL, struct string_list, string_list_release, REGISTER_VILLAGE,
	&out, err)
RECORDS(case_assign, "case.assigned", STRANGERS, w->number, &(struct assign_request){0}, err)
RECORDS(case_reassign, "case.reassigned", STRANGERS, w->number, &(struct assign_request){0}, err)
ANSWERS(case_assign_needs, "case.reassigned", STRANGERS)
RECORDS(case_call, "case.called", STRANGERS, w->number, NULL, NULL, err)
RECORDS(queue_next, "case.called", STRANGERS, w->adviser, NULL, NULL, w->text, err)
RECORDS(case_no_show, "case.no_show", STRANGERS, w->number, NULL, err)
RECORDS(case_redirect, "case.redirected", STRANGERS, w->number, &(struct redirection){0}, err)
RECORDS(case_carry, "case.carried_over", STRANGERS, w->number, NULL, err)
RECORDS(case_start, "case.started", STRANGERS, w->number, NULL, err)
RECORDS(case_hold, "case.held", STRANGERS, w->number, NULL, NULL, err)
RECORDS(case_resume, "case.resumed", STRANGERS, w->number, NULL, err)
RECORDS(case_close, "case.closed", STRANGERS, w->number, &(struct closing){0}, err)
RECORDS(case_reopen, "case.reopened", STRANGERS, w->number, "x", NULL, err)
RECORDS(case_void, "case.voided", STRANGERS, w->number, "x", NULL, err)
RECORDS(case_rate, "case.rated", STRANGERS, w->number, &(struct rating){0}, NULL, err)
RECORDS(case_decline, "case.declined", STRANGERS, w->number, SOURCE_SLIP, NULL, err)
RECORDS(handover_offer, "case.handover_offered", STRANGERS, w->number, "bing", NULL, err)
RECORDS(handover_accept, "case.handover_accepted", STRANGERS, w->number, NULL, err)
RECORDS(handover_refuse, "case.handover_refused", STRANGERS, w->number, NULL, NULL, err)
RECORDS(handover_keep, "case.kept", STRANGERS, w->number, "x", NULL, err)
READS(handover_list, "case.read", STRANGERS, struct case_list, case_list_release, w->adviser, &out,
	err)

READS(case_show, "case.read", STRANGERS, struct case_view, case_view_release, w->number, &out, err)
READS(case_explain, "case.read", STRANGERS, struct case_explanation, case_explanation_release,
	w->number, &out, err)
ANSWERS(case_search, "case.read", LIST)
RECORDS(cases_reveal, "cases.revealed", STRANGERS,
	&(struct cases_revealing){&(const struct case_list){&w->record, 1, 1}, "x", NULL, NULL},
	err)
ANSWERS(case_reveal, "case.revealed", STRANGERS)
READS(case_overrides, "assignment.read", ALL, struct override_report, override_report_release,
	w->today, w->today, &out, err)
READS(case_propose, "assignment.read", ALL, struct proposal, proposal_release, w->number, &out, err)
READS(record_propose, "assignment.read", ALL, struct proposal, proposal_release,
	&(struct case_record){.category = "LAB01"}, &out, err)
READS(conflict_decisions_between, "assignment.read", ALL, struct conflict_decided_list,
	conflict_decided_list_release, w->today, w->today, &out, err)
READS(conflict_check, "conflict.read", STRANGERS, struct conflict_list, conflict_list_release,
	w->number, &out, err)
RECORDS(conflict_decide, "conflict.decided", ALL, w->number,
	&(struct decision_request){.adviser = w->adviser}, err)

READS(client_find, "client.find", ALL, struct client_found_list, client_found_release,
	&(struct client_query){.text = "张"}, &out, err)
READS(client_similar, "client.find", ALL, struct client_similar_list, client_similar_release,
	&(struct intake){.client = "张三", .phone = "13900000001"}, &out, err)
ANSWERS(client_search, "client.find", ALL)
READS(client_load, "client.read", STRANGERS, struct client_view, client_view_release, w->number,
	&out, err)
READS(client_load_latest, "client.read", LIST, struct client_view, client_view_release, 1, 1, &out,
	err)
READS(client_known_load, "client.read", LIST, struct client_known, client_known_release,
	&(struct client_view){0}, &out, err)
RECORDS(client_doubt, "client.merged", ALL, w->number, w->number, &w->doubt, w->text, err)
RECORDS(client_merge, "client.merged", ALL,
	&(struct merge_request){.from = w->number, .into = w->number}, err)
RECORDS(client_unmerge, "client.unmerged", ALL, w->number, UNMERGE_VISIT, NULL, err)
RECORDS(client_tell_apart, "client.told_apart", ALL, w->number, w->number, NULL, err)
RECORDS(client_erase, "client.erased", ALL, &(struct erase_request){.number = w->number},
	&w->erased, err)
RECORDS(client_erase_due, "client.erased", ALL, "x", &w->erased, err)
READS(client_retention, "client.retention", ALL, struct retention_list, retention_list_release,
	&out, err)
RECORDS(client_retention_count, "client.retention", ALL, 1, &w->count, err)
RECORDS(client_hold, "client.held", ALL, w->number, "x", NULL, err)
RECORDS(client_release, "client.released", ALL, w->number, NULL, NULL, err)
RECORDS(client_apart_withdraw, "client.apart_withdrawn", ALL, w->number, w->number, NULL, err)

RECORDS(slip_print, "slip.printed", ALL, 1, NULL, &w->slips, err)
READS(slip_print_page, "slip.printed", ALL, struct buffer, buffer_release,
	&(struct slip_range){.year = 2026, .first = 1, .last = 1}, SLIP_PAPER_A5, as_it_is, &out,
	err)
RECORDS(slip_look, "slip.read", ALL, "x", &w->slip, err)
READS(slip_list, "slip.read", ALL, struct slip_ranges, slip_ranges_release, &out, err)

READS(duty_board_page, "board.read", ALL, struct buffer, buffer_release, w->days, as_it_is, &out,
	err)
READS(duty_board_now, "board.read", ALL, struct duty_board, duty_board_release, as_it_is, &out, err)
READS(desk_duties_between, "roster.read", ALL, struct duty_list, duty_list_release, w->today,
	w->today, &out, err)
READS(desk_duties, "roster.read", ALL, struct duty_list, duty_list_release,
	desk_local(desk, desk_now(desk)), 1, &out, err)
READS(roster_show, "roster.read", ALL, struct duty_list, duty_list_release, w->days, NULL, &out,
	err)
READS(roster_check, "roster.read", ALL, struct roster_report, roster_report_release, NULL, w->days,
	&out, err)
READS(roster_findings, "roster.read", ALL, struct finding_list, finding_list_release, w->today,
	w->today, &out, err)
READS(roster_draft_make, "roster.read", ALL, struct roster_draft, roster_draft_release, w->today,
	&out, err)
READS(roster_draft_text, "roster.read", ALL, struct buffer, buffer_release,
	&(struct roster_draft){0}, "x", &out, err)
READS(duty_calendar, "roster.read", ALL, struct buffer, buffer_release, w->adviser, w->days,
	as_it_is, &out, err)
READS(duty_change_show, "roster.read", ALL, struct duty_change, duty_change_release, 1, &out, err)
READS(duty_changes_list, "roster.read", ALL, struct duty_changes, duty_changes_release, w->today,
	w->today, &out, err)
RECORDS(duty_leave, "duty.leave_recorded", STRANGERS,
	&(struct leave){.adviser = w->adviser, .first = w->today, .last = w->today}, &w->change,
	err)
RECORDS(duty_swap_propose, "duty.swap_proposed", STRANGERS, &w->duty, &w->duty, NULL, NULL,
	&w->change, err)
RECORDS(duty_stand_in, "duty.stood_in", STRANGERS, &w->duty, "bing", NULL, NULL, &w->change, err)
RECORDS(duty_move, "duty.room_changed", STRANGERS, &w->duty, "2", NULL, NULL, &w->change, err)
RECORDS(duty_swap_accept, "duty.swap_accepted", STRANGERS, w->swap, NULL, err)
RECORDS(duty_swap_refuse, "duty.swap_refused", STRANGERS, w->swap, NULL, NULL, err)
RECORDS(duty_withdraw, "duty.withdrawn", STRANGERS, w->leave, NULL, NULL, err)
RECORDS(duty_sign_in, "duty.signed_in", STRANGERS, w->adviser, NULL, err)
RECORDS(duty_sign_out, "duty.signed_out", STRANGERS, w->adviser, NULL, err)
RECORDS(duty_away, "duty.away", STRANGERS, w->adviser, 5, NULL, err)
RECORDS(duty_back, "duty.back", STRANGERS, w->adviser, NULL, err)

ANSWERS(ledger_load, "ledger.read", LIST)
ANSWERS(ledger_export, "ledger.exported", ALL)
ANSWERS(ledger_print, "ledger.exported", ALL)
READS(ledger_import, "ledger.imported", ALL, struct import_report, import_report_release,
	&(struct import_request){.path = "/nonexistent", .dry_run = true}, &out, err)
READS(ledger_views_list, "ledger.read", LIST, struct ledger_view_list, ledger_view_list_release,
	&out, err)
READS(ledger_views_find, "ledger.read", LIST, struct ledger_view, ledger_view_release, "x", &out,
	err)
ANSWERS(ledger_views_save, "view.saved", ALL)
RECORDS(ledger_views_remove, "view.removed", ALL, "x", NULL, err)

RECORDS(desk_check_supervisor, "override", ALL, "x", err)
ANSWERS(desk_verify, "verify", ALL)
ANSWERS(restore_look, "station.restored", ALL)
