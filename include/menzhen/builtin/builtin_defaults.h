/*
 * The defaults of every station: the YAML files of data/, read when the program is built and not
 * each time it starts. tools/compile_data makes the tables, through the readers of the files layer,
 * so that a mistake in the data stops the build.
 */
#ifndef MENZHEN_BUILTIN_BUILTIN_DEFAULTS_H
#define MENZHEN_BUILTIN_BUILTIN_DEFAULTS_H

#include "menzhen/model/defaults.h"

extern const struct defaults builtin_defaults;

#endif
