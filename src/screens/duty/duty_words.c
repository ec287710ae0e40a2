#include "duty_words.h"

#include "menzhen/base/language.h"

static const struct {
	const char *mark; /* msgid, one character that differs from all others */
	enum role role;
} states[DUTY_STATES] = {
	[DUTY_PLANNED] = {"", ROLE_VALUE},
	/* TRANSLATORS: one character behind a name: the person is on leave */
	[DUTY_LEAVE] = {N_("L"), ROLE_DISABLED},
	/* TRANSLATORS: one character behind a name: the duty was swapped */
	[DUTY_SWAPPED] = {N_("X"), ROLE_STRONG},
	/* TRANSLATORS: one character behind a name: the person stands in for another */
	[DUTY_STAND_IN] = {N_("S"), ROLE_STRONG},
	/* TRANSLATORS: one character behind a name: the person has signed in */
	[DUTY_SIGNED_IN] = {N_("I"), ROLE_GOOD},
	/* TRANSLATORS: one character behind a name: the person is away for a while */
	[DUTY_AWAY] = {N_("A"), ROLE_WARNING},
	/* TRANSLATORS: one character behind a name: the person has signed out */
	[DUTY_SIGNED_OUT] = {N_("O"), ROLE_HINT},
};

const char *duty_mark(enum duty_state state)
{
	return _(states[state].mark);
}

enum role duty_role(const struct duty *duty, struct local_time now)
{
	if (duty->state == DUTY_PLANNED && duty_covers(duty, now))
		return ROLE_STRONG;
	return states[duty->state].role;
}

void duty_legend(struct buffer *out)
{
	for (enum duty_state state = DUTY_PLANNED + 1; state < DUTY_STATES; state++)
		buffer_printf(out, "%s%s %s", out->length > 0 ? "  " : "", duty_mark(state),
			_(duty_state_table.rows[state].title));
}

void duty_day_marks(
	struct buffer *out, const struct calendar *calendar, struct day day, struct day today)
{
	const char *mark = NULL;

	if (day.n == today.n) {
		/* TRANSLATORS: at most 4 columns, in the head of a day: it is today */
		buffer_add_text(out, _("now"));
	}
	if (calendar_is_make_up(calendar, day))
		/* TRANSLATORS: at most 4 columns, in the head of a day: a make-up workday */
		mark = N_("work");
	else if (calendar_class(calendar, day) == DAY_HOLIDAY)
		/* TRANSLATORS: at most 4 columns, in the head of a day: a public holiday */
		mark = N_("off");
	if (mark != NULL)
		buffer_printf(out, "%s%s", out->length > 0 ? " " : "", _(mark));
}
