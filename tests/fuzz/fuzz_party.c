/* Any bytes as the names, numbers and further opponents of a case: what is found fits, and finds.
 */
#include "menzhen/model/conflict/party.h"

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/text.h"
#include "menzhen/model/conflict/opponent.h"
#include "menzhen/model/conflict/party_name.h"

static void check_names(const char *list)
{
	struct party_name name;
	char again[PARTY_NAME_SIZE];

	while (party_name_next(&list, &name)) {
		require(name.length == strlen(name.text));
		require(name.length > 0 && name.length < PARTY_NAME_SIZE);
		require(strcmp(party_name_fold(name.text, again), name.text) == 0);
	}
}

/* A party is the same as itself, as far as anything is known of it. */
static void check_keys(const struct party *party)
{
	struct party_keys once, again;

	party_keys_read(party, &once);
	party_keys_read(party, &again);
	require(once.count <= PARTY_KEYS_MAX && once.count == again.count);
	for (size_t i = 0; i < once.count; i++)
		require(once.items[i].value >= 0 && once.items[i].value == again.items[i].value);
	require((once.count > 0) == (party_keys_match(&once, &again) != MATCH_NONE));
	require(!party_are_two(&once.marks, &again.marks));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);
	bool valid = text_valid(text, strlen(text));
	const char *lines = text;
	struct opponent opponent;

	check_names(text);
	party_name_is_nobody(text);
	check_keys(&(struct party){.name = text, .phone = text, .id_number = text});
	while (opponent_next(&lines, &opponent)) {
		struct party party = opponent_party(&opponent);
		require(!valid || text_valid(party.name, strlen(party.name)));
		check_keys(&party);
	}
	free(text);
	return 0;
}
