/* The parts of the table of actions: one file an area (*_actions.c), joined in clinic_actions.c. */
#ifndef MENZHEN_SCREENS_CLINIC_ACTIONS_H
#define MENZHEN_SCREENS_CLINIC_ACTIONS_H

#include "menzhen/tui/action.h"

extern const struct action_part case_actions;     /* on the selected case */
extern const struct action_part queue_actions;    /* on its place in the queue */
extern const struct action_part duty_actions;     /* on the selected duty */
extern const struct action_part change_actions;   /* on the selected change of duty */
extern const struct action_part handover_actions; /* on a case of somebody who goes home */
extern const struct action_part ledger_actions;
extern const struct action_part import_actions; /* on the ledger */
extern const struct action_part appointment_actions;
extern const struct action_part visitor_actions; /* on those who were here before */
extern const struct action_part due_actions;     /* on visitors whose data was kept long enough */
extern const struct action_part account_actions;
extern const struct action_part disclosure_actions; /* who saw what: for the auditor */

#endif
