/*
 * A growing byte string with a maximum, always NUL-terminated once something was added.
 * Zero-initialise (and set the maximum, or that it is secret); release with buffer_release.
 */
#ifndef MENZHEN_BASE_BUFFER_H
#define MENZHEN_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

struct buffer {
	char *data;
	size_t length, capacity;
	size_t maximum; /* bytes without the NUL; 0: BUFFER_DEFAULT_MAXIMUM */
	/* A PIN, a page with a code: what is given back or forgotten is overwritten first, and
	 * growing leaves no copy behind. */
	bool secret;
	bool failed; /* no memory or past the maximum: further additions are ignored */
};

enum { BUFFER_DEFAULT_MAXIMUM = 64 * 1024 * 1024 };

/*
 * Each adds all or nothing, and returns false once the buffer has failed, so a caller may check
 * only the last one. The bytes must not be the buffer's own.
 */
bool buffer_add(struct buffer *buf, const void *bytes, size_t length);
bool buffer_add_text(struct buffer *buf, const char *text);
bool buffer_add_char(struct buffer *buf, char c);
bool buffer_printf(struct buffer *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The text so far; "" when empty. Valid until the next addition. */
const char *buffer_text(const struct buffer *buf);

/* Forget the content and a failure, keep the storage. */
void buffer_clear(struct buffer *buf);
void buffer_release(struct buffer *buf);

#endif
