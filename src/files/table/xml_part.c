#include "xml_part.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "zip_archive.h"

enum {
	PIECE_SIZE = 64 * 1024,
	DEPTH_MAX = 64,                /* a sheet has 8 */
	SILENCE_MAX = 4 * 1024 * 1024, /* bytes without anything to tell */
};

struct xml_part {
	XML_Parser parser;
	struct zip_archive *archive;
	const struct xml_handler *handler;
	void *context;
	char *path;
	int depth;
	size_t silence;
	bool last; /* the end of the part was handed over */
	bool held;
	enum xml_verdict verdict; /* the first that is neither to go on nor to hold */
};

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');
	return colon ? colon + 1 : name;
}

const char *xml_attribute(const char *const *attributes, const char *name)
{
	for (; *attributes; attributes += 2) {
		if (strcmp(local_name(attributes[0]), name) == 0)
			return attributes[1];
	}
	return NULL;
}

static void follow(struct xml_part *part, enum xml_verdict verdict)
{
	part->silence = 0;
	if (verdict == XML_GO_ON)
		return;
	part->held = verdict == XML_HOLD;
	if (!part->held)
		part->verdict = verdict;
	XML_StopParser(part->parser, part->held ? XML_TRUE : XML_FALSE);
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct xml_part *part = context;
	if (part->verdict != XML_GO_ON)
		return;
	if (++part->depth > DEPTH_MAX)
		follow(part, XML_DAMAGED);
	else
		follow(part, part->handler->start(part->context, local_name(name),
				     (const char *const *)attributes));
}

static void on_end(void *context, const XML_Char *name)
{
	struct xml_part *part = context;
	if (part->verdict != XML_GO_ON)
		return;
	part->depth--;
	part->silence = 0;
	if (part->handler->end)
		follow(part, part->handler->end(part->context, local_name(name)));
}

static void on_text(void *context, const XML_Char *text, int length)
{
	struct xml_part *part = context;
	part->silence = 0;
	if (part->verdict == XML_GO_ON && part->handler->text)
		follow(part, part->handler->text(part->context, text, (size_t)length));
}

static void on_document_type(void *context, const XML_Char *name, const XML_Char *system,
	const XML_Char *public, int has_subset)
{
	(void)name;
	(void)system;
	(void)public;
	(void)has_subset;
	follow(context, XML_DAMAGED);
}

static struct xml_part *part_new(struct zip_archive *archive, const char *path)
{
	struct xml_part *part = calloc(1, sizeof(*part));
	if (!part)
		return NULL;
	part->archive = archive;
	part->parser = XML_ParserCreate(NULL);
	if (part->parser && string_copy(&part->path, path))
		return part;
	xml_part_close(part);
	return NULL;
}

enum status xml_part_open(struct zip_archive *archive, const char *path, size_t maximum,
	const struct xml_handler *handler, void *context, struct xml_part **out, struct error *err)
{
	bool found;
	*out = NULL;
	enum status status = zip_archive_find(archive, path, maximum, &found, err);
	if (status != STATUS_OK || !found)
		return status;
	struct xml_part *part = part_new(archive, path);
	if (!part)
		return error_memory(err);
	part->handler = handler;
	part->context = context;
	XML_SetUserData(part->parser, part);
	XML_SetElementHandler(part->parser, on_start, on_end);
	XML_SetCharacterDataHandler(part->parser, on_text);
	XML_SetStartDoctypeDeclHandler(part->parser, on_document_type);
	*out = part;
	return STATUS_OK;
}

enum status xml_part_damaged(const char *path, struct error *err)
{
	return error_set(err, STATUS_CONFIG,
		N_("this XLSX file is damaged: its part '%s' cannot be read. Open it in a "
		   "spreadsheet and save it anew"),
		path);
}

static enum status cannot_go_on(const struct xml_part *part, struct error *err)
{
	if (part->verdict == XML_NO_MEMORY || XML_GetErrorCode(part->parser) == XML_ERROR_NO_MEMORY)
		return error_memory(err);
	if (part->verdict == XML_TOO_LARGE)
		return error_set(err, STATUS_CONFIG,
			N_("this table is too large; split it into several files"));
	return xml_part_damaged(part->path, err);
}

/* Hand the next piece over. */
static enum XML_Status feed(struct xml_part *part)
{
	size_t got;
	void *piece = XML_GetBuffer(part->parser, PIECE_SIZE);
	if (!piece)
		return XML_STATUS_ERROR;
	part->silence += PIECE_SIZE;
	enum status status = STATUS_CONFIG;
	if (part->silence <= SILENCE_MAX)
		status = zip_archive_read(part->archive, piece, PIECE_SIZE, &got, NULL);
	if (status != STATUS_OK) {
		part->verdict = status == STATUS_MEMORY ? XML_NO_MEMORY : XML_DAMAGED;
		return XML_STATUS_ERROR;
	}
	part->last = got == 0;
	return XML_ParseBuffer(part->parser, (int)got, part->last);
}

enum status xml_part_read(struct xml_part *part, bool *ended, struct error *err)
{
	enum XML_Status status = XML_STATUS_OK;

	if (part->held) {
		part->held = false;
		status = XML_ResumeParser(part->parser);
	}
	while (status == XML_STATUS_OK && !part->last)
		status = feed(part);
	*ended = status == XML_STATUS_OK;
	return status == XML_STATUS_ERROR ? cannot_go_on(part, err) : STATUS_OK;
}

void xml_part_close(struct xml_part *part)
{
	if (!part)
		return;
	if (part->parser)
		XML_ParserFree(part->parser);
	free(part->path);
	free(part);
}

enum status xml_part_whole(struct zip_archive *archive, const char *path, size_t maximum,
	const struct xml_handler *handler, void *context, bool *found, struct error *err)
{
	struct xml_part *part;
	enum status status = xml_part_open(archive, path, maximum, handler, context, &part, err);
	*found = part != NULL;
	for (bool ended = !part; status == STATUS_OK && !ended;)
		status = xml_part_read(part, &ended, err);
	xml_part_close(part);
	return status;
}
