#include "menzhen/tui/widget/line_edit.h"

#include <string.h>

#include "menzhen/base/password.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/widget/edit_move.h"

/* Kinds of change that join to one undo step while they repeat. */
enum run { RUN_NONE = 0, RUN_TYPED, RUN_BACKSPACE, RUN_DELETE };

const char *line_edit_text(const struct line_edit *edit)
{
	return buffer_text(&edit->text);
}

void line_edit_release(struct line_edit *edit)
{
	buffer_release(&edit->text);
	edit_history_release(&edit->history);
	*edit = (struct line_edit){.rules = edit->rules};
}

static size_t maximum(const struct line_edit *edit)
{
	if (edit->rules.secret)
		return LINE_EDIT_SECRET_MAXIMUM;
	return edit->rules.maximum ? edit->rules.maximum : LINE_EDIT_DEFAULT_MAXIMUM;
}

static size_t count_codepoints(const char *text, size_t length)
{
	size_t count = 0;
	for (size_t at = 0; at < length; at++)
		count += ((unsigned char)text[at] & 0xC0) != 0x80;
	return count;
}

/* For what becomes a part of the text. */
static struct buffer empty(const struct line_edit *edit)
{
	return (struct buffer){.secret = edit->rules.secret};
}

/* AT, or the end of the character it is inside of: marks join what stands before them, and so do
 * the halves of a flag. */
static size_t whole_grapheme(const struct buffer *text, size_t at)
{
	size_t whole = 0;
	while (whole < at)
		whole += text_grapheme_next(buffer_text(text), text->length, whole);
	return whole;
}

/* The byte range FROM to TO becomes MIDDLE. False: no memory, nothing changed. */
static bool splice(struct line_edit *edit, size_t from, size_t to, const struct buffer *middle)
{
	struct buffer result = empty(edit);
	const char *text = line_edit_text(edit);
	buffer_add(&result, text, from);
	buffer_add(&result, buffer_text(middle), middle->length);
	if (!buffer_add(&result, text + to, edit->text.length - to)) {
		buffer_release(&result);
		return false;
	}
	buffer_release(&edit->text);
	edit->text = result;
	edit->cursor = whole_grapheme(&edit->text, from + middle->length);
	edit->goal = 0;
	return true;
}

/* Keep the present state for undo, unless RUN goes on with the last change. */
static void keep(struct line_edit *edit, enum run run)
{
	if (!edit->rules.secret && (run == RUN_NONE || edit->run != (int32_t)run))
		edit_history_keep(&edit->history, line_edit_text(edit), edit->cursor);
	edit->run = (int32_t)run;
}

/* Does CODEPOINT show as it is behind the text BEFORE, and not as <U+200B>? */
static bool shows(const struct buffer *before, int32_t codepoint)
{
	if (text_codepoint_width(codepoint) > 0)
		return !text_is_unsafe(codepoint);
	char bytes[4];
	struct buffer typed = {.secret = before->secret}, safe = typed;
	const char *text = buffer_text(before);
	size_t from = text_grapheme_previous(text, before->length, before->length);
	buffer_add(&typed, text + from, before->length - from);
	buffer_add(&typed, bytes, text_encode(codepoint, bytes));
	text_add_safe_lines(&safe, buffer_text(&typed));
	bool same =
		!typed.failed && !safe.failed && text_same(buffer_text(&typed), buffer_text(&safe));
	buffer_release(&typed);
	buffer_release(&safe);
	return same;
}

/* CODEPOINT as it may stand in the field behind the text BEFORE; 0: not at all. */
static int32_t admit(const struct line_edit *edit, int32_t codepoint, const struct buffer *before)
{
	if (edit->rules.fold)
		codepoint = text_narrow(codepoint);
	if (codepoint == '\n' && edit->rules.multiline)
		return codepoint;
	if (codepoint < ' ' || (codepoint >= 0x7F && codepoint < 0xA0))
		return ' ';
	return codepoint < 0x7F || shows(before, codepoint) ? codepoint : 0;
}

/*
 * What of TEXT may be put in behind BEFORE, which grows by it, and before the present text's rest.
 * False: cut, or no memory.
 */
static bool add_admitted(const struct line_edit *edit, const char *text, struct buffer *before)
{
	size_t room = maximum(edit), left = strlen(text);
	size_t present = count_codepoints(line_edit_text(edit), edit->text.length);
	room = room > present ? room - present : 0;
	while (left > 0) {
		int32_t codepoint;
		char bytes[4];
		size_t size = text_decode(text, left, &codepoint);
		bool line_end = codepoint == '\r' && left > size && text[size] == '\n';
		text += size;
		left -= size;
		if (line_end)
			continue;
		codepoint = admit(edit, codepoint, before);
		if (codepoint == 0)
			continue;
		if (room-- == 0 || !buffer_add(before, bytes, text_encode(codepoint, bytes)))
			return false;
	}
	return true;
}

/* What of TEXT may be put in at the cursor. False: cut, or no memory. */
static bool filter(const struct line_edit *edit, const char *text, struct buffer *out)
{
	struct buffer before = empty(edit);
	bool whole = buffer_add(&before, line_edit_text(edit), edit->cursor) &&
		     add_admitted(edit, text, &before);
	if (before.length > edit->cursor)
		whole = buffer_add(out, buffer_text(&before) + edit->cursor,
				before.length - edit->cursor) &&
			whole;
	buffer_release(&before);
	return whole;
}

