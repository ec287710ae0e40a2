/*
 * Pools: the teams of the plan (常司发〔2021〕, measures 2 and 5) that an adviser may belong to. A
 * station can have teams of its own: words that are not here are kept as they are written.
 */
#ifndef MENZHEN_MODEL_POOL_H
#define MENZHEN_MODEL_POOL_H

#include "menzhen/model/coded.h"

extern const struct coded_table pool_table;

#endif
