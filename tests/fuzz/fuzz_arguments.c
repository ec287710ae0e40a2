/*
 * Any lines as the words of a command line: it is understood, or refused with a sentence. What is
 * handed to a command is what its table promises it.
 */
#include "cli/arguments.h"

#include "fuzz.h"
#include "fuzz_input.h"

enum { WORDS = 64 };

static void check_promised(const struct invocation *in)
{
	for (size_t i = 0; i < in->accepted.count; i++) {
		const struct option_spec *option = &in->accepted.items[i];
		require(in->values[i] != NULL || !option->required);
	}
	require((in->operand == NULL) == (in->operand_count == 0));
	for (size_t i = 0; i < in->operand_count; i++)
		require(in->operands[i] != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char program[] = "menzhen";
	char *text = fuzz_text(data, size);
	char *words[WORDS + 1] = {program};
	char *rest = text;
	int count = 1;
	struct global_options global = {0};
	struct invocation in = {0};
	struct error err = {0};
	char sentence[1024];

	while (count < WORDS && rest != NULL)
		words[count++] = strsep(&rest, "\n");
	enum status status = arguments_read(count, words, &global, &in, &err);
	require(status == STATUS_OK || status == STATUS_USAGE);
	if (status != STATUS_OK)
		require(*error_format(&err, NULL, sentence, sizeof(sentence)) != '\0');
	else if (in.command != NULL && !global.help && !global.version)
		check_promised(&in);
	free(text);
	return 0;
}
