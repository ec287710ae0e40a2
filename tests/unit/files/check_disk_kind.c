#include "menzhen/files/station/disk_kind.h"

#include "unit.h"

static const struct {
	uint32_t type;
	enum disk_kind kind;
} cases[] = {
	{0xEF53, DISK_FIT},     /* ext4 */
	{0x9123683E, DISK_FIT}, /* Btrfs */
	{0x58465342, DISK_FIT}, /* XFS */
	{0xF2F52010, DISK_FIT}, /* F2FS */
	{0x794C7630, DISK_FIT}, /* overlay */
	{0x2FC12FC1, DISK_FIT}, /* ZFS */
	{0x12345678, DISK_FIT}, /* what is not known */
	{0x6969, DISK_NETWORK},
	{0xFF534D42, DISK_NETWORK},
	{0xFE534D42, DISK_NETWORK},
	{0x517B, DISK_NETWORK},
	{0x00C36400, DISK_NETWORK},
	{0x4D44, DISK_NO_RIGHTS},
	{0x2011BAB0, DISK_NO_RIGHTS},
	{0x65735546, DISK_RELAYED},
	{0x01021997, DISK_RELAYED},
	{0x01021994, DISK_MEMORY},
	{0x858458F6, DISK_MEMORY},
};

START_TEST(a_file_system_is_told_by_its_number)
{
	ck_assert_int_eq(disk_kind_of(cases[_i].type), cases[_i].kind);
	ck_assert_int_eq(disk_kind_sentence(cases[_i].kind) == NULL, cases[_i].kind == DISK_FIT);
}
END_TEST

/* What cannot be told is no reason to refuse. */
START_TEST(folders_are_looked_at)
{
	enum disk_kind kind = DISK_KINDS;
	ck_assert_int_eq(disk_check("/nowhere at all", &kind, NULL), STATUS_OK);
	ck_assert_int_eq(kind, DISK_FIT);
	ck_assert_int_eq(disk_check("/proc", &kind, NULL), STATUS_OK);
	ck_assert_int_eq(kind, DISK_FIT);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(
		tests, a_file_system_is_told_by_its_number, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, folders_are_looked_at);
}

UNIT_MAIN("disk_kind", add)
