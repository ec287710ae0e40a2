/* What there is to say of roster.yaml and of the day shown, below the duty screen's list. */
#ifndef MENZHEN_SCREENS_DUTY_FINDINGS_H
#define MENZHEN_SCREENS_DUTY_FINDINGS_H

#include "duty_screen.h"

/* Read them anew. Without memory there are fewer, and the next key tries again. */
void duty_findings_load(struct duty_screen *state);

/* As many as AREA has room for, errors first. */
void duty_findings_draw(const struct duty_screen *state, struct canvas *canvas, struct rect area);

#endif
