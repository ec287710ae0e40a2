#include "menzhen/files/page/html_page.h"

#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/page/text_template.h"

enum status html_page_write(const char *template, enum station_language language,
	struct html_blank *blanks, size_t count, struct buffer *out, struct error *err)
{
	struct template_value values[1 + HTML_BLANKS_MAX] = {
		{"lang", language == LANGUAGE_ZH ? "zh-CN" : "en"}};
	bool failed = false;

	for (size_t i = 0; i < count; i++) {
		failed = failed || blanks[i].text.failed;
		values[1 + i] =
			(struct template_value){blanks[i].name, buffer_text(&blanks[i].text)};
	}
	if (!failed)
		failed = !text_template_fill(builtin_find(template)->text, values, 1 + count, out);
	for (size_t i = 0; i < count; i++)
		buffer_release(&blanks[i].text);
	return failed ? error_memory(err) : STATUS_OK;
}
