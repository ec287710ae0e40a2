#include "menzhen/base/text.h"

#include <string.h>

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * Optimal string alignment: row[i][j] is the distance between the first i bytes of A and the first
 * j of B. Only the last three rows are kept.
 */
size_t text_distance(const char *a, const char *b)
{
	size_t rows[3][TEXT_DISTANCE_MAX + 1];
	size_t length_a = strlen(a), length_b = strlen(b);
	if (length_a > TEXT_DISTANCE_MAX || length_b > TEXT_DISTANCE_MAX)
		return length_a > length_b ? length_a : length_b;

	for (size_t j = 0; j <= length_b; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= length_a; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= length_b; j++) {
			size_t replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = smaller(replaced, smaller(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = smaller(row[j], above2[j - 2] + 1);
		}
	}
	return rows[length_a % 3][length_b];
}
