/* As desk/assign/case_propose.h has it, whoever asks: for use cases that assign. Private to the
 * desk layer. */
#ifndef MENZHEN_DESK_RECORD_PROPOSE_H
#define MENZHEN_DESK_RECORD_PROPOSE_H

#include "menzhen/desk/assign/case_propose.h"

enum status propose_for(const struct desk *desk, const struct case_record *record,
	struct proposal *out, struct error *err);

#endif
