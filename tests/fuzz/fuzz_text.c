/*
 * Any bytes as a text: walking over it ends, what is cut is whole, and what is made safe to show is
 * so and stays as it is.
 */
#include "menzhen/base/text.h"

#include <string.h>

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/variant.h"
#include "menzhen/model/client/masking.h"
#include "menzhen/model/client/typed_number.h"
#include "menzhen/model/ledger/written_time.h"

enum { ROOM = 24, OFFSET = 480 };

static void check_codepoint(int32_t codepoint)
{
	char bytes[4];
	int32_t again;
	size_t length = text_encode(codepoint, bytes);

	require(text_decode(bytes, length, &again) == length && again == codepoint);
	require(text_codepoint_width(codepoint) >= 0 && text_codepoint_width(codepoint) <= 2);
	require(text_narrow(text_narrow(codepoint)) == text_narrow(codepoint));
	require(text_letter(text_letter(codepoint)) == text_letter(codepoint));
	require(variant_leader(variant_leader(codepoint)) == variant_leader(codepoint));
}

/* Characters forwards; graphemes forwards, and from each end back to where it began. */
static void check_walks(const char *text, size_t length)
{
	int32_t codepoint;
	int width = 0;

	for (size_t at = 0, step; at < length; at += step) {
		step = text_decode(text + at, length - at, &codepoint);
		require(step > 0 && step <= length - at);
		check_codepoint(codepoint);
		width += text_codepoint_width(codepoint);
	}
	require(width == text_width(text));
	for (size_t at = 0, step; at < length; at += step) {
		step = text_grapheme_next(text, length, at);
		require(step > 0 && step <= length - at);
		require(text_grapheme_previous(text, length, at + step) == at);
	}
}

/* Of a valid text a part that fits is valid, and no wider than there is room for. */
static void check_cuts(const char *text, size_t length)
{
	bool valid = text_valid(text, length);
	char copy[ROOM], folded[ROOM], again[ROOM];
	int used = 0;

	for (int columns = 0; columns < ROOM; columns++) {
		size_t fits = text_fit(text, columns, &used);
		require(fits <= length && used >= 0 && used <= columns);
		size_t cut = text_cut(text, (size_t)columns);
		require(cut <= length && cut <= (size_t)columns);
		require(!valid || (text_valid(text, fits) && text_valid(text, cut)));
	}
	require(strlen(text_copy(text, copy, sizeof(copy))) < ROOM);
	text_fold_width(text, folded, sizeof(folded));
	require(!valid || (text_valid(copy, strlen(copy)) && text_valid(folded, strlen(folded))));
	if (length < ROOM)
		require(strcmp(text_fold_width(folded, again, sizeof(again)), folded) == 0);
}

/* Made safe already, a text of several lines stays as it is. */
static void check_safe_lines(const char *text)
{
	struct buffer once = {0}, twice = {0};

	if (text_add_safe_lines(&once, text)) {
		require(!text_has_unsafe(buffer_text(&once), true));
		require(text_add_safe_lines(&twice, buffer_text(&once)));
		require(strcmp(buffer_text(&once), buffer_text(&twice)) == 0);
	}
	buffer_release(&once);
	buffer_release(&twice);
}

/* What is shown is valid, cannot act, and shows as itself. */
static void check_safe(const char *text)
{
	struct buffer once = {0}, twice = {0};

	if (text_add_safe(&once, text)) {
		require(text_valid(buffer_text(&once), once.length));
		require(!text_has_unsafe(buffer_text(&once), false));
		require(text_add_safe(&twice, buffer_text(&once)));
		require(text_shown_width(text, strlen(text)) == text_width(buffer_text(&once)));
		require(strcmp(buffer_text(&once), buffer_text(&twice)) == 0);
	}
	buffer_release(&once);
	buffer_release(&twice);
}

/* Typed into a field for a number, a name, a time. */
static void check_typed(const char *text, size_t length)
{
	char out[MASK_NUMBER_SIZE], name[ROOM];
	bool valid = text_valid(text, length);
	struct written_time time;
	struct day day;
	int number;

	require(!typed_number_parse(text, 'R', &number) || number > 0);
	require(!written_minute(text, &number) || (number >= 0 && number < MINUTES_PER_DAY));
	if (written_day(text, &day)) {
		char written[DAY_TEXT_SIZE];
		struct day again;
		require(written_day(day_format(day, written), &again) && again.n == day.n);
	}
	if (written_time_parse(text, OFFSET, &time)) {
		char written[MOMENT_TEXT_SIZE];
		moment again;
		require(moment_parse(moment_format(time.at, OFFSET, written), &again));
	}
	mask_name(text, name, sizeof(name));
	require(!valid || text_valid(name, strlen(name)));
	mask_phone(text, out);
	require(!valid || text_valid(out, strlen(out)));
	mask_id(text, out);
	require(!valid || text_valid(out, strlen(out)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);
	size_t length = strlen(text);
	size_t half = length / 2;

	check_walks(text, length);
	check_cuts(text, length);
	check_safe(text);
	check_safe_lines(text);
	check_typed(text, length);
	require(text_distance(text, text + half) == text_distance(text + half, text));
	require(text_distance(text, text) == (length > TEXT_DISTANCE_MAX ? length : 0));
	text_trim(text);
	require(strlen(text) <= length);
	free(text);
	return 0;
}
