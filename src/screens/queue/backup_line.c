#include "backup_line.h"

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "screens/phrases.h"

/* How old, and how large: "Backup 08:31, 2.3 MB". */
static void add_own(
	const struct backup_standing *standing, const struct desk *desk, struct buffer *out)
{
	struct buffer when = {0}, size = {0};
	moment now = desk_now(desk);

	phrase_size(&size, standing->size);
	if (standing->at == 0) {
		buffer_add_text(out, standing->awaited ? _("No backup yet") : _("No backup!"));
	} else if (standing->stale) {
		phrase_duration(&when, standing->at, now);
		phrase_add(out, N_("Backup is %s old! %s"), buffer_text(&when), buffer_text(&size));
	} else {
		if (desk_local(desk, standing->at).day.n != desk_local(desk, now).day.n) {
			phrase_day(&when, desk_local(desk, standing->at).day);
			buffer_add_char(&when, ' ');
		}
		phrase_clock(&when, desk, standing->at);
		phrase_add(out, N_("Backup %s, %s"), buffer_text(&when), buffer_text(&size));
	}
	buffer_release(&when);
	buffer_release(&size);
}

static void add_second(
	const struct backup_standing *standing, const struct desk *desk, struct buffer *out)
{
	struct buffer age = {0};

	if (!standing->has_second || standing->awaited)
		return;
	if (!standing->second_there) {
		buffer_add_text(out, _(", second place not there"));
	} else if (standing->second_at == 0) {
		buffer_add_text(out, _(", none in the second place!"));
	} else if (standing->second_stale) {
		phrase_duration(&age, standing->second_at, desk_now(desk));
		phrase_add(out, N_(", in the second place %s old!"), buffer_text(&age), NULL);
	}
	buffer_release(&age);
}

static enum role role_of(const struct backup_standing *standing)
{
	if (standing->stale || (standing->second_there && standing->second_stale))
		return ROLE_DANGER;
	return standing->sealed || standing->awaited ? ROLE_LABEL : ROLE_WARNING;
}

void backup_line_draw(const struct backup_standing *standing, const struct desk *desk,
	struct canvas *canvas, struct rect area)
{
	struct buffer line = {0};

	buffer_add_char(&line, ' ');
	add_own(standing, desk, &line);
	if (standing->at != 0 && !standing->sealed)
		buffer_add_text(&line, _(", not encrypted"));
	add_second(standing, desk, &line);
	if (standing->doomed > 0)
		buffer_printf(&line, _(", %zu to be destroyed"), standing->doomed);
	buffer_add_char(&line, ' ');
	int width = text_width(buffer_text(&line));
	int x = width < area.width ? area.x + area.width - width : area.x;
	canvas_put(
		canvas, area.y, x, area.x + area.width - x, role_of(standing), buffer_text(&line));
	buffer_release(&line);
}
