#include "menzhen/base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"

enum { QUOTE_MAX = 60 }; /* characters */

/* What was typed is repeated so that it can be told apart, not so that it fills the screen. */
static void copy_quoted(const char *text, char out[ERROR_ARG_SIZE])
{
	static const char more[] = "...";
	size_t characters = 0;
	char *end = out;

	text_copy(text, out, ERROR_ARG_SIZE - sizeof(more));
	for (; *end != '\0'; end++)
		if ((*end & 0xc0) != 0x80 && characters++ == QUOTE_MAX)
			break;
	if (text[end - out] != '\0')
		memcpy(end, more, sizeof(more));
}

/* Before an argument that is a msgid. No UTF-8 text has such a byte. */
static const char id_mark = '\xff';

char *error_id(const char *msgid, char out[ERROR_ARG_SIZE])
{
	out[0] = id_mark;
	text_copy(msgid, out + 1, ERROR_ARG_SIZE - 1);
	return out;
}

/* What TEXT says beside its mark, which is noted. */
static const char *take_mark(struct error *err, size_t index, const char *text)
{
	err->ids &= ~(1U << index);
	if (text == NULL)
		return "";
	if (*text != id_mark)
		return text;
	err->ids |= 1U << index;
	return text + 1;
}

void error_argument(struct error *err, size_t index, const char *text)
{
	text_copy(take_mark(err, index, text), err->args[index], ERROR_ARG_SIZE);
}

static void copy_args(struct error *err, const char *msgid, va_list args)
{
	size_t count = 0;
	for (const char *p = strchr(msgid, '%'); p && p[1]; p = strchr(p + 2, '%')) {
		if (p[1] != 's' || count == ERROR_ARGS)
			continue;
		const char *arg = take_mark(err, count, va_arg(args, const char *));
		if (p > msgid && p[-1] == '\'')
			copy_quoted(arg, err->args[count++]);
		else
			text_copy(arg, err->args[count++], ERROR_ARG_SIZE);
	}
}

enum status error_set(struct error *err, enum status status, const char *msgid, ...)
{
	if (!err)
		return status;
	/* Built aside: an argument may be a part of the error that is being replaced. */
	struct error fresh = {.status = status, .msgid = msgid};
	va_list args;
	va_start(args, msgid);
	copy_args(&fresh, msgid, args);
	va_end(args);
	*err = fresh;
	return status;
}

enum status error_say(struct error *err, enum status status, const char *msgid)
{
	if (err)
		*err = (struct error){.status = status, .msgid = msgid};
	return status;
}

enum status error_memory(struct error *err)
{
	return error_set(err, STATUS_MEMORY,
		N_("The computer is out of memory; close other programs and try again"));
}

void error_at(struct error *err, const char *file, int line, int column)
{
	if (!err)
		return;
	text_copy(file ? file : "", err->file, ERROR_FILE_SIZE);
	err->line = line;
	err->column = column;
}

/* The sentence being written: where it goes on and how many bytes fit, not counting the NUL. */
struct sentence {
	char *end;
	size_t room;
	error_translate translate; /* NULL: none */
};

/* The empty msgid stands for the catalogue's own header, which is no translation. */
static const char *translated(const struct sentence *to, const char *text)
{
	return to->translate && *text ? to->translate(text) : text;
}

static void append(struct sentence *to, const char *text, size_t length)
{
	size_t fits = length <= to->room ? length : text_cut(text, to->room);
	memcpy(to->end, text, fits);
	to->end += fits;
	*to->end = '\0';
	to->room = fits == length ? to->room - fits : 0;
}

static void append_position(struct sentence *to, const struct error *err)
{
	char number[16];
	if (err->file[0] == '\0' && err->line == 0)
		return;
	if (err->file[0] != '\0') {
		append(to, err->file, strlen(err->file));
		append(to, ":", 1);
	}
	if (err->line > 0) {
		int length = snprintf(number, sizeof(number), "%d:", err->line);
		append(to, number, (size_t)length);
	}
	if (err->line > 0 && err->column > 0) {
		int length = snprintf(number, sizeof(number), "%d:", err->column);
		append(to, number, (size_t)length);
	}
	append(to, " ", 1);
}

static void append_arg(struct sentence *to, const struct error *err, int index)
{
	if (index < 0 || index >= ERROR_ARGS)
		return;
	const char *text = err->args[index];
	if (err->ids & (1U << index))
		text = translated(to, text);
	append(to, text, strlen(text));
}

/*
 * Append what the conversion at P ("%s", "%2$s", "%%") stands for; returns the text after it. Done
 * by hand because a translation may reorder its arguments and must never be trusted as a printf
 * format.
 */
static const char *append_conversion(
	struct sentence *to, const struct error *err, const char *p, int *next)
{
	if (p[1] == 's') {
		append_arg(to, err, (*next)++);
		return p + 2;
	}
	if (p[1] >= '1' && p[1] <= '9' && p[2] == '$' && p[3] == 's') {
		append_arg(to, err, p[1] - '1');
		return p + 4;
	}
	append(to, "%", 1);
	return p[1] == '%' ? p + 2 : p + 1;
}

char *error_format(const struct error *err, error_translate translate, char *out, size_t size)
{
	struct sentence to = {.end = out, .room = size - 1, .translate = translate};
	*out = '\0';
	if (!err->msgid)
		return out;

	append_position(&to, err);
	const char *p = translated(&to, err->msgid);
	int next = 0;
	while (*p) {
		size_t run = strcspn(p, "%");
		append(&to, p, run);
		p += run;
		if (*p)
			p = append_conversion(&to, err, p, &next);
	}
	return out;
}

void error_list_add(struct error_list *list, const struct error *err)
{
	if (list->count >= ERROR_LIST_MAX || !array_reserve((void **)&list->items, &list->capacity,
						     list->count, sizeof(*list->items))) {
		list->dropped++;
		return;
	}
	list->items[list->count++] = *err;
}

bool error_list_empty(const struct error_list *list)
{
	return list->count == 0 && list->dropped == 0;
}

void error_list_release(struct error_list *list)
{
	if (!list)
		return;
	free(list->items);
	*list = (struct error_list){0};
}
