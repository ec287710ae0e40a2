#include "menzhen/desk/words/words.h"

/* Leave of one day is told by that day. */
static void say_leave(struct error *sentence, const char *name, const struct duty_change *change)
{
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	const char *shift = change->slot.shift;

	day_format(change->first, first);
	day_format(change->last, last);
	if (change->first.n == change->last.n)
		error_set(sentence, STATUS_OK, shift != NULL ? N_("%s on %s (%s)") : N_("%s on %s"),
			name, first, shift);
	else
		error_set(sentence, STATUS_OK,
			shift != NULL ? N_("%s from %s to %s (%s)") : N_("%s from %s to %s"), name,
			first, last, shift);
}

bool words_add_change(struct buffer *out, const struct desk *desk, const struct duty_change *change,
	error_translate translate)
{
	const char *name = desk_adviser_name(desk, change->adviser);
	const char *other = desk_adviser_name(desk, change->other);
	char words[512], label[DUTY_LABEL_SIZE] = "", other_label[DUTY_LABEL_SIZE];
	struct error sentence = {0};

	if (change->kind != CHANGE_LEAVE)
		duty_slot_label(&change->slot, label);
	switch (change->kind) {
	case CHANGE_LEAVE:
		say_leave(&sentence, name, change);
		break;
	case CHANGE_SWAP:
		error_set(&sentence, STATUS_OK, N_("%s (%s) with %s (%s)"), name, label, other,
			duty_slot_label(&change->other_slot, other_label));
		break;
	case CHANGE_STAND_IN:
		error_set(&sentence, STATUS_OK, N_("%s for %s (%s)"), other, name, label);
		break;
	default:
		error_set(&sentence, STATUS_OK, N_("%s (%s) in %s"), name, label, change->room);
		break;
	}
	return buffer_add_text(out, error_format(&sentence, translate, words, sizeof(words)));
}
