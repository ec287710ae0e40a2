/*
 * The invented people of the benchmark: as many as a city's register has, some names common and
 * most not, told apart by a number, so that the same number is the same person in every run.
 */
#ifndef MENZHEN_TESTS_PEOPLE_H
#define MENZHEN_TESTS_PEOPLE_H

#include <stdint.h>

enum { PEOPLE = 400 * 1000, ORGANISATIONS = 5000 };
enum { PERSON_NAME_SIZE = 64, PERSON_PHONE_SIZE = 16, PERSON_ID_SIZE = 20 };

struct person {
	char name[PERSON_NAME_SIZE];
	char phone[PERSON_PHONE_SIZE];
	char id_number[PERSON_ID_SIZE];
};

/* A number that looks drawn by lot, of SEED. */
uint32_t people_lot(uint32_t seed);

/* Person NUMBER below PEOPLE; an organisation, without ID and phone, below ORGANISATIONS. */
void people_person(uint32_t number, struct person *out);
void people_organisation(uint32_t number, struct person *out);

#endif
