#include "code_output.h"

#include <stdio.h>

#include "document.h"
#include "menzhen/base/language.h"

static enum status put_page(const struct invocation *in, const struct code_output *output,
	const char *code, struct error *err)
{
	struct buffer page = {0};
	enum status status = output->page(&in->desk, code, language_translate, &page, err);

	if (status == STATUS_OK)
		status = document_put(in, &page, err);
	buffer_release(&page);
	if (status == STATUS_OK && !in->json)
		puts(_("Print it, lock the paper away, and delete the file: whoever reads it has "
		       "the code."));
	return status;
}

enum status code_output_put(const struct invocation *in, const struct code_output *output,
	const char *code, struct error *err)
{
	if (document_path(in) == NULL)
		return output_item(in, &output->shown, code, err);
	enum status status = put_page(in, output, code, err);
	if (status != STATUS_OK)
		output_item(in, &output->shown, code, NULL);
	return status;
}
