/*
 * The matters of the demo station: invented visitors, named after the solar terms, so that nobody
 * takes them for real. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_DEMO_CASES_H
#define MENZHEN_DESK_DEMO_CASES_H

#include <stdbool.h>
#include <stddef.h>

/* A text in both languages, by enum station_language. */
struct bilingual {
	const char *text[2];
};

/* Minutes before the demo starts, and DAYS before that; 0: has not happened. */
struct demo_case {
	int days;     /* only DEMO_EARLIER, or 0: today */
	bool returns; /* was here then, with the same phone number */
	struct bilingual client, summary, opponent, advice, words;
	const char *phone, *id_number, *category, *channel, *priority, *outcome;
	const char *notice; /* code of legal_aid_notice_table; NULL: told */
	int event_days;     /* so many days ago is the day its period counts from; 0: not known */
	int opened, assigned, called, started, closed, ended;
	int level;          /* rating given at `ended`; 0: declined then */
	const char *reason; /* of the rating */
	int voided;
};

enum { DEMO_EARLIER = 5 };

extern const struct demo_case demo_cases[];
extern const size_t demo_case_count;

#endif
