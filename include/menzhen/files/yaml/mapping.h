/* Mappings with a known set of keys. */
#ifndef MENZHEN_FILES_MAPPING_H
#define MENZHEN_FILES_MAPPING_H

#include "menzhen/files/yaml/yaml_document.h"

enum key_use {
	KEY_OPTIONAL,
	KEY_REQUIRED,
	KEY_RECORDED, /* not of the file: it is recorded at the desk */
};

struct key {
	const char *name;
	enum key_use use;
};

/*
 * Read NODE, which must be a mapping, by the table KEYS (COUNT of them): VALUES[i] is the value of
 * KEYS[i], or NULL where it is not given or has no value. Keys that are unknown, given twice,
 * missing, empty or not for the file are reported. False when NODE is no mapping (reported too).
 */
bool mapping_read(struct report *report, const struct node *node, const struct key *keys,
	size_t count, const struct node **values);

/* Is the key NAME written in NODE, a mapping, whatever its value? */
bool mapping_has(const struct node *node, const char *name);

/* Is NODE of the KIND wanted? If not, report it and say what was wanted and what is there. */
bool node_expect(struct report *report, const struct node *node, enum node_kind kind);

/* Report an error at NODE. */
#define node_error(report, node, ...)                                                              \
	report_error((report), (node)->line, (node)->column, __VA_ARGS__)
#define node_warning(report, node, ...)                                                            \
	report_warning((report), (node)->line, (node)->column, __VA_ARGS__)

/* The key NODE stands under, for messages; "" at the top. */
const char *node_key(const struct node *node);

#endif
