#define _GNU_SOURCE /* memfd_create */
/*
 * What was secret is nowhere in memory once it was used. A child is given a secret that was made
 * after it was forked, uses it as the program does, and waits; meanwhile all of its memory that can
 * be written to is searched.
 */
#include <sodium.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "account_desk.h"
#include "menzhen/base/password.h"
#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/files/page/code_page.h"
#include "menzhen/files/text_file.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/terminal/input.h"
#include "menzhen/tui/widget/form.h"
#include "process_memory.h"

enum { SECRET_LENGTH = 24 };

/* What a child does with SECRET, in the folder of a station; false: it went wrong. */
typedef bool (*use)(const struct account_desk *at, const char *secret);

struct child {
	pid_t pid;
	int memory;                     /* -1: not open */
	int told, heard;                /* our ends of its pipes */
	char secret[SECRET_LENGTH + 1]; /* what it was told */
};

static bool read_exactly(int fd, void *out, size_t length)
{
	return read(fd, out, length) == (ssize_t)length;
}

static void be_child(const struct account_desk *at, use uses, int from, int to)
{
	char secret[SECRET_LENGTH + 1] = "";
	bool done = read_exactly(from, secret, SECRET_LENGTH) && uses(at, secret);

	secret_wipe(secret, sizeof(secret));
	if (!done || write(to, "", 1) != 1)
		_exit(1);
	read_exactly(from, secret, 1);
	_exit(0);
}

/* Letters that nothing else has, and that no key of editing is. */
static void make_secret(char out[SECRET_LENGTH + 1])
{
	for (int i = 0; i < SECRET_LENGTH; i++)
		out[i] = (char)('a' + randombytes_uniform(26));
	out[SECRET_LENGTH] = '\0';
}

/* Start it; returns when it has used the secret and waits. */
static void begin(struct child *child, const struct account_desk *at, use uses)
{
	int to[2], from[2];
	char done;

	ck_assert_int_eq(pipe(to), 0);
	ck_assert_int_eq(pipe(from), 0);
	child->pid = fork();
	ck_assert_int_ge(child->pid, 0);
	if (child->pid == 0) {
		close(to[1]);
		close(from[0]);
		be_child(at, uses, to[0], from[1]);
	}
	close(to[0]);
	close(from[1]);
	child->memory = -1;
	child->told = to[1];
	child->heard = from[0];
	make_secret(child->secret);
	ck_assert_int_eq(write(child->told, child->secret, SECRET_LENGTH), SECRET_LENGTH);
	ck_assert_msg(read_exactly(child->heard, &done, 1), "the child could not use the secret");
}

static void end(struct child *child)
{
	int status;

	close(child->told);
	close(child->heard);
	if (child->memory >= 0)
		close(child->memory);
	ck_assert_int_eq(waitpid(child->pid, &status, 0), child->pid);
	ck_assert_int_eq(status, 0);
}

/* Where a system shows no memory to anybody, as some containers do, nothing can be said. */
static bool may_look(struct child *child)
{
	if (memory_open(child->pid, &child->memory))
		return true;
	fprintf(stderr, "skipped: the memory of a child is not shown (%s)\n", strerror(errno));
	return false;
}

static bool holds(const struct child *child, struct memory_needle needle, struct memory_find *find)
{
	return memory_holds(child->pid, child->memory, &needle, find);
}

static bool holds_secret(const struct child *child, struct memory_find *find)
{
	return holds(child, memory_needle_of(child->secret, SECRET_LENGTH), find) ||
	       holds(child, memory_needle_wide(child->secret), find);
}

/* --- what is done with it --- */

static bool keep_a_copy(const struct account_desk *at, const char *secret)
{
	static volatile char kept[SECRET_LENGTH];
	(void)at;

	for (size_t i = 0; i < SECRET_LENGTH; i++)
		kept[i] = secret[i];
	return kept[0] != '\0';
}

static bool keep_it_as_keys(const struct account_desk *at, const char *secret)
{
	static volatile int32_t keys[SECRET_LENGTH];
	(void)at;

	for (size_t i = 0; i < SECRET_LENGTH; i++)
		keys[i] = (unsigned char)secret[i];
	return keys[0] != 0;
}

static bool verify_a_pin(const struct account_desk *at, const char *secret)
{
	char verifier[PASSWORD_VERIFIER_SIZE];
	bool right = false, wrong = true;
	(void)at;

	return password_make(secret, verifier, NULL) == STATUS_OK &&
	       password_try(verifier, secret, &right, NULL) == STATUS_OK && right &&
	       password_try(verifier, secret + 1, &wrong, NULL) == STATUS_OK && !wrong;
}

static const char *path_of(const struct account_desk *at, const char *name, char out[128])
{
	snprintf(out, 128, "%s/%s", at->folder, name);
	return out;
}

static bool seal_and_open(const struct account_desk *at, const char *secret)
{
	char sealed[128], opened[128];
	int content = memfd_create("content", MFD_CLOEXEC);

	return content >= 0 && write(content, "content", 7) == 7 &&
	       sealed_file_make(content, secret, path_of(at, "sealed", sealed), false, NULL) ==
		       STATUS_OK &&
	       sealed_file_open(sealed, secret, path_of(at, "opened", opened), NULL) == STATUS_OK &&
	       sealed_file_open(sealed, secret + 1, path_of(at, "again", opened), NULL) ==
		       STATUS_REFUSED;
}

static bool print_as_a_code(const struct account_desk *at, const char *secret)
{
	const struct code_page about = {.station = "X", .user = "zhou", .code = secret};
	struct buffer page = {0};
	char path[128];
	bool done = code_page_write(&about, &page, NULL) == STATUS_OK &&
		    strstr(buffer_text(&page), secret) != NULL &&
		    text_file_create(path_of(at, "page", path), buffer_text(&page), page.length,
			    NULL) == STATUS_OK;

	buffer_release(&page);
	return done;
}

