#include "visitor_box.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/masking.h"
#include "screens/phrases.h"

/* Two letters, or a character: a letter alone is the initial of too many. */
enum { TYPED_MIN = 2 };

static void add_mark(struct buffer *out, const char *mark)
{
	if (mark == NULL || *mark == '\0')
		return;
	if (out->length > 0)
		buffer_add_text(out, "  ");
	text_add_safe(out, mark);
}

void visitor_box_add_marks(struct buffer *out, const struct client_known *known)
{
	char masked[MASK_NUMBER_SIZE];

	add_mark(out, mask_phone(known->phone, masked));
	add_mark(out, mask_id(known->id_number, masked));
	add_mark(out, known->entry.values[REGISTER_VILLAGE]);
}

static void add_visit(struct buffer *out, const struct desk *desk, const struct case_record *visit)
{
	phrase_day(out, visit->service_day);
	buffer_printf(out, " %s (%s", desk_category_title(desk, visit->category),
		_(case_state_title(visit->state)));
	if (visit->adviser != NULL)
		buffer_printf(out, "%s%s", _(", "), desk_adviser_name(desk, visit->adviser));
	buffer_add_char(out, ')');
}

void visitor_box_add_visits(
	struct buffer *out, const struct desk *desk, const struct client_view *view)
{
	char count[24];

	snprintf(count, sizeof(count), "%zu", view->visits);
	phrase_add(out, view->visits == 1 ? N_("%s visit") : N_("%s visits"), count, NULL);
	for (size_t i = 0; i < view->cases.count && i < VISITOR_BOX_VISITS; i++) {
		buffer_add_text(out, i == 0 ? _(": ") : _(", "));
		add_visit(out, desk, &view->cases.items[i]);
	}
}

static bool offer(struct visitor_box *box, const struct client_found *found)
{
	struct buffer label = {0}, note = {0};

	text_add_safe(&label, found->known.client != NULL ? found->known.client : "");
	visitor_box_add_marks(&note, &found->known);
	buffer_add_text(&note, "  ");
	visitor_box_add_visits(&note, box->desk, &found->view);
	bool offered = !label.failed && !note.failed &&
		       choices_add_copy(&box->choices, found->view.number, buffer_text(&label),
			       buffer_text(&note), NULL) == STATUS_OK;
	buffer_release(&label);
	buffer_release(&note);
	return offered;
}

struct choice_list visitor_box_offer(struct visitor_box *box, const char *typed)
{
	const struct client_query query = {
		.text = typed, .limit = VISITOR_BOX_MAX, .visits = VISITOR_BOX_VISITS};
	struct client_found_list found = {0};
	bool offered = strlen(typed) >= TYPED_MIN &&
		       client_find(box->desk, &query, &found, NULL) == STATUS_OK;

	choices_clear(&box->choices);
	for (size_t i = 0; i < found.count && offered; i++)
		offered = offer(box, &found.items[i]);
	if (!offered)
		choices_clear(&box->choices);
	client_found_release(&found);
	return choices_list(&box->choices);
}

static void forget(struct visitor_box *box)
{
	client_known_release(&box->known);
	client_view_release(&box->view);
	box->number[0] = '\0';
}

bool visitor_box_load(struct visitor_box *box, const char *number)
{
	if (*number != '\0' && strcmp(number, box->number) == 0)
		return true;
	forget(box);
	if (*number == '\0' || client_load(box->desk, number, &box->view, NULL) != STATUS_OK ||
		client_known_load(box->desk, &box->view, &box->known, NULL) != STATUS_OK) {
		forget(box);
		return false;
	}
	text_copy(number, box->number, sizeof(box->number));
	return true;
}

void visitor_box_release(struct visitor_box *box)
{
	choices_release(&box->choices);
	forget(box);
}
