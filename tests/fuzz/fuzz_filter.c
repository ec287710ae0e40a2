/*
 * Any bytes as a filter of the ledger, as each field of the register and as a list of codes: what
 * is understood and written again is understood the same.
 */
#include "menzhen/model/ledger/ledger_filter.h"

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/ledger/ledger_match.h"

static void check_same(const struct ledger_filter *a, const struct ledger_filter *b)
{
	require(a->count == b->count);
	for (size_t i = 0; i < a->count; i++) {
		require(a->items[i].field == b->items[i].field);
		require(a->items[i].relation == b->items[i].relation);
		require(strcmp(a->items[i].value, b->items[i].value) == 0);
	}
}

/* What was understood can be asked of cases. */
static void check_match(const struct ledger_filter *filter)
{
	const struct ledger_context context = {
		.now = "2026-11-25T19:42",
		.me = "wang-xm",
		.categories = &builtin_defaults.categories,
	};
	struct ledger_match match = {0};

	require(ledger_match_init(&match, filter, &context, NULL) == STATUS_OK);
	require(match.count <= LEDGER_FILTER_MAX);
	ledger_match_release(&match);
}

static void check_filter(const char *line)
{
	struct ledger_filter filter = {0}, again = {0};
	struct buffer written = {0};

	if (ledger_filter_parse(&filter, line, NULL) == STATUS_OK) {
		ledger_filter_format(&filter, &written);
		require(ledger_filter_parse(&again, buffer_text(&written), NULL) == STATUS_OK);
		check_same(&filter, &again);
		check_match(&filter);
	}
	buffer_release(&written);
	ledger_filter_release(&filter);
	ledger_filter_release(&again);
}

static void check_field(const struct register_field *field, const char *text)
{
	char *once = NULL, *again = NULL;

	if (register_read(field, text, &once, NULL) == STATUS_OK) {
		require(register_read(field, once, &again, NULL) == STATUS_OK);
		require(strcmp(once, again) == 0);
	}
	free(once);
	free(again);
}

static void check_codes(const struct coded_table *table, const char *text)
{
	char codes[CODED_LIST_SIZE];
	uint64_t set, again;

	if (!coded_set_parse(table, text, &set))
		return;
	coded_set_format(table, set, codes, sizeof(codes));
	require(coded_set_parse(table, codes, &again) && again == set);
	for (size_t i = 0; i < table->count; i++)
		require(coded_set_has(codes, table->rows[i].code) == (set >> i & 1));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);

	check_filter(text);
	for (size_t i = 0; i < REGISTER_FIELDS; i++) {
		check_field(&register_fields[i], text);
		if (register_fields[i].kind == REGISTER_CODES)
			check_codes(register_fields[i].codes, text);
	}
	free(text);
	return 0;
}
