#include "menzhen/files/yaml/suggestion.h"

#include <string.h>
#include <strings.h>

#include "menzhen/base/text.h"

/* One slip in a word of up to five letters, two in one of up to eight, three in a longer one. */
static size_t bearable(size_t length)
{
	return length <= 5 ? 1 : length <= 8 ? 2 : 3;
}

void suggestion_offer(struct suggestion *suggestion, const char *candidate)
{
	size_t distance = strcasecmp(suggestion->word, candidate) == 0
				  ? 0
				  : text_distance(suggestion->word, candidate);
	if (distance > bearable(strlen(candidate)) || distance >= strlen(candidate))
		return;
	if (suggestion->best && suggestion->distance <= distance)
		return;
	suggestion->best = candidate;
	suggestion->distance = distance;
}
