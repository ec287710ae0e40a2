#include "station_backup.h"

#include <string.h>

#include "menzhen/files/yaml/value.h"

enum { PATH_MOST = 500 };

enum { KEY_TO, KEY_ENCRYPTION, KEYS };

static const struct key keys[KEYS] = {
	[KEY_TO] = {"to", KEY_REQUIRED},
	[KEY_ENCRYPTION] = {"encryption", KEY_OPTIONAL},
};

enum { REQUIRED, OPTIONAL, ENCRYPTIONS };

static const struct coded encryption_rows[ENCRYPTIONS] = {
	[REQUIRED] = {"required", NULL},
	[OPTIONAL] = {"optional", NULL},
};

static const struct coded_table encryptions = {encryption_rows, ENCRYPTIONS};

/* Is ".." one of the parts of PATH? */
static bool climbs(const char *path)
{
	for (const char *part = path; part != NULL; part = strchr(part, '/')) {
		part += *part == '/';
		if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0'))
			return true;
	}
	return false;
}

/* From where the program was started must not matter, nor what a folder of the path links to. */
static void read_folder(struct report *report, const struct node *node, char **out)
{
	if (!value_text(report, node, PATH_MOST, out))
		return;
	if ((*out)[0] != '/')
		node_error(report, node, N_("'%s' is no whole path; write it from '/' on"), *out);
	else if (climbs(*out))
		node_error(report, node,
			N_("'%s' climbs out of a folder with '..'; write the path itself"), *out);
}

void station_backup_read(struct report *report, const struct node *node, struct backup_rules *out)
{
	const struct node *values[KEYS];
	size_t encryption = REQUIRED;

	if (!mapping_read(report, node, keys, KEYS, values))
		return;
	if (values[KEY_TO])
		read_folder(report, values[KEY_TO], &out->to);
	if (values[KEY_ENCRYPTION])
		value_choice(report, values[KEY_ENCRYPTION], &encryptions, &encryption);
	out->plain = encryption == OPTIONAL;
}
