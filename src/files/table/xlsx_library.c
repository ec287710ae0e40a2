#include "xlsx_library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const char file_name[] = "libxlsxwriter.so." LXW_SOVERSION;

struct symbol {
	const char *name;
	size_t place; /* in struct xlsx_library */
};

#define SYMBOL(name)                                                                               \
	{                                                                                          \
#name, offsetof(struct xlsx_library, name)                                         \
	}

static const struct symbol symbols[] = {
	SYMBOL(workbook_new_opt),
	SYMBOL(workbook_add_worksheet),
	SYMBOL(workbook_add_format),
	SYMBOL(workbook_close),
	SYMBOL(lxw_workbook_free),
	SYMBOL(format_set_bold),
	SYMBOL(format_set_num_format),
	SYMBOL(worksheet_write_string),
	SYMBOL(worksheet_write_number),
	SYMBOL(worksheet_write_datetime),
	SYMBOL(worksheet_set_column),
	SYMBOL(worksheet_freeze_panes),
	SYMBOL(worksheet_autofilter),
};

static enum status not_there(struct error *err)
{
	const char *reason = dlerror();
	return error_set(err, STATUS_CONFIG,
		N_("XLSX cannot be written: %s. Install the package libxlsxwriter%s, or choose "
		   "CSV"),
		reason ? reason : file_name, LXW_SOVERSION);
}

enum status xlsx_library_open(struct xlsx_library *out, struct error *err)
{
	*out = (struct xlsx_library){.handle = dlopen(file_name, RTLD_NOW | RTLD_LOCAL)};
	if (!out->handle)
		return not_there(err);
	for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++) {
		void *function = dlsym(out->handle, symbols[i].name);
		if (!function) {
			enum status status = not_there(err);
			xlsx_library_close(out);
			return status;
		}
		/* ISO C knows no way from an object to a function but its bytes (POSIX does). */
		memcpy((char *)out + symbols[i].place, &function, sizeof(function));
	}
	return STATUS_OK;
}

void xlsx_library_close(struct xlsx_library *library)
{
	if (library->handle)
		dlclose(library->handle);
	*library = (struct xlsx_library){0};
}
