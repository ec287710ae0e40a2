#include "menzhen/tui/terminal/input.h"

#include "menzhen/base/text.h"

enum { REPLACEMENT = 0xFFFD };

/* Bytes of the character that BYTE begins, 0 if it begins none. */
static size_t sequence_length(unsigned char byte)
{
	if (byte < 0x80)
		return 1;
	if (byte >= 0xC2 && byte < 0xE0)
		return 2;
	if (byte >= 0xE0 && byte < 0xF0)
		return 3;
	return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

static void give(struct input *input, int32_t code)
{
	char bytes[4];
	if (!input->pasting)
		input->ready = code;
	else if (code < 0x110000 && input->paste.length + sizeof(bytes) <= INPUT_PASTE_MAX)
		buffer_add(&input->paste, bytes, text_encode(code, bytes));
}

/* Line ends come as LF, as CR (terminals paste them as Enter), or as CR LF, which is one. */
static void give_pasted(struct input *input, int32_t code)
{
	bool second_half = code == '\n' && input->pasted_return;
	input->pasted_return = code == '\r';
	if (!second_half)
		give(input, code == '\r' ? '\n' : code);
}

static bool continues(const struct input *input, unsigned char byte)
{
	return input->partial_length > 0 && (byte & 0xC0) == 0x80;
}

void input_byte(struct input *input, unsigned char byte)
{
	if (!continues(input, byte)) {
		input->partial_length = 0; /* the rest of that character never came */
		if (sequence_length(byte) == 0)
			return;
	}
	input->partial[input->partial_length++] = (char)byte;
	if (input->partial_length < sequence_length((unsigned char)input->partial[0]))
		return;

	int32_t code;
	text_decode(input->partial, input->partial_length, &code);
	input->partial_length = 0;
	if (code == 0 || code == REPLACEMENT)
		return;
	if (input->pasting)
		give_pasted(input, code);
	else if (code == '\n')
		give(input, KEYCODE_ENTER);
	else
		give(input, code == KEYCODE_CTRL('H') ? KEYCODE_BACKSPACE : code);
}

static void end_paste(struct input *input)
{
	input->pasting = false;
	input->ready = KEYCODE_PASTE;
}

void input_code(struct input *input, int32_t code)
{
	input->partial_length = 0;
	if (code == KEYCODE_PASTE_BEGIN) {
		input->paste.secret = true;
		buffer_clear(&input->paste);
		input->pasting = true;
		input->pasted_return = false;
	} else if (code == KEYCODE_PASTE_END) {
		if (input->pasting)
			end_paste(input);
	} else if (code == KEYCODE_RESIZE || code == KEYCODE_SYNC) {
		input->ready = code; /* not typed: a paste goes on round them */
	} else {
		give(input, code);
	}
}

void input_timeout(struct input *input)
{
	if (input->pasting)
		end_paste(input);
}

bool input_take(struct input *input, struct key_event *event)
{
	if (input->ready == KEYCODE_NONE)
		return false;
	*event = (struct key_event){.code = input->ready};
	if (input->ready == KEYCODE_PASTE)
		event->paste = buffer_text(&input->paste);
	input->ready = KEYCODE_NONE;
	return true;
}

void input_taken(struct input *input)
{
	if (!input->pasting)
		buffer_release(&input->paste);
}

void input_release(struct input *input)
{
	buffer_release(&input->paste);
	*input = (struct input){0};
}
