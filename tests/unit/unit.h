/* The frame of every unit test: fill a TCase, UNIT_MAIN runs it. */
#ifndef MENZHEN_TESTS_UNIT_H
#define MENZHEN_TESTS_UNIT_H

#include <check.h>
#include <stdlib.h>

/* Declare main() for MODULE whose tests the function ADD puts into a TCase. */
#define UNIT_MAIN(module, add)                                                                     \
	int main(void)                                                                             \
	{                                                                                          \
		Suite *suite = suite_create(module);                                               \
		TCase *tests = tcase_create(module);                                               \
		tcase_set_timeout(tests, 60);                                                      \
		add(tests);                                                                        \
		suite_add_tcase(suite, tests);                                                     \
		SRunner *runner = srunner_create(suite);                                           \
		srunner_run_all(runner, CK_NORMAL);                                                \
		int failed = srunner_ntests_failed(runner);                                        \
		srunner_free(runner);                                                              \
		return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;                                  \
	}

#endif
