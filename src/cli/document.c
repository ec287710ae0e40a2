#include "document.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_export.h"
#include "output.h"

static void file_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	(void)desk;
	json_member(json, "file", item);
}

static void file_text(struct buffer *out, const struct desk *desk, const void *item)
{
	struct buffer name = {0};
	(void)desk;

	text_add_safe(&name, item);
	buffer_printf(out, _("Written: %s"), buffer_text(&name));
	buffer_release(&name);
}

const char *document_path(const struct invocation *in)
{
	const char *path = invocation_value(in, "out");

	return path != NULL && strcmp(path, "-") != 0 ? path : NULL;
}

static struct export_file file_of(const struct invocation *in, bool for_all)
{
	return (struct export_file){
		document_path(in), invocation_value(in, "force") != NULL, for_all};
}

enum status document_check(const struct invocation *in, struct error *err)
{
	const struct export_file file = file_of(in, false);

	return file.path != NULL ? desk_export_check(&file, err) : STATUS_OK;
}

enum status document_tell(const struct invocation *in, const char *path, struct error *err)
{
	static const struct output_form form = {file_json, file_text};

	return output_item(in, &form, path, err);
}

static enum status put(
	const struct invocation *in, const struct buffer *text, bool for_all, struct error *err)
{
	const struct export_file file = file_of(in, for_all);

	if (file.path == NULL) {
		fwrite(buffer_text(text), 1, text->length, stdout);
		return STATUS_OK;
	}
	enum status status = desk_export_file(&file, text, err);
	return status == STATUS_OK ? document_tell(in, file.path, err) : status;
}

enum status document_put(const struct invocation *in, const struct buffer *text, struct error *err)
{
	return put(in, text, false, err);
}

enum status document_publish(
	const struct invocation *in, const struct buffer *text, struct error *err)
{
	return put(in, text, true, err);
}
