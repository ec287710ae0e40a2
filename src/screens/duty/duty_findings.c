#include "duty_findings.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/roster/roster_view.h"

void duty_findings_load(struct duty_screen *state)
{
	finding_list_release(&state->findings);
	roster_findings(state->desk, state->days.first, state->days.last, &state->findings, NULL);
}

void duty_findings_draw(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	char sentence[1024];

	for (size_t i = 0; i < state->findings.count && area.height > 0; i++) {
		const struct finding *finding = &state->findings.items[i];
		error_format(&finding->message, language_translate, sentence, sizeof(sentence));
		int used = canvas_wrapped(canvas, area,
			finding->severity == FINDING_ERROR ? ROLE_DANGER : ROLE_WARNING, sentence);
		area.y += used;
		area.height -= used;
	}
}
