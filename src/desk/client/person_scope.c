#include "person_scope.h"

#include "menzhen/model/client/erasure.h"

enum status person_scope(const struct client_view *view, struct erase_scope *out, struct error *err)
{
	bool added = true;

	for (size_t i = 0; i < view->cases.count && added; i++) {
		const struct case_record *record = &view->cases.items[i];
		added = string_list_add(&out->subjects, record->number) &&
			erasure_add_word(&out->words, record->client) &&
			erasure_add_word(&out->words, record->phone) &&
			erasure_add_word(&out->words, record->id_number);
	}
	return added ? STATUS_OK : error_memory(err);
}
