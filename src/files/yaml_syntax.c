#include "menzhen/files/yaml_syntax.h"

#include <string.h>

struct sentence {
	const char *problem; /* libyaml's */
	const char *msgid;
};

static const struct sentence sentences[] = {
	{"mapping values are not allowed in this context",
		N_("a ':' does not belong here: is the line above indented rightly? A text with ': "
		   "' in it "
		   "goes in quotes")},
	{"block sequence entries are not allowed in this context",
		N_("a '-' does not belong here; an item of a list goes on a line of its own")},
	{"could not find expected ':'",
		N_("a ':' and a space are missing after the word on this line")},
	{"did not find expected key",
		N_("a key and ':' are missing here: is this line indented like those above it?")},
	{"did not find expected '-' indicator",
		N_("'-' is missing here: is this line indented like those above it?")},
	{"did not find expected ',' or ']'", N_("',' or ']' is missing in the list")},
	{"did not find expected ',' or '}'", N_("',' or '}' is missing in the mapping")},
	{"did not find expected node content", N_("a value is missing here")},
	{"did not find expected <document start>",
		N_("this does not belong to what stands above it: is this line indented rightly?")},
	{"found unexpected end of stream", N_("a quotation mark is not closed")},
	{"found unexpected document indicator",
		N_("a quotation mark is not closed before this line")},
	{"found character that cannot start any token",
		N_("no word may begin with this character; put the text in quotes")},
	{"found unknown escape character",
		N_("no such character after '\\'; write '\\\\' for '\\', or use single quotes")},
	{"mapping keys are not allowed in this context", N_("a '?' does not belong here")},
};

static const char *find_sentence(const char *problem)
{
	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++) {
		if (strcmp(sentences[i].problem, problem) == 0)
			return sentences[i].msgid;
	}
	return NULL;
}

void yaml_syntax_report(const yaml_parser_t *parser, struct report *report)
{
	int line = (int)parser->problem_mark.line + 1;
	int column = (int)parser->problem_mark.column + 1;
	const char *problem = parser->problem ? parser->problem : "";
	const char *msgid = find_sentence(problem);
	if (msgid) {
		report->scratch = (struct error){.status = STATUS_CONFIG, .msgid = msgid};
		report_add_error(report, line, column);
		return;
	}
	report_error(report, line, column, N_("this is not YAML: %s"), problem);
}
