/* The texts of a matter: names, numbers and words, as they were typed. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_MATTER_TEXTS_H
#define MENZHEN_DESK_MATTER_TEXTS_H

#include "matter.h"

/* Those of INTAKE, which must have the visitor's name. STATUS_USAGE as input_text. */
enum status matter_texts_read(struct matter *out, const struct intake *intake, struct error *err);

/*
 * Numbers in one spelling, so that a later search finds them however they were typed, with what was
 * found in them. An ID number is of somebody born by TODAY.
 */
enum status matter_texts_fold(
	struct matter *out, struct day today, struct intake_result *result, struct error *err);

void matter_texts_release(struct matter *matter);

#endif
