/*
 * Chinese characters that are written for each other: traditional and simplified, old and new
 * forms, compatibility ideographs, radicals. Data: data/variants/variants.txt, made from Unihan.
 * Characters that share no reading are no variants here: 干 is 乾 on some days only.
 */
#ifndef MENZHEN_BASE_VARIANT_H
#define MENZHEN_BASE_VARIANT_H

#include <stdint.h>

/* The one that stands for all that CODEPOINT is a variant of; itself where it is none. */
int32_t variant_leader(int32_t codepoint);

#endif
