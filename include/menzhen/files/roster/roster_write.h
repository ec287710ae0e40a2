/* Writing a roster as roster.yaml has it. */
#ifndef MENZHEN_FILES_ROSTER_WRITE_H
#define MENZHEN_FILES_ROSTER_WRITE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/model/roster/roster.h"

/*
 * Append ROSTER, whose shifts must be of dates (DAYS_DATES) and of all their people together
 * (ROTATE_NOT): those that a draft is made of. What is written reads back as it was, whatever the
 * names look like. STATUS_MEMORY alone.
 */
enum status roster_write(const struct roster *roster, struct buffer *out, struct error *err);

/* Append TEXT, of any number of lines, as comments, safe to show (text_add_safe). False: OUT has
 * failed. */
bool roster_write_comment(const char *text, struct buffer *out);

#endif
