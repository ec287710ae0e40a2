#include "sandbox.h"

#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fail.h"
#include "json.h"

struct arguments {
	const char *argv[SANDBOX_ARGS_MAX + 1];
};

/* `menzhen --station FOLDER` and the arguments up to NULL. */
static struct arguments collect(const struct sandbox *sandbox, va_list more)
{
	struct arguments args = {{MENZHEN_BINARY, "--station", sandbox->folder}};
	size_t count = 3;
	for (const char *arg; (arg = va_arg(more, const char *)) != NULL;) {
		if (count == SANDBOX_ARGS_MAX)
			fail("sandbox: too many arguments");
		args.argv[count++] = arg;
	}
	return args;
}

void sandbox_init_empty(struct sandbox *sandbox)
{
	const char *temporary = getenv("TMPDIR");
	*sandbox = (struct sandbox){0};
	snprintf(sandbox->root, sizeof(sandbox->root), "%s/menzhen-test.XXXXXX",
		temporary ? temporary : "/tmp");
	if (!mkdtemp(sandbox->root))
		fail_errno(sandbox->root);
	if (strlen(sandbox->root) + sizeof("/station") > sizeof(sandbox->folder))
		fail("%s: too long a path", sandbox->root);
	strcat(strcpy(sandbox->folder, sandbox->root), "/station");
	environment_pin(&sandbox->environment, sandbox->root);
}

void sandbox_init(struct sandbox *sandbox)
{
	sandbox_init_empty(sandbox);
	sandbox_must(sandbox, "init", "--name", "钟楼区公共法律服务中心", "--code", "ZL", "--level",
		"district", NULL);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

void sandbox_release(struct sandbox *sandbox)
{
	if (sandbox->root[0] != '\0')
		nftw(sandbox->root, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	environment_release(&sandbox->environment);
	command_release(&sandbox->last);
	*sandbox = (struct sandbox){0};
}

char *sandbox_path(const struct sandbox *sandbox, const char *path, char out[SANDBOX_PATH_SIZE])
{
	int length = snprintf(out, SANDBOX_PATH_SIZE, "%s/%s", sandbox->folder, path);
	if (length < 0 || length >= SANDBOX_PATH_SIZE)
		fail("%s: too long a path", path);
	return out;
}

char *sandbox_outbox(const struct sandbox *sandbox, const char *name, char out[SANDBOX_PATH_SIZE])
{
	char path[SANDBOX_PATH_SIZE];
	mkdir(sandbox_path(sandbox, "outbox", path), 0700);
	snprintf(path, sizeof(path), "outbox/%s", name);
	return sandbox_path(sandbox, path, out);
}

static FILE *open_file(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);
	if (!file)
		fail_errno(path);
	return file;
}

void sandbox_write(const struct sandbox *sandbox, const char *path, const char *text)
{
	char full[SANDBOX_PATH_SIZE];
	FILE *file = open_file(sandbox_path(sandbox, path, full), "w");
	if (fputs(text, file) < 0 || fclose(file) != 0)
		fail_errno(full);
}

void sandbox_copy(const struct sandbox *sandbox, const char *path, const char *source)
{
	char full[SANDBOX_PATH_SIZE], bytes[4096];
	FILE *from = open_file(source, "r");
	FILE *to = open_file(sandbox_path(sandbox, path, full), "w");
	for (size_t got; (got = fread(bytes, 1, sizeof(bytes), from)) > 0;) {
		if (fwrite(bytes, 1, got, to) != got)
			fail_errno(full);
	}
	fclose(from);
	if (fclose(to) != 0)
		fail_errno(full);
}

int sandbox_run(struct sandbox *sandbox, ...)
{
	va_list more;
	va_start(more, sandbox);
	struct arguments args = collect(sandbox, more);
	va_end(more);
	return command_run(&sandbox->last, &sandbox->environment, args.argv);
}

void sandbox_must(struct sandbox *sandbox, ...)
{
	va_list more;
	va_start(more, sandbox);
	struct arguments args = collect(sandbox, more);
	va_end(more);
	if (command_run(&sandbox->last, &sandbox->environment, args.argv) == 0)
		return;
	fputs("menzhen", stderr);
	for (size_t i = 3; args.argv[i]; i++)
		fprintf(stderr, " %s", args.argv[i]);
	fail(": ended with %d\n%s%s", sandbox->last.status, sandbox->last.out, sandbox->last.err);
}

const char *sandbox_field(struct sandbox *sandbox, const char *key)
{
	const char *said = sandbox->last.out;
	if (!said || !json_get(said, key, sandbox->field, sizeof(sandbox->field)))
		fail("no field \"%s\" in: %s", key, said ? said : "(nothing was run)");
	return sandbox->field;
}

struct term *sandbox_term(const struct sandbox *sandbox, int rows, int cols, ...)
{
	va_list more;
	va_start(more, cols);
	struct arguments args = collect(sandbox, more);
	va_end(more);
	return term_start(rows, cols, &sandbox->environment, args.argv);
}
