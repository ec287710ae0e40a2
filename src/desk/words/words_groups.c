#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/model/assign/priority.h"

const char *words_groups(const char *codes, error_translate translate, char out[WORDS_GROUPS_SIZE])
{
	struct buffer titles = {0};

	coded_set_add_titles(&priority_table, codes, translate, translate(", "), &titles);
	text_copy(buffer_text(&titles), out, WORDS_GROUPS_SIZE);
	buffer_release(&titles);
	return out;
}
