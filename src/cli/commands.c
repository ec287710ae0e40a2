#include "command.h"

extern const struct command command_case_assign, command_case_close, command_case_decline,
	command_case_list, command_case_open, command_case_propose, command_case_rate,
	command_case_reassign, command_case_reopen, command_case_show, command_case_start,
	command_case_void, command_category_list, command_demo, command_help, command_init,
	command_outcome_list, command_reason_list, command_roster_check, command_roster_show,
	command_verify;

const struct command *const commands[] = {
	&command_case_assign,
	&command_case_close,
	&command_case_decline,
	&command_case_list,
	&command_case_open,
	&command_case_propose,
	&command_case_rate,
	&command_case_reassign,
	&command_case_reopen,
	&command_case_show,
	&command_case_start,
	&command_case_void,
	&command_category_list,
	&command_demo,
	&command_help,
	&command_init,
	&command_outcome_list,
	&command_reason_list,
	&command_roster_check,
	&command_roster_show,
	&command_verify,
};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
