/* Words of the register that are stored as codes (register.h). */
#ifndef MENZHEN_MODEL_REGISTER_CODES_H
#define MENZHEN_MODEL_REGISTER_CODES_H

#include "menzhen/model/coded.h"

/* What a visitor identified themselves by. Service is given without it: a refusal is noted. */
extern const struct coded_table id_type_table;

extern const struct coded_table sex_table;
extern const struct coded_table access_table;         /* 法律援助法 45: accessible service */
extern const struct coded_table call_table;           /* may they be called? */
extern const struct coded_table agent_role_table;     /* came with them, or for them */
extern const struct coded_table agent_relation_table; /* to the visitor */
extern const struct coded_table agent_authority_table;
extern const struct coded_table urgency_table;
extern const struct coded_table notice_table; /* 个人信息保护法 17: how the notice was given */

#endif
