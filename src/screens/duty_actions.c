/* What can be done about duties. */
#include "clinic_actions.h"

#include "clinic.h"

static const struct action rows[] = {
	{.id = "duty.show",
		.key = KEYCODE_F(6),
		.plain = 'd',
		.where = WHERE_CASES,
		.rank = 50,
		.title = N_("Duty"),
		.help = N_("Who is on duty today and on the days to come"),
		.run = duty_screen_open},
	{.id = "duty.board",
		.key = KEYCODE_NONE,
		.plain = 'p',
		.where = WHERE_DUTY,
		.rank = 65,
		.title = N_("Public board"),
		.help = N_("Show today's duty board full screen, for a display on the wall"),
		.run = board_screen_open},
};

const struct action_part duty_actions = {rows, sizeof(rows) / sizeof(rows[0])};
