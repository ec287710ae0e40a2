#include "menzhen/base/language.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char domain[] = "menzhen";
static const char chinese[] = "zh_CN";

void language_start(void)
{
	/* These two alone: each category is another file to open, and the rest stays as in C. */
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	/* gettext ignores LANGUAGE under the plain C locale, and only under that one. */
	const char *messages = setlocale(LC_MESSAGES, NULL);
	if (!messages || strcmp(messages, "C") == 0 || strcmp(messages, "POSIX") == 0)
		setlocale(LC_MESSAGES, "C.UTF-8");
}

/* The folder of the catalogues beside the program: bin/menzhen, share/locale. */
static bool catalogue_folder(char *out, size_t size)
{
	char program[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", program, sizeof(program) - 1);
	if (length <= 0)
		return false;
	program[length] = '\0';
	char *slash = strrchr(program, '/');
	if (!slash)
		return false;
	*slash = '\0';
	int written = snprintf(out, size, "%s/../share/locale", program);
	return written > 0 && (size_t)written < size;
}

void language_set(const char *name)
{
	char folder[PATH_MAX];
	if (setenv("LANGUAGE", name, 1) != 0)
		return;
	if (catalogue_folder(folder, sizeof(folder)))
		bindtextdomain(domain, folder);
	bind_textdomain_codeset(domain, "UTF-8");
	textdomain(domain); /* also makes gettext look at LANGUAGE again */
}

const char *language_guess(void)
{
	static const char *const variables[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
		const char *value = getenv(variables[i]);
		if (!value || !*value)
			continue;
		/* "C" and "POSIX" name no language. */
		if (*value == 'C' || strncmp(value, "POSIX", 5) == 0)
			return "zh_CN";
		return strncmp(value, "zh", 2) == 0 ? "zh_CN" : "en";
	}
	return "zh_CN";
}

const char *language_translate(const char *msgid)
{
	return *msgid ? gettext(msgid) : msgid; /* the empty msgid is the catalogue's own header */
}

const char *language_chinese(const char *msgid)
{
	char now[NAME_MAX + 1];
	const char *name = getenv("LANGUAGE");
	if (!name || strcmp(name, chinese) == 0 || strlen(name) >= sizeof(now))
		return language_translate(msgid);
	strcpy(now, name);
	language_set(chinese);
	const char *text = language_translate(msgid);
	language_set(now);
	return text;
}
