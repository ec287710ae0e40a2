#include "menzhen/base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/password.h"

enum { FIRST_CAPACITY = 64 };

static bool fail(struct buffer *buf)
{
	buf->failed = true;
	return false;
}

/* realloc() would leave a copy of a secret where it was. */
static char *grow_secret(struct buffer *buf, size_t wanted)
{
	char *grown = malloc(wanted);
	if (!grown || !buf->data)
		return grown;
	memcpy(grown, buf->data, buf->length + 1);
	secret_wipe(buf->data, buf->capacity);
	free(buf->data);
	return grown;
}

/* Room for EXTRA more bytes and the terminator. */
static bool reserve(struct buffer *buf, size_t extra)
{
	if (buf->failed)
		return false;
	size_t maximum = buf->maximum ? buf->maximum : BUFFER_DEFAULT_MAXIMUM;
	if (buf->length > maximum || extra > maximum - buf->length || extra > SIZE_MAX / 4)
		return fail(buf);

	size_t needed = buf->length + extra + 1;
	if (needed <= buf->capacity)
		return true;
	size_t wanted = buf->capacity ? buf->capacity : FIRST_CAPACITY;
	while (wanted < needed)
		wanted *= 2;
	char *grown = buf->secret ? grow_secret(buf, wanted) : realloc(buf->data, wanted);
	if (!grown)
		return fail(buf);
	buf->data = grown;
	buf->capacity = wanted;
	return true;
}

bool buffer_add(struct buffer *buf, const void *bytes, size_t length)
{
	if (!reserve(buf, length))
		return false;
	if (length > 0)
		memcpy(buf->data + buf->length, bytes, length);
	buf->length += length;
	buf->data[buf->length] = '\0';
	return true;
}

bool buffer_add_text(struct buffer *buf, const char *text)
{
	return buffer_add(buf, text, strlen(text));
}

bool buffer_add_char(struct buffer *buf, char c)
{
	return buffer_add(buf, &c, 1);
}

bool buffer_printf(struct buffer *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		return fail(buf);
	if (!reserve(buf, (size_t)length))
		return false;

	va_start(args, format);
	vsnprintf(buf->data + buf->length, (size_t)length + 1, format, args);
	va_end(args);
	buf->length += (size_t)length;
	return true;
}

const char *buffer_text(const struct buffer *buf)
{
	return buf->data ? buf->data : "";
}

static void wipe(struct buffer *buf)
{
	if (buf->secret && buf->data)
		secret_wipe(buf->data, buf->capacity);
}

void buffer_clear(struct buffer *buf)
{
	wipe(buf);
	buf->length = 0;
	buf->failed = false;
	if (buf->data)
		buf->data[0] = '\0';
}

void buffer_release(struct buffer *buf)
{
	if (!buf)
		return;
	wipe(buf);
	free(buf->data);
	*buf = (struct buffer){.maximum = buf->maximum, .secret = buf->secret};
}
