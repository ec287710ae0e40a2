#include "menzhen/files/yaml/yaml_document.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "menzhen/base/memory.h"
#include "menzhen/files/yaml/yaml_bytes.h"
#include "menzhen/files/yaml/yaml_syntax.h"

/* A list or mapping whose end has not come yet. */
struct open_node {
	bool is_mapping;
	const struct node **next; /* where the next item or key is to be hung */
	struct node *waiting;     /* in a mapping: the key whose value comes next, or NULL */
	const struct node *key;   /* in a list: the key it stands under, or NULL */
};

struct builder {
	struct yaml_document *document;
	struct report *report;
	struct open_node open[1 + YAML_DEPTH_MAX]; /* the first is the document itself */
	size_t depth;
	int documents;
};

#define error_at_event(builder, event, ...)                                                        \
	report_error((builder)->report, mark_line((event)->start_mark),                            \
		mark_column((event)->start_mark), __VA_ARGS__)

static int mark_line(yaml_mark_t mark)
{
	return (int)mark.line + 1;
}

static int mark_column(yaml_mark_t mark)
{
	return (int)mark.column + 1;
}

static struct node *new_node(
	struct builder *builder, enum node_kind kind, const yaml_event_t *event)
{
	struct yaml_document *document = builder->document;
	if (document->count >= YAML_NODES_MAX) {
		error_at_event(
			builder, event, N_("this file has too many words; is it the right file?"));
		return NULL;
	}
	if (!array_reserve((void **)&document->nodes, &document->capacity, document->count,
		    sizeof(*document->nodes))) {
		builder->report->out_of_memory = true;
		return NULL;
	}
	struct node *node = calloc(1, sizeof(*node));
	if (!node) {
		builder->report->out_of_memory = true;
		return NULL;
	}
	node->kind = kind;
	node->line = mark_line(event->start_mark);
	node->column = mark_column(event->start_mark);
	document->nodes[document->count++] = node;
	return node;
}

static void attach(struct builder *builder, struct node *node)
{
	struct open_node *parent = &builder->open[builder->depth];
	if (parent->waiting) {
		node->key = parent->waiting;
		parent->waiting->value = node;
		parent->waiting = NULL;
		return;
	}
	*parent->next = node;
	parent->next = &node->next;
	if (parent->is_mapping)
		parent->waiting = node;
	else
		node->key = parent->key;
}

static void check_decoration(struct builder *builder, const yaml_event_t *event,
	const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor)
		error_at_event(builder, event,
			N_("the anchor '&%s' is not allowed; write every value out"),
			(const char *)anchor);
	if (tag)
		error_at_event(builder, event,
			N_("the tag '%s' is not allowed; put a text that begins with '!' in "
			   "quotes"),
			(const char *)tag);
}

static bool add_word(struct builder *builder, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;
	check_decoration(builder, event, event->data.scalar.anchor, event->data.scalar.tag);
	struct node *node = new_node(builder, NODE_WORD, event);
	if (!node)
		return false;
	if (!yaml_bytes_one_line(text, length)) {
		error_at_event(
			builder, event, N_("a text must be one line without control characters"));
		text = "";
	}
	if (!string_copy(&node->text, text)) {
		builder->report->out_of_memory = true;
		return false;
	}
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	attach(builder, node);
	return true;
}

/* An alias is an error already; an empty word keeps its place, so that the rest is read rightly. */
static bool add_alias(struct builder *builder, const yaml_event_t *event)
{
	error_at_event(builder, event, N_("the alias '*%s' is not allowed; write the value out"),
		(const char *)event->data.alias.anchor);
	struct node *node = new_node(builder, NODE_WORD, event);
	if (!node)
		return false;
	if (!string_copy(&node->text, "")) {
		builder->report->out_of_memory = true;
		return false;
	}
	attach(builder, node);
	return true;
}

static bool open_collection(struct builder *builder, const yaml_event_t *event, enum node_kind kind)
{
	if (builder->depth == YAML_DEPTH_MAX) {
		error_at_event(
			builder, event, N_("this is nested too deeply; is a bracket not closed?"));
		return false;
	}
	const struct open_node *parent = &builder->open[builder->depth];
	if (parent->is_mapping && !parent->waiting)
		error_at_event(builder, event, N_("a key must be a word, not a list or a mapping"));
	struct node *node = new_node(builder, kind, event);
	if (!node)
		return false;
	attach(builder, node);
	builder->open[++builder->depth] = (struct open_node){
		.is_mapping = kind == NODE_MAPPING,
		.next = &node->first,
		.key = node->key,
	};
	return true;
}

static bool close_collection(struct builder *builder)
{
	if (builder->depth == 0) /* the parser never closes what it has not opened */
		return false;
	builder->depth--;
	return true;
}

static bool begin_document(struct builder *builder, const yaml_event_t *event)
{
	if (builder->documents++ == 0)
		return true;
	error_at_event(
		builder, event, N_("a second document begins here; keep one, without '---' lines"));
	return false;
}

/* False: reading cannot go on. */
static bool take_event(struct builder *builder, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return begin_document(builder, event);
	case YAML_ALIAS_EVENT:
		return add_alias(builder, event);
	case YAML_SCALAR_EVENT:
		return add_word(builder, event);
	case YAML_SEQUENCE_START_EVENT:
		check_decoration(builder, event, event->data.sequence_start.anchor,
			event->data.sequence_start.tag);
		return open_collection(builder, event, NODE_LIST);
	case YAML_MAPPING_START_EVENT:
		check_decoration(builder, event, event->data.mapping_start.anchor,
			event->data.mapping_start.tag);
		return open_collection(builder, event, NODE_MAPPING);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_collection(builder);
	default:
		return true;
	}
}

static void report_syntax(struct builder *builder, const yaml_parser_t *parser)
{
	if (parser->error == YAML_MEMORY_ERROR)
		builder->report->out_of_memory = true;
	else
		yaml_syntax_report(parser, builder->report);
}

static void read_events(struct builder *builder, yaml_parser_t *parser)
{
	for (bool more = true; more;) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event)) {
			report_syntax(builder, parser);
			return;
		}
		more = event.type != YAML_STREAM_END_EVENT && take_event(builder, &event);
		yaml_event_delete(&event);
	}
}

bool yaml_document_parse(
	struct yaml_document *out, const char *text, size_t length, struct report *report)
{
	if (!yaml_bytes_check(text, length, report))
		return false;
	yaml_parser_t parser;
	if (!yaml_parser_initialize(&parser)) {
		report->out_of_memory = true;
		return false;
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
	struct builder builder = {
		.document = out, .report = report, .open = {{.next = &out->root}}};
	read_events(&builder, &parser);
	yaml_parser_delete(&parser);

	if (report->out_of_memory || report_has_errors(report))
		return false;
	if (!out->root) {
		report_error(report, 1, 1, N_("this file is empty"));
		return false;
	}
	return true;
}

void yaml_document_release(struct yaml_document *document)
{
	if (!document)
		return;
	for (size_t i = 0; i < document->count; i++) {
		free(document->nodes[i]->text);
		free(document->nodes[i]);
	}
	free(document->nodes);
	*document = (struct yaml_document){0};
}
