#include "import_words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "menzhen/model/channel.h"

struct word {
	const char *word;
	int value;
};

static const struct word channels[] = {
	{"来访", CHANNEL_WALK_IN},
	{"现场", CHANNEL_WALK_IN},
	{"现场来访", CHANNEL_WALK_IN},
	{"窗口", CHANNEL_WALK_IN},
	{"上门来访", CHANNEL_WALK_IN},
	{"来电", CHANNEL_PHONE},
	{"电话", CHANNEL_PHONE},
	{"来信", CHANNEL_LETTER},
	{"信函", CHANNEL_LETTER},
	{"网络", CHANNEL_ONLINE},
	{"网上", CHANNEL_ONLINE},
	{"线上", CHANNEL_ONLINE},
	{"留言", CHANNEL_ONLINE},
	{"12348", CHANNEL_HOTLINE_12348},
	{"12348热线", CHANNEL_HOTLINE_12348},
	{"热线", CHANNEL_HOTLINE_12348},
	{"微信群", CHANNEL_WECHAT},
	{"微信", CHANNEL_WECHAT},
	{"转介", CHANNEL_REFERRAL},
	{"转办", CHANNEL_REFERRAL},
	{"上门", CHANNEL_HOME_VISIT},
	{"上门巡诊", CHANNEL_HOME_VISIT},
	{NULL, 0},
};

static const struct word levels[] = {
	{"非常满意", 5},
	{"很满意", 5},
	{"满意", 4},
	{"基本满意", 3},
	{"一般", 3},
	{"不满意", 2},
	{"非常不满意", 1},
	{"很不满意", 1},
	{"未评", 0},
	{"未评价", 0},
	{"-", 0},
	{"—", 0},
	{"拒评", IMPORT_DECLINED},
	{"拒绝评价", IMPORT_DECLINED},
	{"declined", IMPORT_DECLINED},
	{NULL, 0},
};

static const struct word *find(const struct word *words, const char *text)
{
	for (; words->word != NULL; words++)
		if (strcmp(words->word, text) == 0)
			return words;
	return NULL;
}

const char *import_category(const struct desk *desk, const char *text)
{
	const struct category *other;
	const struct category *category = category_named(&desk->config.categories, text, &other);

	return category != NULL && other == NULL ? category->code : NULL;
}

const char *import_channel(const char *text)
{
	const struct word *word = find(channels, text);

	for (int i = 0; word == NULL && i < CHANNELS; i++)
		if (strcasecmp(channel_code((enum channel)i), text) == 0 ||
			strcasecmp(channel_title((enum channel)i), text) == 0)
			return channel_code((enum channel)i);
	return word != NULL ? channel_code((enum channel)word->value) : NULL;
}

const char *import_outcome(const struct desk *desk, const char *text)
{
	const struct code_list *list = &desk->config.outcomes;

	for (size_t i = 0; i < list->count; i++) {
		const struct code_item *item = &list->items[i];
		if (strcasecmp(item->code, text) == 0 || strcmp(item->zh, text) == 0 ||
			strcasecmp(item->en, text) == 0)
			return item->code;
	}
	return NULL;
}

enum status import_titles_init(
	struct import_titles *titles, error_translate translate, struct error *err)
{
	for (int column = 0; column < LEDGER_COLUMNS && translate != NULL; column++) {
		const struct coded_table *table = ledger_column_at(column).codes;
		if (table == NULL)
			continue;
		titles->of[column] = calloc(table->count, sizeof(*titles->of[column]));
		if (titles->of[column] == NULL)
			return error_memory(err);
		for (size_t i = 0; i < table->count; i++)
			if (table->rows[i].title != NULL)
				titles->of[column][i] = translate(table->rows[i].title);
	}
	return STATUS_OK;
}

void import_titles_release(struct import_titles *titles)
{
	for (int column = 0; column < LEDGER_COLUMNS; column++)
		free(titles->of[column]);
	*titles = (struct import_titles){{0}};
}

static bool is_word(const char *text, size_t length, const char *word)
{
	return strlen(word) == length && strncasecmp(text, word, length) == 0;
}

/* The bit of the row of TABLE that the word is the code or a title of; 0: none. */
static uint64_t row_of(
	const struct coded_table *table, const char *text, size_t length, const char *const *titles)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct coded *row = &table->rows[i];
		if (is_word(text, length, row->code) ||
			(row->title != NULL && is_word(text, length, row->title)) ||
			(row->title != NULL && titles != NULL && is_word(text, length, titles[i])))
			return UINT64_C(1) << i;
	}
	return 0;
}

/* Bytes up to the next ";" in either width, and in *DIVIDER of it. */
static size_t until_divider(const char *text, size_t *divider)
{
	static const char wide[] = "；";
	const char *narrow = strchr(text, ';'), *other = strstr(text, wide);

	if (other != NULL && (narrow == NULL || other < narrow)) {
		*divider = strlen(wide);
		return (size_t)(other - text);
	}
	*divider = narrow != NULL;
	return narrow != NULL ? (size_t)(narrow - text) : strlen(text);
}

const char *import_codes(const struct coded_table *table, const char *text,
	const char *const *titles, char out[CODED_LIST_SIZE])
{
	uint64_t set = 0, row;
	size_t divider;

	if (coded_set_parse(table, text, &set))
		return coded_set_format(table, set, out, CODED_LIST_SIZE);
	for (set = 0; *text != '\0'; set |= row) {
		text += strspn(text, " ");
		size_t length = until_divider(text, &divider), word = length;
		while (word > 0 && text[word - 1] == ' ')
			word--;
		row = row_of(table, text, word, titles);
		if (row == 0)
			return NULL;
		text += length + divider;
	}
	return coded_set_format(table, set, out, CODED_LIST_SIZE);
}

int import_level(const char *text)
{
	const struct word *word = find(levels, text);
	bool one = *text >= '1' && *text <= '5' &&
		   (text[1] == '\0' || strcmp(text + 1, "分") == 0 || strcmp(text + 1, "星") == 0 ||
			   strcmp(text + 1, ".0") == 0);

	if (one)
		return *text - '0';
	return word != NULL ? word->value : IMPORT_NO_LEVEL;
}