static bool make_an_account_and_log_in(const struct account_desk *prepared, const char *secret)
{
	struct account_desk at = *prepared;
	account_desk_open(&at, 0);
	bool done = account_desk_add(&at, "zhou", USER_ADMIN, secret) == STATUS_OK &&
		    account_change_pin(&at.desk, secret, secret + 1, NULL, &at.err) == STATUS_OK &&
		    account_change_pin(&at.desk, secret + 1, secret, NULL, &at.err) == STATUS_OK;

	desk_log_out(&at.desk);
	done = done && desk_log_in(&at.desk, "zhou", secret + 1, &at.err) == STATUS_REFUSED &&
	       desk_log_in(&at.desk, "zhou", secret, &at.err) == STATUS_OK;
	desk_release(&at.desk);
	return done;
}

static void press(struct form *form, struct screen *screen, struct input *input)
{
	struct key_event event;

	if (!input_take(input, &event))
		return;
	form_key(form, screen, &event);
	input_taken(input);
}

/* Typed and corrected, in the middle too, as a person does; then pasted. */
static bool type_and_paste(const struct account_desk *at, const char *secret)
{
	static const struct form_field fields[] = {
		{.name = "pin", .label = "PIN", .kind = FIELD_SECRET, .required = true},
		{.name = "code", .label = "Code", .kind = FIELD_SECRET_SHOWN},
	};
	static const int32_t edits[] = {KEYCODE_LEFT, KEYCODE_BACKSPACE, 'x', KEYCODE_BACKSPACE};
	struct app app = {0};
	struct screen screen = {.app = &app};
	struct input input = {0};
	struct form form;
	(void)at;

	if (form_init(&form, fields, 2, NULL, NULL) != STATUS_OK)
		return false;
	for (const char *next = secret; *next != '\0'; next++) {
		input_byte(&input, (unsigned char)*next);
		press(&form, &screen, &input);
	}
	for (size_t i = 0; i < sizeof(edits) / sizeof(edits[0]); i++) {
		input_code(&input, edits[i]);
		press(&form, &screen, &input);
	}
	bool done = strlen(form_value(&form, "pin")) == SECRET_LENGTH - 1 && form_check(&form);
	form_focus(&form, "code");
	input_code(&input, KEYCODE_PASTE_BEGIN);
	/* So long that what it is collected in has to grow. */
	for (int i = 0; i < 5; i++)
		for (const char *next = secret; *next != '\0'; next++)
			input_byte(&input, (unsigned char)*next);
	input_code(&input, KEYCODE_PASTE_END);
	press(&form, &screen, &input);
	done = done && strlen(form_value(&form, "code")) == (size_t)5 * SECRET_LENGTH;
	form_set(&form, "pin", NULL);
	form_release(&form);
	input_release(&input);
	return done;
}

/* --- the tests --- */

static const struct {
	const char *name;
	use uses;
	bool left; /* it is found: the search would find what is left */
} cases[] = {
	{"keep_a_copy", keep_a_copy, true},
	{"keep_it_as_keys", keep_it_as_keys, true},
	{"verify_a_pin", verify_a_pin, false},
	{"seal_and_open", seal_and_open, false},
	{"print_as_a_code", print_as_a_code, false},
	{"make_an_account_and_log_in", make_an_account_and_log_in, false},
	{"type_and_paste", type_and_paste, false},
};

START_TEST(a_secret_is_gone_when_it_was_used)
{
	struct account_desk at = {0};
	struct child child;
	struct memory_find find = {0};
	account_desk_begin(&at);
	desk_release(&at.desk);
	begin(&child, &at, cases[_i].uses);
	if (may_look(&child))
		ck_assert_msg(holds_secret(&child, &find) == cases[_i].left, "%s: %s",
			cases[_i].name, find.place);
	end(&child);
	account_desk_end(&at);
}
END_TEST

/* The passphrase gives us the keys of the file that the child has made. */
static void open_lock(
	const struct account_desk *at, const struct child *child, struct backup_secret **out)
{
	enum { LOCK_AT = 12 };
	unsigned char lock[BACKUP_LOCK_SIZE];
	char path[128];

	FILE *file = fopen(path_of(at, "sealed", path), "rb");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fseek(file, LOCK_AT, SEEK_SET), 0);
	ck_assert_uint_eq(fread(lock, 1, sizeof(lock), file), sizeof(lock));
	fclose(file);
	ck_assert_int_eq(backup_lock_open(lock, child->secret, out, NULL), STATUS_OK);
}

START_TEST(the_keys_of_a_sealed_file_are_gone)
{
	struct account_desk at = {0};
	struct child child;
	struct memory_find find = {0};
	struct backup_secret *keys;
	account_desk_begin(&at);
	desk_release(&at.desk);
	begin(&child, &at, seal_and_open);
	open_lock(&at, &child, &keys);
	if (may_look(&child)) {
		ck_assert_msg(!holds(&child, memory_needle_of(keys->key, sizeof(keys->key)), &find),
			"secret key: %s", find.place);
		ck_assert_msg(
			!holds(&child, memory_needle_of(keys->writer, sizeof(keys->writer)), &find),
			"writer key: %s", find.place);
	}
	backup_secret_free(keys);
	end(&child);
	account_desk_end(&at);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, a_secret_is_gone_when_it_was_used, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, the_keys_of_a_sealed_file_are_gone);
}

UNIT_MAIN("secrets_wiped", add_tests)
