/*
 * What the register (来访登记) may hold of a visit beside its main columns, as rows of one table:
 * the intake form, the options of `case open`, the card, --json, the ledger's columns and the
 * import follow from it. The union of what DB32/T 3245, DB32/T 3898, SF/T 0024-2017 (8.1) and the
 * plan ask to be registered. All of it is personal data or may be: it stands in an event's private
 * part.
 *
 * A value is text: of a code its code, of several codes the codes joined by commas in the order of
 * their table, of a day YYYY-MM-DD, of a number its digits, of a list one item a line.
 */
#ifndef MENZHEN_MODEL_REGISTER_H
#define MENZHEN_MODEL_REGISTER_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum register_id {
	REGISTER_ID_TYPE, /* what they identified themselves by; a refusal is noted here */
	REGISTER_SEX,
	REGISTER_TOWN,    /* 镇、街道 */
	REGISTER_VILLAGE, /* 村、社区 */
	REGISTER_GRID,    /* 网格 */
	REGISTER_ADDRESS, /* the rest of it */
	REGISTER_ACCESS,  /* what they need to get in, hear, read */
	REGISTER_INTERPRETER,
	REGISTER_CALL,      /* may they be called? */
	REGISTER_CALL_NOTE, /* when, and under which pretext: somebody at home may answer */
	REGISTER_AGENT,     /* who came with them or for them */
	REGISTER_AGENT_ROLE,
	REGISTER_AGENT_RELATION,
	REGISTER_AGENT_AUTHORITY,
	REGISTER_AGENT_PHONE,
	REGISTER_GROUP_SIZE, /* people in the same matter, with the visitor */
	REGISTER_GROUP_NAMES,
	REGISTER_MORE_OPPONENTS, /* beside the first: "name; phone; number" a line (opponent.h) */
	REGISTER_EVENT_DAY,      /* from which a period of limitation runs (limitation.h) */
	REGISTER_WISH,           /* 诉求 */
	REGISTER_MATERIALS,      /* seen, not kept */
	REGISTER_URGENCY,
	REGISTER_PROJECT,     /* tag of a project or campaign */
	REGISTER_FIRST_ASKED, /* 首问责任人: who was asked first owns the answer */
	REGISTER_NOTICE,      /* privacy notice given (个人信息保护法 17) */
	REGISTER_FIELDS
};

enum register_section {
	SECTION_VISITOR,
	SECTION_COMPANY, /* who came with them, and how many they are */
	SECTION_MATTER,
	SECTION_OPPONENT,
	SECTION_DESK,
	REGISTER_SECTIONS
};

enum register_kind {
	REGISTER_TEXT, /* one line */
	REGISTER_NOTE, /* several */
	REGISTER_CODE,
	REGISTER_CODES, /* any number of them */
	REGISTER_DAY,
	REGISTER_NUMBER, /* 1 to 9999 */
};

struct register_field {
	const char *code;  /* snake case: in the journal and --json; with hyphens, the option */
	const char *title; /* msgid */
	const char *help;  /* msgid; NULL: the title says it */
	enum register_section section;
	enum register_kind kind;
	const struct coded_table *codes; /* of CODE and CODES */
	size_t maximum;                  /* bytes */
};

extern const struct register_field register_fields[REGISTER_FIELDS];
extern const struct coded_table register_section_table; /* by enum register_section */

/* Index of the field with CODE, or -1. */
int register_find(const char *code);

/* The values of one visit, owned; NULL where nothing was recorded. Zero-initialise. */
struct register_entry {
	char *values[REGISTER_FIELDS];
};

/*
 * The value that TEXT, trimmed and not empty, stands for in FIELD, into *OUT (the caller's to
 * free). STATUS_USAGE with a sentence: an unknown code, no day, no number.
 */
enum status register_read(
	const struct register_field *field, const char *text, char **out, struct error *err);
void register_entry_release(struct register_entry *entry);

#endif
