/*
 * A throw-away station full of believable data about invented people: several advisers on duty at
 * whatever hour it is made, and cases in every state, recorded through the use cases themselves.
 */
#ifndef MENZHEN_DESK_DEMO_H
#define MENZHEN_DESK_DEMO_H

#include "menzhen/desk/desk.h"

/* Make it in a fresh temporary folder, whose path goes to DIRECTORY. Nothing is left on an error.
 */
enum status demo_create(
	char *directory, size_t size, const struct desk_options *options, struct error *err);

/* Remove a folder that demo_create made. */
void demo_remove(const char *directory);

#endif
