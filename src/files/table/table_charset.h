/* The text of a CSV, in whatever character set it was saved, as UTF-8. */
#ifndef MENZHEN_FILES_TABLE_CHARSET_H
#define MENZHEN_FILES_TABLE_CHARSET_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

/*
 * Make BYTES UTF-8 without byte order mark and NUL. A byte order mark tells UTF-8 or UTF-16;
 * without one what can be UTF-8 is, else it is GB18030 (of which GBK and GB 2312 are parts).
 * STATUS_CONFIG, with the line, when it is none of them.
 */
enum status table_charset_decode(struct buffer *bytes, struct error *err);

#endif
