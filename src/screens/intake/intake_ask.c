#include "intake_ask.h"

#include "intake_visitor.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/phrases.h"

enum { PERSONS_MAX = DIALOG_ANSWERS_MAX - 2 };

static size_t count_of(const struct client_similar_list *list)
{
	return list->count < PERSONS_MAX ? list->count : PERSONS_MAX;
}

static const struct client_found *person_of(const struct client_similar_list *list, size_t index)
{
	return &list->found.items[list->items[index].found];
}

/* Once more, with the answer. */
static void save(struct intake_ask *ask, struct app *app)
{
	struct error err;

	ask->answered = true;
	if (ask->save(app, &err) != STATUS_OK)
		dialog_error(app, &err);
	/* The screen, and ASK with it, may be gone. */
}

static void tell_apart(struct intake_ask *ask)
{
	buffer_clear(&ask->apart);
	for (size_t i = 0; i < ask->similar.count; i++)
		buffer_printf(&ask->apart, "%s%s", i > 0 ? "," : "",
			person_of(&ask->similar, i)->view.number);
}

/* The persons first, then somebody else, then back to the form. */
static void answered(struct app *app, void *context, size_t answer)
{
	struct intake_ask *ask = context;
	size_t count = count_of(&ask->similar);

	if (answer > count)
		return;
	if (answer == count)
		tell_apart(ask);
	else
		intake_visitor_fill(
			ask->intake, person_of(&ask->similar, answer)->view.number, FILL_EMPTY);
	save(ask, app);
}

static void again_today(struct app *app, void *context)
{
	save(context, app);
}

/* "张三  138****1234  甲村  3 visits: …: the same ID number. N03 of today is theirs." */
static void describe(struct intake_ask *ask, size_t index, struct buffer *out)
{
	const struct client_similar *similar = &ask->similar.items[index];
	const struct client_found *person = person_of(&ask->similar, index);

	text_add_safe(out, person->known.client != NULL ? person->known.client : "");
	visitor_box_add_marks(out, &person->known);
	buffer_add_text(out, "  ");
	visitor_box_add_visits(out, ask->intake->desk, &person->view);
	buffer_printf(out, "%s%s", _("; "), _(similar_table.rows[similar->why].title));
	if (similar->today != NULL)
		phrase_add(out, N_("; in today's queue already: %s"), similar->today, NULL);
}

/* "The same person: 张三 138****1234" */
static void add_answer(struct intake_ask *ask, size_t index, struct buffer *out)
{
	const struct client_found *person = person_of(&ask->similar, index);

	buffer_printf(out, "%s%s", _("The same person"), _(": "));
	text_add_safe(out, person->known.client != NULL ? person->known.client : "");
	visitor_box_add_marks(out, &person->known);
}

static enum status ask_who(struct intake_ask *ask, struct app *app, struct error *err)
{
	struct buffer question = {0}, answers[PERSONS_MAX] = {{0}};
	size_t count = count_of(&ask->similar);
	struct dialog_answers choice = {.count = count + 2};
	bool failed = false;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_char(&question, '\n');
		describe(ask, i, &question);
		add_answer(ask, i, &answers[i]);
		choice.texts[i] = buffer_text(&answers[i]);
		failed = failed || answers[i].failed;
	}
	choice.texts[count] = _("Somebody else, who is here for the first time");
	choice.texts[count + 1] = _("Back to the form");
	enum status status = failed || question.failed
				     ? error_memory(err)
				     : dialog_choose(app, _("Was the visitor here before?"),
					       buffer_text(&question), &choice, answered, ask, err);
	for (size_t i = 0; i < count; i++)
		buffer_release(&answers[i]);
	buffer_release(&question);
	return status;
}

/* One who was chosen, and waits already. */
static enum status ask_again_today(struct intake_ask *ask, struct app *app, struct error *err)
{
	struct buffer question = {0};

	phrase_add(&question,
		N_("The visitor is in today's queue already (%s). Record another matter?"),
		ask->similar.items[0].today, NULL);
	enum status status = question.failed
				     ? error_memory(err)
				     : dialog_confirm(app, _("Twice in today's queue"),
					       buffer_text(&question), again_today, ask, err);
	buffer_release(&question);
	return status;
}

enum status intake_ask(struct intake_ask *ask, struct app *app, const struct intake *intake,
	bool *asked, struct error *err)
{
	*asked = false;
	if (ask->answered) {
		ask->answered = false;
		return STATUS_OK;
	}
	buffer_clear(&ask->apart);
	client_similar_release(&ask->similar);
	enum status status = client_similar(ask->intake->desk, intake, &ask->similar, err);
	if (status != STATUS_OK || ask->similar.count == 0)
		return status;
	*asked = true;
	return ask->similar.items[0].why == SIMILAR_KNOWN ? ask_again_today(ask, app, err)
							  : ask_who(ask, app, err);
}

void intake_ask_release(struct intake_ask *ask)
{
	client_similar_release(&ask->similar);
	buffer_release(&ask->apart);
}
