#include "environment.h"

#include <stdlib.h>
#include <string.h>

#include "fail.h"

static char *entry(const char *name, const char *value)
{
	size_t name_length = strlen(name), value_size = strlen(value) + 1;
	char *text = malloc(name_length + 1 + value_size);
	if (!text)
		fail_errno("environment");
	memcpy(text, name, name_length);
	text[name_length] = '=';
	memcpy(text + name_length + 1, value, value_size);
	return text;
}

/* The index of NAME's entry, or the count of entries where there is none. */
static size_t find(const struct environment *env, const char *name)
{
	size_t length = strlen(name), i = 0;
	while (i < env->count &&
		(strncmp(env->entries[i], name, length) != 0 || env->entries[i][length] != '='))
		i++;
	return i;
}

void environment_set(struct environment *env, const char *name, const char *value)
{
	size_t at = find(env, name);
	if (at < env->count) {
		free(env->entries[at]);
		env->entries[at] = env->entries[--env->count];
		env->entries[env->count] = NULL;
	}
	if (!value)
		return;
	if (env->count == ENVIRONMENT_MAX)
		fail("environment: no room for %s", name);
	env->entries[env->count++] = entry(name, value);
}

void environment_pin(struct environment *env, const char *home)
{
	static const char *const inherited[] = {
		"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"};
	for (size_t i = 0; i < sizeof(inherited) / sizeof(*inherited); i++)
		environment_set(env, inherited[i], getenv(inherited[i]));
	environment_set(env, "LANG", "C.UTF-8");
	environment_set(env, "TZ", "UTC");
	environment_set(env, "TERM", "xterm-256color");
	environment_set(env, "MENZHEN_NOW", ENVIRONMENT_NOW);
	environment_set(env, "HOME", home);
	environment_set(env, "TMPDIR", home);
}

void environment_copy(struct environment *to, const struct environment *from)
{
	*to = (struct environment){0};
	for (size_t i = 0; i < from->count; i++) {
		to->entries[i] = strdup(from->entries[i]);
		if (!to->entries[i])
			fail_errno("environment");
		to->count++;
	}
}

void environment_release(struct environment *env)
{
	for (size_t i = 0; i < env->count; i++)
		free(env->entries[i]);
	*env = (struct environment){0};
}
