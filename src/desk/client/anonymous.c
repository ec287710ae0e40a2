#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_open.h"

static bool says_so(const char *client)
{
	return strcasecmp(client, "anonymous") == 0 || strcmp(client, CLIENT_ANONYMOUS) == 0;
}

bool intake_is_anonymous(const struct intake *intake)
{
	const char *id_type = intake->details[REGISTER_ID_TYPE];
	char client[sizeof("anonymous") + 16];

	text_copy(intake->client != NULL ? intake->client : "", client, sizeof(client));
	const char *name = text_trim(client);
	return *name != '\0' ? says_so(name) : id_type != NULL && strcmp(id_type, "refused") == 0;
}
