#include "command.h"

/* One row each, ordered by name: what is declared and what the table holds are the same rows. */
#define COMMANDS(ROW)                                                                              \
	ROW(appointment_add)                                                                       \
	ROW(appointment_arrive)                                                                    \
	ROW(appointment_cancel)                                                                    \
	ROW(appointment_done)                                                                      \
	ROW(appointment_list)                                                                      \
	ROW(appointment_move)                                                                      \
	ROW(appointment_no_show)                                                                   \
	ROW(appointment_show)                                                                      \
	ROW(appointment_slots)                                                                     \
	ROW(backup)                                                                                \
	ROW(backup_key)                                                                            \
	ROW(backup_list)                                                                           \
	ROW(board)                                                                                 \
	ROW(case_accept)                                                                           \
	ROW(case_assign)                                                                           \
	ROW(case_call)                                                                             \
	ROW(case_close)                                                                            \
	ROW(case_decline)                                                                          \
	ROW(case_explain)                                                                          \
	ROW(case_find)                                                                             \
	ROW(case_hold)                                                                             \
	ROW(case_keep)                                                                             \
	ROW(case_list)                                                                             \
	ROW(case_no_show)                                                                          \
	ROW(case_offer)                                                                            \
	ROW(case_open)                                                                             \
	ROW(case_overrides)                                                                        \
	ROW(case_propose)                                                                          \
	ROW(case_rate)                                                                             \
	ROW(case_reassign)                                                                         \
	ROW(case_redirect)                                                                         \
	ROW(case_refuse)                                                                           \
	ROW(case_reopen)                                                                           \
	ROW(case_resume)                                                                           \
	ROW(case_show)                                                                             \
	ROW(case_start)                                                                            \
	ROW(case_void)                                                                             \
	ROW(category_list)                                                                         \
	ROW(client_apart)                                                                          \
	ROW(client_erase)                                                                          \
	ROW(client_find)                                                                           \
	ROW(client_hold)                                                                           \
	ROW(client_merge)                                                                          \
	ROW(client_retention)                                                                      \
	ROW(client_show)                                                                           \
	ROW(client_unmerge)                                                                        \
	ROW(conflict_check)                                                                        \
	ROW(conflict_decide)                                                                       \
	ROW(conflict_list)                                                                         \
	ROW(demo)                                                                                  \
	ROW(disclosure_list)                                                                       \
	ROW(duty_accept)                                                                           \
	ROW(duty_away)                                                                             \
	ROW(duty_back)                                                                             \
	ROW(duty_changes)                                                                          \
	ROW(duty_handover)                                                                         \
	ROW(duty_leave)                                                                            \
	ROW(duty_refuse)                                                                           \
	ROW(duty_room)                                                                             \
	ROW(duty_sign_in)                                                                          \
	ROW(duty_sign_out)                                                                         \
	ROW(duty_stand_in)                                                                         \
	ROW(duty_swap)                                                                             \
	ROW(duty_withdraw)                                                                         \
	ROW(export_ledger)                                                                         \
	ROW(help)                                                                                  \
	ROW(import)                                                                                \
	ROW(init)                                                                                  \
	ROW(outcome_list)                                                                          \
	ROW(queue_carry)                                                                           \
	ROW(queue_leftovers)                                                                       \
	ROW(queue_list)                                                                            \
	ROW(queue_next)                                                                            \
	ROW(queue_overdue)                                                                         \
	ROW(queue_times)                                                                           \
	ROW(reason_list)                                                                           \
	ROW(restore)                                                                               \
	ROW(roster_board)                                                                          \
	ROW(roster_check)                                                                          \
	ROW(roster_ical)                                                                           \
	ROW(roster_show)                                                                           \
	ROW(roster_suggest)                                                                        \
	ROW(slip_list)                                                                             \
	ROW(slip_print)                                                                            \
	ROW(unseal)                                                                                \
	ROW(user_add)                                                                              \
	ROW(user_change)                                                                           \
	ROW(user_disable)                                                                          \
	ROW(user_enable)                                                                           \
	ROW(user_list)                                                                             \
	ROW(user_pin)                                                                              \
	ROW(user_recover)                                                                          \
	ROW(user_recovery)                                                                         \
	ROW(user_reset)                                                                            \
	ROW(verify)                                                                                \
	ROW(view_list)                                                                             \
	ROW(view_remove)                                                                           \
	ROW(view_save)

#define DECLARE(name) extern const struct command command_##name;
COMMANDS(DECLARE)

#define POINT(name) &command_##name,
const struct command *const commands[] = {COMMANDS(POINT)};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
