/* Runs a fuzz target over the files of the folders named: the corpus as an ordinary test. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"
#include "menzhen/files/text_file.h"

/* The bytes in an allocation of their exact size, so that a sanitizer sees a read beyond them. */
static int replay(const char *path)
{
	struct buffer text = {0};
	struct error err;
	char sentence[1024];
	if (text_file_read(path, &text, &err) != STATUS_OK) {
		fprintf(stderr, "%s\n", error_format(&err, NULL, sentence, sizeof(sentence)));
		return EXIT_FAILURE;
	}
	uint8_t *bytes = malloc(text.length > 0 ? text.length : 1);
	if (!bytes)
		return EXIT_FAILURE;
	for (size_t i = 0; i < text.length; i++)
		bytes[i] = (uint8_t)text.data[i];
	LLVMFuzzerTestOneInput(bytes, text.length);
	free(bytes);
	buffer_release(&text);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	int replayed = 0;
	for (int i = 1; i < argc; i++) {
		DIR *folder = opendir(argv[i]);
		struct dirent *entry;
		while (folder && (entry = readdir(folder))) {
			char path[4096];
			snprintf(path, sizeof(path), "%s/%s", argv[i], entry->d_name);
			if (entry->d_name[0] == '.')
				continue;
			if (replay(path) != EXIT_SUCCESS)
				return EXIT_FAILURE;
			replayed++;
		}
		if (folder)
			closedir(folder);
	}
	printf("%d inputs\n", replayed);
	return replayed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
