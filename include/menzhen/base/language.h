/*
 * The locale and the language of the messages. Lower layers mark msgids with N_(); tui, cli and the
 * export writers translate them with _().
 */
#ifndef MENZHEN_BASE_LANGUAGE_H
#define MENZHEN_BASE_LANGUAGE_H

#include <libintl.h>

#define _(msgid) language_translate(msgid)

/*
 * Take the user's locale; where its characters are not UTF-8 (LANG unset, C, a GB locale), take
 * C.UTF-8, which needs no locale installed. Numbers stay in the C locale. Once, first thing in
 * main.
 */
void language_start(void);

/*
 * Translate from now on into NAME, "zh_CN" or "en"; the station's `language`. The catalogue is
 * looked for in ../share/locale beside the running program. Without memory the messages stay as
 * they were.
 */
void language_set(const char *name);

/*
 * The language to use before a station is known: "en" where the environment names a language that
 * is not Chinese, else "zh_CN", so also when it names none. A static string.
 */
const char *language_guess(void);

/*
 * The Chinese of MSGID, whatever language is set; valid as long as the program runs. It changes the
 * language and changes it back: for what is asked once, not for what is drawn.
 */
const char *language_chinese(const char *msgid) __attribute__((format_arg(1)));

/* gettext() as an error_translate; the empty text, gettext's own header, is itself. */
const char *language_translate(const char *msgid) __attribute__((format_arg(1)));

#endif
