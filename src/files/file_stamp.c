#include "menzhen/files/file_stamp.h"

#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/stat.h>

/* FNV-1a, 64 bits. */
#define FNV_BASIS UINT64_C(14695981039346656037)
#define FNV_PRIME UINT64_C(1099511628211)

static uint64_t mix(uint64_t hash, const void *bytes, size_t length)
{
	const unsigned char *byte = bytes;
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ byte[i]) * FNV_PRIME;
	return hash;
}

static uint64_t mix_number(uint64_t hash, uint64_t number)
{
	return mix(hash, &number, sizeof(number));
}

/* The time of the last change of the inode catches an edit that sets the modification time back. */
static uint64_t stamp_of(const struct stat *info, uint64_t hash)
{
	hash = mix_number(hash, (uint64_t)info->st_dev);
	hash = mix_number(hash, (uint64_t)info->st_ino);
	hash = mix_number(hash, (uint64_t)info->st_size);
	hash = mix_number(hash, (uint64_t)info->st_mtim.tv_sec);
	hash = mix_number(hash, (uint64_t)info->st_mtim.tv_nsec);
	hash = mix_number(hash, (uint64_t)info->st_ctim.tv_sec);
	return mix_number(hash, (uint64_t)info->st_ctim.tv_nsec);
}

uint64_t file_stamp(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 ? stamp_of(&info, FNV_BASIS) : 0;
}

uint64_t file_stamp_folder(const char *path)
{
	uint64_t total = 0;
	struct dirent *entry;
	DIR *folder = opendir(path);
	if (!folder)
		return 0;
	while ((entry = readdir(folder))) {
		struct stat info;
		const char *dot = strrchr(entry->d_name, '.');
		if (!dot || strcmp(dot, ".yaml") != 0 ||
			fstatat(dirfd(folder), entry->d_name, &info, 0) != 0)
			continue;
		/* A sum, because a folder lists its files in any order. */
		total += stamp_of(&info, mix(FNV_BASIS, entry->d_name, strlen(entry->d_name)));
	}
	closedir(folder);
	return total;
}
