#include "command.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fail.h"

/* A file rather than a pipe: however much the program says, it never waits for us. */
static FILE *capture(void)
{
	FILE *file = tmpfile();
	if (!file)
		fail_errno("tmpfile");
	return file;
}

/* A descriptor that gives TEXT and ends. */
static int supply(const char *text)
{
	FILE *file = text ? capture() : NULL;
	if (!file)
		return open("/dev/null", O_RDONLY);
	if (fputs(text, file) < 0 || fflush(file) != 0)
		fail_errno("a command's input");
	rewind(file);
	int descriptor = dup(fileno(file));
	fclose(file);
	return descriptor;
}

static _Noreturn void become(
	const struct command *command, int in, char *const argv[], char *const environment[])
{
	dup2(in, STDIN_FILENO);
	dup2(fileno(command->out_file), STDOUT_FILENO);
	dup2(fileno(command->err_file), STDERR_FILENO);
	close(in);
	close(fileno(command->out_file));
	close(fileno(command->err_file));
	execve(argv[0], argv, environment);
	_exit(127);
}

void command_start(struct command *command, const struct environment *env, const char *const argv[])
{
	const char *input = command->input;
	command_release(command);
	command->input = input;
	int in = supply(input);
	command->out_file = capture();
	command->err_file = capture();
	fflush(NULL);
	command->child = fork();
	if (command->child < 0)
		fail_errno("fork");
	if (command->child == 0)
		become(command, in, (char *const *)argv, env->entries);
	close(in);
}

/* All of FILE, which is closed, as a string. */
static char *read_back(FILE *file)
{
	long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
	if (size < 0)
		fail_errno("a command's output");
	char *text = calloc(1, (size_t)size + 1);
	if (!text)
		fail_errno("a command's output");
	rewind(file);
	if (fread(text, 1, (size_t)size, file) != (size_t)size)
		fail_errno("a command's output");
	fclose(file);
	return text;
}

int command_finish(struct command *command)
{
	int status = 0;
	if (waitpid(command->child, &status, 0) < 0)
		fail_errno("waitpid");
	command->out = read_back(command->out_file);
	command->err = read_back(command->err_file);
	command->out_file = command->err_file = NULL;
	command->status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
	return command->status;
}

int command_run(struct command *command, const struct environment *env, const char *const argv[])
{
	command_start(command, env, argv);
	return command_finish(command);
}

void command_release(struct command *command)
{
	free(command->out);
	free(command->err);
	if (command->out_file)
		fclose(command->out_file);
	if (command->err_file)
		fclose(command->err_file);
	*command = (struct command){0};
}
