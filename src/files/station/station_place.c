#include "menzhen/files/station/station_place.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/path.h"
#include "menzhen/files/station/station_folder.h"

/* The folder of PATH, without any link; false where there is none. */
static bool resolve_folder(const char *path, char out[PATH_MAX])
{
	char folder[PATH_MAX];
	return path_folder(path, folder) && realpath(folder, out) != NULL;
}

/* Also one that has lost its station.yaml. */
static bool is_station(const char *folder)
{
	return folder_exists(folder) || folder_has(folder, FOLDER_DATABASE);
}

/* REST: what stands behind a station's own path, "" or "/outbox/letters". */
static bool is_outbox(const char *rest)
{
	const size_t length = strlen(FOLDER_OUTBOX);
	return rest[0] == '/' && strncmp(rest + 1, FOLDER_OUTBOX, length) == 0 &&
	       (rest[1 + length] == '\0' || rest[1 + length] == '/');
}

/* Is FOLDER, or one above it, a station's, and this not its outbox? */
static bool is_within_station(const char *folder)
{
	char above[PATH_MAX];
	size_t length = strlen(folder);
	memcpy(above, folder, length + 1);
	while (length > 1) {
		if (is_station(above))
			return !is_outbox(folder + length);
		length = (size_t)(strrchr(above, '/') - above);
		above[length] = '\0';
	}
	return false;
}

enum status station_place_check(const char *path, struct error *err)
{
	char folder[PATH_MAX];
	if (!resolve_folder(path, folder) || !is_within_station(folder))
		return STATUS_OK;
	return error_set(err, STATUS_CONFIG,
		N_("%s lies in a station's folder, where only outbox/ takes what is made for "
		   "others; "
		   "give a place outside, or outbox/"),
		path);
}