static enum edit_result insert(struct line_edit *edit, const char *text, enum run run)
{
	struct buffer admitted = empty(edit);
	enum edit_result result = filter(edit, text, &admitted) ? EDIT_CHANGED : EDIT_FULL;
	if (admitted.length > 0) {
		keep(edit, run);
		if (!splice(edit, edit->cursor, edit->cursor, &admitted))
			result = EDIT_FULL;
	} else if (result == EDIT_CHANGED) {
		result = EDIT_MOVED;
	}
	buffer_release(&admitted);
	return result;
}

enum edit_result line_edit_insert(struct line_edit *edit, const char *text)
{
	return insert(edit, text, RUN_NONE);
}

bool line_edit_set(struct line_edit *edit, const char *text)
{
	struct line_edit fresh = {.rules = edit->rules, .width = edit->width};
	enum edit_result result = insert(&fresh, text, RUN_NONE);
	if (result == EDIT_FULL && fresh.text.length == 0) {
		line_edit_release(&fresh);
		return false;
	}
	edit_history_release(&fresh.history);
	fresh.run = RUN_NONE;
	line_edit_release(edit);
	*edit = fresh;
	return true;
}

static enum edit_result move_to(struct line_edit *edit, size_t cursor)
{
	edit->cursor = cursor;
	edit->goal = 0;
	edit->run = RUN_NONE;
	return EDIT_MOVED;
}

static enum edit_result erase(struct line_edit *edit, size_t from, size_t to, enum run run)
{
	if (from >= to)
		return EDIT_MOVED;
	keep(edit, run);
	return splice(edit, from, to, &(struct buffer){0}) ? EDIT_CHANGED : EDIT_FULL;
}

static enum edit_result step(struct line_edit *edit, bool done)
{
	edit->goal = 0;
	edit->run = RUN_NONE;
	return done ? EDIT_CHANGED : EDIT_MOVED;
}

/* Up or down by one row of the wrapped text. */
static enum edit_result move_row(struct line_edit *edit, int rows)
{
	if (!edit->rules.multiline || edit->width <= 0)
		return EDIT_IGNORED;
	const char *text = line_edit_text(edit);
	int width = line_edit_wrap_width(edit->width);
	struct edit_place place = edit_place(text, edit->text.length, edit->cursor, width);
	struct edit_place last = edit_place(text, edit->text.length, edit->text.length, width);
	if (rows < 0 ? place.row == 0 : place.row == last.row)
		return EDIT_IGNORED;
	int goal = edit->goal ? edit->goal : place.column + 1;
	place = (struct edit_place){rows < 0 ? place.row - 1 : place.row + 1, goal - 1};
	move_to(edit, edit_offset(text, edit->text.length, place, width));
	edit->goal = goal;
	return EDIT_MOVED;
}

static enum edit_result move(struct line_edit *edit, int32_t code)
{
	const char *text = line_edit_text(edit);
	size_t length = edit->text.length, at = edit->cursor;
	switch (code) {
	case KEYCODE_LEFT:
		return move_to(edit, text_grapheme_previous(text, length, at));
	case KEYCODE_RIGHT:
		return move_to(edit, at + text_grapheme_next(text, length, at));
	case KEYCODE_WORD_LEFT:
		return move_to(edit, edit_word_left(text, length, at));
	case KEYCODE_WORD_RIGHT:
		return move_to(edit, edit_word_right(text, length, at));
	case KEYCODE_HOME:
	case KEYCODE_CTRL('A'):
		return move_to(edit, edit_line_start(text, at));
	case KEYCODE_END:
	case KEYCODE_CTRL('E'):
		return move_to(edit, edit_line_end(text, length, at));
	case KEYCODE_UP:
		return move_row(edit, -1);
	case KEYCODE_DOWN:
		return move_row(edit, 1);
	default:
		return EDIT_IGNORED;
	}
}

static enum edit_result change(struct line_edit *edit, int32_t code)
{
	const char *text = line_edit_text(edit);
	size_t length = edit->text.length, at = edit->cursor;
	switch (code) {
	case KEYCODE_BACKSPACE:
		return erase(edit, text_grapheme_previous(text, length, at), at, RUN_BACKSPACE);
	case KEYCODE_DELETE:
		return erase(edit, at, at + text_grapheme_next(text, length, at), RUN_DELETE);
	case KEYCODE_CTRL('W'):
		return erase(edit, edit_word_left(text, length, at), at, RUN_NONE);
	case KEYCODE_WORD_DELETE:
		return erase(edit, at, edit_word_right(text, length, at), RUN_NONE);
	case KEYCODE_CTRL('U'):
		return erase(edit, edit_line_start(text, at), at, RUN_NONE);
	case KEYCODE_CTRL('K'):
		return erase(edit, at, edit_line_end(text, length, at), RUN_NONE);
	case KEYCODE_CTRL('Z'):
		return step(edit, edit_history_undo(&edit->history, &edit->text, &edit->cursor));
	case KEYCODE_CTRL('Y'):
		return step(edit, edit_history_redo(&edit->history, &edit->text, &edit->cursor));
	case KEYCODE_ENTER:
		return edit->rules.multiline ? insert(edit, "\n", RUN_NONE) : EDIT_IGNORED;
	default:
		return move(edit, code);
	}
}

enum edit_result line_edit_key(struct line_edit *edit, const struct key_event *event)
{
	if (event->code == KEYCODE_PASTE)
		return insert(edit, event->paste, RUN_NONE);
	if (!key_is_text(event->code))
		return change(edit, event->code);
	char bytes[5];
	bytes[text_encode(event->code, bytes)] = '\0';
	enum edit_result result = insert(edit, bytes, RUN_TYPED);
	secret_wipe(bytes, sizeof(bytes));
	if (event->code == ' ')
		edit->run = RUN_NONE; /* a new word is a new step */
	return result;
}
