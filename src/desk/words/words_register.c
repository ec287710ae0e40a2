#include "menzhen/desk/words/words.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/coded.h"

bool words_add_register(struct buffer *out, const struct register_field *field, const char *value,
	error_translate translate)
{
	if (field->codes != NULL)
		coded_set_add_titles(field->codes, value, translate, translate(N_(", ")), out);
	else
		buffer_add_text(out, value);
	return !out->failed;
}
