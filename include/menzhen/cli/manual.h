/* The commands as rows of the manual page: ".TP", usage, summary, options. In English. */
#ifndef MENZHEN_CLI_MANUAL_H
#define MENZHEN_CLI_MANUAL_H

#include "menzhen/base/buffer.h"

void cli_manual(struct buffer *out);

#endif
