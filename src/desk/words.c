#include "menzhen/desk/words.h"

#include <string.h>

#include "menzhen/desk/desk.h"

bool words_add_reason(struct buffer *out, const struct reason *reason, error_translate translate)
{
	char words[256];
	struct error sentence = {.msgid = reason_text(reason)};

	reason_argument(reason, sentence.args[0], sizeof(sentence.args[0]));
	return buffer_add_text(out, error_format(&sentence, translate, words, sizeof(words)));
}

bool words_add_reasons(
	struct buffer *out, const struct candidate *candidate, error_translate translate)
{
	for (size_t i = 0; i < candidate->reason_count; i++) {
		if (i > 0)
			buffer_add_text(out, translate(N_(", ")));
		words_add_reason(out, &candidate->reasons[i], translate);
	}
	return !out->failed;
}

const char *words_actor(const char *actor, error_translate translate)
{
	return strcmp(actor, ACTOR_DEFAULT) == 0 ? translate(N_("reception")) : actor;
}
