/* How the plates of the duty board share a screen. Nothing is drawn. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_BOARD_LAYOUT_H
#define MENZHEN_SCREENS_BOARD_LAYOUT_H

#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/moment.h"

enum { BOARD_PAGE_SECONDS = 10 };

struct board_layout {
	int rows;     /* of a plate with the blank ones below it */
	size_t fit;   /* plates on a page */
	size_t pages; /* at least 1 */
};

/* COUNT plates on HEIGHT rows: three rows each, more where all have room. */
struct board_layout board_layout(size_t count, int height);

/* The page to show at NOW: each in its turn; TURNED pages on (or back) by hand. */
size_t board_page_at(const struct board_layout *layout, moment now, int turned);

/* A name to be read from afar: 王 晓 明; one that is not short Chinese as it is. */
void board_name(struct buffer *out, const char *name);

#endif
