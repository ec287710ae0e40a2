#include "unknown_command.h"

#include <string.h>

#include "command.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"

enum { NEAR = 4 }; /* so many letters apart are too far for a slip */

/* The words that make a command behind WORD: "assign, open"; "" when none begins with it. */
static void add_followers(struct buffer *out, const char *word)
{
	size_t length = strlen(word);

	for (size_t i = 0; i < command_count; i++) {
		const char *name = commands[i]->name;
		if (strncmp(name, word, length) == 0 && name[length] == ' ')
			buffer_printf(out, out->length > 0 ? ", %s" : "%s", name + length + 1);
	}
}

/* The command that NAME is a slip for, or NULL. */
static const char *nearest_command(const char *name)
{
	const char *nearest = NULL;
	size_t best = NEAR;

	for (size_t i = 0; i < command_count; i++) {
		size_t distance = text_distance(name, commands[i]->name);
		if (distance < best) {
			best = distance;
			nearest = commands[i]->name;
		}
	}
	return nearest;
}

static enum status no_such(
	const char *name, const char *first, const char *followers, struct error *err)
{
	const char *nearest = nearest_command(name);

	if (nearest != NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no command '%s' (did you mean '%s'?); --help shows them all"),
			name, nearest);
	if (*followers != '\0')
		return error_set(err, STATUS_USAGE,
			N_("There is no command '%s'; after '%s' comes one of: %s"), name, first,
			followers);
	return error_set(
		err, STATUS_USAGE, N_("There is no command '%s'; --help shows them all"), name);
}

enum status unknown_command(char **words, int count, struct error *err)
{
	bool alone = count == 1 || words[1][0] == '-';
	struct buffer name = {0}, followers = {0};
	enum status status;

	add_followers(&followers, words[0]);
	buffer_add_text(&name, words[0]);
	if (!alone)
		buffer_printf(&name, " %s", words[1]);
	if (alone && followers.length > 0)
		status = error_set(err, STATUS_USAGE,
			N_("'%s' begins several commands; write one of these after it: %s"),
			words[0], buffer_text(&followers));
	else
		status = no_such(buffer_text(&name), words[0], buffer_text(&followers), err);
	buffer_release(&name);
	buffer_release(&followers);
	return status;
}
