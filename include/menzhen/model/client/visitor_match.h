/* How well a visitor answers to what was typed into the box at the desk. */
#ifndef MENZHEN_MODEL_VISITOR_MATCH_H
#define MENZHEN_MODEL_VISITOR_MATCH_H

/* The surest first: the order in which people are listed. */
enum visitor_match {
	VISITOR_NUMBER, /* the whole phone or ID number */
	VISITOR_NAME,   /* the whole name */
	VISITOR_PART,   /* a part of the name or of a number */
	VISITOR_READ,   /* pinyin of the name, or its initials */
	VISITOR_SOUND,  /* nothing of these: the name only sounds alike */
};

/* As recorded; NULL and "" alike are not known. */
struct visitor {
	const char *name, *phone, *id_number;
};

/* Of the words of TYPED the one that tells most. Full width and variants are seen through. */
enum visitor_match visitor_match(const char *typed, const struct visitor *visitor);

#endif
