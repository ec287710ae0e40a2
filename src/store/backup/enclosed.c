#include "menzhen/store/backup/enclosed.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "enclosed_write.h"
#include "menzhen/base/memory.h"
#include "store/database/query.h"
#include "store/database/schema.h"

/* Of keys in meta. Values are base64: a file may have any bytes. */
static const char prefix[] = "file:";

enum { VARIANT = sodium_base64_VARIANT_ORIGINAL };

bool enclosed_add(struct enclosed *enclosed, const char *name, struct buffer *bytes)
{
	if (!array_reserve((void **)&enclosed->items, &enclosed->capacity, enclosed->count,
		    sizeof(*enclosed->items))) {
		buffer_release(bytes);
		return false;
	}
	struct enclosed_file *file = &enclosed->items[enclosed->count];
	*file = (struct enclosed_file){.bytes = *bytes};
	*bytes = (struct buffer){0};
	enclosed->count++;
	return string_copy(&file->name, name);
}

void enclosed_release(struct enclosed *enclosed)
{
	for (size_t i = 0; i < enclosed->count; i++) {
		free(enclosed->items[i].name);
		buffer_release(&enclosed->items[i].bytes);
	}
	free(enclosed->items);
	*enclosed = (struct enclosed){0};
}

static enum status write_file(
	struct database *db, const struct enclosed_file *file, struct error *err)
{
	struct buffer key = {0};
	size_t size = sodium_base64_ENCODED_LEN(file->bytes.length, VARIANT);
	char *text = malloc(size);
	enum status status = STATUS_MEMORY;
	if (text && buffer_printf(&key, "%s%s", prefix, file->name)) {
		sodium_bin2base64(text, size, (const unsigned char *)buffer_text(&file->bytes),
			file->bytes.length, VARIANT);
		status = schema_set_meta(db, buffer_text(&key), text, err);
	} else {
		error_memory(err);
	}
	buffer_release(&key);
	free(text);
	return status;
}

enum status enclosed_write(struct database *db, const struct enclosed *enclosed, struct error *err)
{
	enum status status = STATUS_OK;
	for (size_t i = 0; enclosed && i < enclosed->count && status == STATUS_OK; i++)
		status = write_file(db, &enclosed->items[i], err);
	return status;
}

/* What is no base64 is no file of ours: passed over. */
static enum status take(const struct query *query, struct enclosed *out, struct error *err)
{
	struct bytes text = query_bytes(query, 1);
	struct buffer bytes = {0};
	unsigned char *binary = malloc(text.length + 1);
	size_t length = 0;
	enum status status = STATUS_OK;
	if (!binary)
		return error_memory(err);
	if (text.data &&
		sodium_base642bin(binary, text.length + 1, text.data, text.length, NULL, &length,
			NULL, VARIANT) == 0 &&
		!(buffer_add(&bytes, binary, length) &&
			enclosed_add(out, query_text(query, 0) + strlen(prefix), &bytes)))
		status = error_memory(err);
	buffer_release(&bytes);
	free(binary);
	return status;
}

enum status enclosed_read(const char *path, struct enclosed *out, struct error *err)
{
	struct database db;
	struct query query = {0};
	bool row = true;
	enum status status = database_open(&db, path, SQLITE_OPEN_READONLY, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &db, "backup/enclosed", err);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = take(&query, out, err);
	}
	query_end(&query);
	database_close(&db);
	return status;
}
