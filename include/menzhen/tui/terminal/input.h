/*
 * Makes key events of what the terminal sends, without reading it: bytes are put together to
 * characters, also when one arrives in pieces, and pasted text is collected to one event.
 *
 *	struct input input = {0};
 *	input_byte(&input, byte); or input_code(&input, KEYCODE_UP);
 *	if (input_take(&input, &event)) {
 *		…
 *		input_taken(&input);
 *	}
 */
#ifndef MENZHEN_TUI_INPUT_H
#define MENZHEN_TUI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"
#include "menzhen/tui/terminal/key.h"

enum { INPUT_PASTE_MAX = 1024 * 1024 };

/* Zero-initialise; release with input_release. */
struct input {
	char partial[4]; /* of a character whose other bytes are still to come */
	size_t partial_length;
	bool pasting;
	bool pasted_return;  /* the last character of the paste was a CR */
	struct buffer paste; /* secret, as anything may be; what is beyond INPUT_PASTE_MAX goes */
	int32_t ready;       /* KEYCODE_NONE: nothing to take */
};

/* At most one event becomes ready by each; take it before the next. */
void input_byte(struct input *input, unsigned char byte);
void input_code(struct input *input, int32_t code);

/* A paste whose end never came is given out as it is. To be called when nothing came for a while.
 */
void input_timeout(struct input *input);

/* The ready event, if any. Its paste is valid until input_taken, which forgets it. */
bool input_take(struct input *input, struct key_event *event);
void input_taken(struct input *input);

void input_release(struct input *input);

#endif
