/*
 * A YAML file as a tree whose every part knows where it stands. Only what people write by hand is
 * taken: words, lists and mappings; one document; no anchors, aliases or tags, which in a roster
 * are slips or attacks.
 */
#ifndef MENZHEN_FILES_YAML_DOCUMENT_H
#define MENZHEN_FILES_YAML_DOCUMENT_H

#include <stddef.h>

#include "menzhen/files/yaml/report.h"

enum { YAML_DEPTH_MAX = 32, YAML_NODES_MAX = 100000 };

enum node_kind { NODE_WORD, NODE_LIST, NODE_MAPPING };

struct node {
	enum node_kind kind;
	int line, column; /* from 1 */
	char *text;       /* NODE_WORD: one line of UTF-8; "" where nothing is written */
	bool quoted;      /* NODE_WORD: in quotes, so that "" is meant */
	const struct node
		*key; /* of a value, and of the items of a list that is one; NULL at the top */
	const struct node *value; /* of a key */
	const struct node *first; /* NODE_LIST: its items; NODE_MAPPING: its keys */
	const struct node *next;  /* the next item or key */
};

/* Zero-initialise; release with yaml_document_release. */
struct yaml_document {
	const struct node *root;
	struct node **nodes;
	size_t count, capacity;
};

/* Parse TEXT. False, everything that is wrong being in REPORT, when there is nothing to be read. */
bool yaml_document_parse(
	struct yaml_document *out, const char *text, size_t length, struct report *report);
void yaml_document_release(struct yaml_document *document);

#endif
