#include "output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"

void output_error(const struct error *err, bool json)
{
	char sentence[2048];
	struct buffer line = {0};

	error_format(err, language_translate, sentence, sizeof(sentence));
	if (json) {
		struct json_writer writer = {.out = &line};
		json_object_begin(&writer);
		json_member(&writer, "error", sentence);
		json_member_integer(&writer, "status", err->status);
		json_object_end(&writer);
	} else {
		buffer_add_text(&line, "menzhen: ");
		text_add_safe(&line, sentence);
	}
	fprintf(stderr, "%s\n", buffer_text(&line));
	buffer_release(&line);
}

void output_errors(const struct error_list *list, bool json)
{
	char number[24];
	struct error more;

	for (size_t i = 0; i < list->count; i++)
		output_error(&list->items[i], json);
	if (list->dropped == 0)
		return;
	snprintf(number, sizeof(number), "%zu", list->dropped);
	error_set(&more, STATUS_CONFIG, N_("And %s more"), number);
	output_error(&more, json);
}

static void add_json(struct buffer *out, const struct desk *desk, const struct output_form *form,
	const void *item)
{
	struct json_writer json = {.out = out};

	json_object_begin(&json);
	form->json(&json, desk, item);
	json_object_end(&json);
}

/* Whatever a form has put in, nothing gets to the terminal but text. */
static void add_text(struct buffer *out, const struct desk *desk, const struct output_form *form,
	const void *item)
{
	struct buffer text = {0};

	form->text(&text, desk, item);
	text_add_safe_lines(out, buffer_text(&text));
	out->failed = out->failed || text.failed;
	buffer_release(&text);
}

enum status output_item(const struct invocation *in, const struct output_form *form,
	const void *item, struct error *err)
{
	struct buffer out = {0};

	if (in->json && form->json != NULL)
		add_json(&out, &in->desk, form, item);
	else if (!in->json && form->text != NULL)
		add_text(&out, &in->desk, form, item);
	enum status status = out.failed ? error_memory(err) : STATUS_OK;
	if (status == STATUS_OK && out.length > 0)
		puts(buffer_text(&out));
	buffer_release(&out);
	return status;
}

void output_column(struct buffer *buf, const char *text, int columns)
{
	size_t start = buf->length;

	text_add_safe(buf, text);
	for (int width = text_width(buffer_text(buf) + start); width < columns; width++)
		buffer_add_char(buf, ' ');
}

void output_add_minute(struct buffer *buf, const struct desk *desk, moment at)
{
	char text[MOMENT_TEXT_SIZE];

	moment_format(at, desk->config.station.offset_minutes, text);
	buffer_printf(buf, "%.10s %.5s", text, text + 11);
}

void output_add_reason(struct buffer *buf, const char *reason, const char *actor)
{
	if (reason != NULL) {
		buffer_add_text(buf, _(": "));
		text_add_safe(buf, reason);
	}
	buffer_add_text(buf, "  (");
	text_add_safe(buf, words_actor(actor, language_translate));
	buffer_add_char(buf, ')');
}

void output_member_moment(
	struct json_writer *json, const char *key, moment at, const struct desk *desk)
{
	char text[MOMENT_TEXT_SIZE];

	json_member(json, key,
		at != 0 ? moment_format(at, desk->config.station.offset_minutes, text) : NULL);
}

void output_member_word(struct json_writer *json, const char *key, const char *text)
{
	json_member(json, key, text != NULL && *text != '\0' ? text : NULL);
}
