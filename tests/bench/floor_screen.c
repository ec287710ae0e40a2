/*
 * The floor H of the benchmarks: the plainest honest ncurses program with a list as large as the
 * screen, a highlighted row, and keys that move it. Everything it does Menzhen must do too.
 */
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { ITEMS = 1000, KEY_SYNC = KEY_MAX + 1 };

static void draw(int top, int current)
{
	mvprintw(0, 0, "%-*s", COLS, "No.  Visitor   Matter            Waiting   Lawyer");
	for (int row = 1; row < LINES - 1 && top + row <= ITEMS; row++) {
		int item = top + row - 1;
		attrset(item == current ? A_REVERSE : A_NORMAL);
		mvprintw(row, 0, "N%03d 来访人%-4d %-16s  %3d min   %-*s", item, item, "劳动争议",
			item % 90, COLS - 44, "王晓明");
	}
	attrset(A_NORMAL);
	mvprintw(LINES - 1, 0, "%-*s", COLS - 1, "Up Down PageUp PageDown  q: quit");
	refresh();
}

static int moved(int current, int key)
{
	int page = LINES - 2;
	current += (key == KEY_DOWN) - (key == KEY_UP) +
		   page * ((key == KEY_NPAGE) - (key == KEY_PPAGE));
	return current < 0 ? 0 : current >= ITEMS ? ITEMS - 1 : current;
}

/* Answer the tests' sync key: one byte when all is painted, at the window's present size. */
static void answer(int top, int current)
{
	const char *descriptor = getenv("MENZHEN_TEST_FD");
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
		is_term_resized(size.ws_row, size.ws_col)) {
		resizeterm(size.ws_row, size.ws_col);
		draw(top, current);
	}
	if (descriptor)
		(void)!write((int)strtol(descriptor, NULL, 10), "", 1);
}

int main(void)
{
	setlocale(LC_ALL, "");
	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	define_key("\033[9999~", KEY_SYNC);
	for (int current = 0, key = 0; key != 'q' && key != ERR; key = getch()) {
		current = moved(current, key);
		int top = current - current % (LINES - 2);
		if (key == KEY_SYNC)
			answer(top, current);
		else
			draw(top, current);
	}
	endwin();
	return EXIT_SUCCESS;
}
