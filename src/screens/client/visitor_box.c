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
	if (out->length > 0 && out->data[out->length - 1] != '\0')
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

/* Each text ends with a NUL of its own: where a choice's begin. */
struct places {
	size_t label, note;
};

static void write_one(
	struct visitor_box *box, const struct client_found *found, struct places *places)
{
	struct buffer *out = &box->texts;

	places->label = out->length;
	text_add_safe(out, found->known.client != NULL ? found->known.client : "");
	buffer_add_char(out, '\0');
	places->note = out->length;
	visitor_box_add_marks(out, &found->known);
	buffer_add_text(out, "  ");
	visitor_box_add_visits(out, box->desk, &found->view);
	buffer_add_char(out, '\0');
}

static struct choice_list write_choices(struct visitor_box *box)
{
	struct places places[VISITOR_BOX_MAX];
	size_t count = box->found.count;

	buffer_clear(&box->texts);
	for (size_t i = 0; i < count; i++)
		write_one(box, &box->found.items[i], &places[i]);
	if (box->texts.failed)
		return (struct choice_list){0};
	for (size_t i = 0; i < count; i++)
		box->choices[i] = (struct choice){
			.code = box->found.items[i].view.number,
			.label = box->texts.data + places[i].label,
			.note = box->texts.data + places[i].note,
		};
	return (struct choice_list){box->choices, count};
}

struct choice_list visitor_box_offer(struct visitor_box *box, const char *typed)
{
	const struct client_query query = {
		.text = typed, .limit = VISITOR_BOX_MAX, .visits = VISITOR_BOX_VISITS};

	client_found_release(&box->found);
	if (strlen(typed) < TYPED_MIN ||
		client_find(box->desk, &query, &box->found, NULL) != STATUS_OK)
		client_found_release(&box->found);
	return write_choices(box);
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
	client_found_release(&box->found);
	buffer_release(&box->texts);
	forget(box);
}
