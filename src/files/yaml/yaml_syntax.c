#include "menzhen/files/yaml/yaml_syntax.h"

#include <stdbool.h>
#include <string.h>

struct sentence {
	const char *problem; /* libyaml's */
	const char *msgid;
	bool at_context; /* the place to look at is where the word or text began */
};

static const struct sentence sentences[] = {
	{"mapping values are not allowed in this context",
		N_("a ':' does not belong here: is the line above indented rightly? A text with "
		   "': ' in it goes in quotes"),
		false},
	{"block sequence entries are not allowed in this context",
		N_("a '-' does not belong here; an item of a list goes on a line of its own"),
		false},
	{"could not find expected ':'",
		N_("a ':' and a space are missing after the word on this line"), true},
	{"did not find expected key",
		N_("a key and ':' are missing here: is this line indented like those above it?"),
		false},
	{"did not find expected '-' indicator",
		N_("'-' is missing here: is this line indented like those above it?"), false},
	{"did not find expected ',' or ']'", N_("',' or ']' is missing in the list"), false},
	{"did not find expected ',' or '}'", N_("',' or '}' is missing in the mapping"), false},
	{"did not find expected node content", N_("a value is missing here"), false},
	{"did not find expected <document start>",
		N_("this does not belong to what stands above it: is this line indented rightly?"),
		false},
	{"found unexpected end of stream", N_("a quotation mark is not closed"), true},
	{"found unexpected document indicator", N_("a quotation mark is not closed"), true},
	{"found character that cannot start any token",
		N_("no word may begin with this character; put the text in quotes"), false},
	{"found unknown escape character",
		N_("no such character after '\\'; write '\\\\' for '\\', or use single quotes"),
		false},
	{"mapping keys are not allowed in this context", N_("a '?' does not belong here"), false},
};

static const struct sentence *find_sentence(const char *problem)
{
	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++) {
		if (strcmp(sentences[i].problem, problem) == 0)
			return &sentences[i];
	}
	return NULL;
}

void yaml_syntax_report(const yaml_parser_t *parser, struct report *report)
{
	const char *problem = parser->problem ? parser->problem : "";
	const struct sentence *sentence = find_sentence(problem);
	yaml_mark_t mark =
		sentence && sentence->at_context ? parser->context_mark : parser->problem_mark;
	int line = (int)mark.line + 1, column = (int)mark.column + 1;
	if (!sentence) {
		report_error(report, line, column, N_("this is not YAML: %s"), problem);
		return;
	}
	report->scratch = (struct error){.status = STATUS_CONFIG, .msgid = sentence->msgid};
	report_add_error(report, line, column);
}
