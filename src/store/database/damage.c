#include "damage.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/folder.h"
#include "menzhen/base/text.h"

static bool name_mark(const char *path, struct buffer *out)
{
	return buffer_printf(out, "%s-damaged", path);
}

static void format_now(char *out, size_t size)
{
	time_t now = time(NULL);
	struct tm local;
	if (!localtime_r(&now, &local) || strftime(out, size, "%Y-%m-%d %H:%M", &local) == 0)
		out[0] = '\0';
}

static void write_mark(int descriptor, const char *what)
{
	char when[sizeof(((struct damage *)0)->when)];
	format_now(when, sizeof(when));
	dprintf(descriptor, "%s\n%s\n", when, what);
	fsync(descriptor);
}

void damage_note(const char *path, const char *what)
{
	struct buffer mark = {0};
	if (!name_mark(path, &mark))
		return;
	int descriptor = open(
		buffer_text(&mark), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (descriptor >= 0) {
		write_mark(descriptor, what);
		close(descriptor);
		folder_sync(buffer_text(&mark));
	}
	buffer_release(&mark);
}

bool damage_known(const char *path)
{
	struct buffer mark = {0};
	bool known = name_mark(path, &mark) && access(buffer_text(&mark), F_OK) == 0;
	buffer_release(&mark);
	return known;
}

/* The line of TEXT at *AT, which goes on behind it. */
static void take_line(const char *text, size_t *at, char *out, size_t size)
{
	size_t length = strcspn(text + *at, "\n");
	char line[256];
	snprintf(line, sizeof(line), "%.*s", (int)length, text + *at);
	text_copy(line, out, size);
	*at += length + (text[*at + length] == '\n');
}

bool damage_read(const char *path, struct damage *out)
{
	struct buffer mark = {0};
	char text[sizeof(struct damage) + 8] = "";
	size_t at = 0;
	int descriptor = name_mark(path, &mark)
				 ? open(buffer_text(&mark), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
				 : -1;
	bool known = descriptor >= 0 || damage_known(path);
	/* A mark that was cut short, or cannot be read, is a mark. */
	ssize_t length = descriptor >= 0 ? read(descriptor, text, sizeof(text) - 1) : 0;
	text[length > 0 ? length : 0] = '\0';
	if (descriptor >= 0)
		close(descriptor);
	buffer_release(&mark);
	take_line(text, &at, out->when, sizeof(out->when));
	take_line(text, &at, out->what, sizeof(out->what));
	return known;
}

enum status damage_tell(const char *path, const struct damage *damage, struct error *err)
{
	error_set(err, STATUS_DAMAGED,
		N_("The database was found damaged on %s (%s). Nothing is written to it; "
		   "'menzhen restore --salvage' shows what the newest backup and the rest of it "
		   "still have"),
		damage->when, ERROR_ID(damage->what));
	error_at(err, path, 0, 0);
	return STATUS_DAMAGED;
}

void damage_forget(const char *path)
{
	struct buffer mark = {0};
	if (name_mark(path, &mark))
		unlink(buffer_text(&mark));
	buffer_release(&mark);
}
