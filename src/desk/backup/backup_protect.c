#include "menzhen/desk/backup/backup_protect.h"

#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/backup/backup_key.h"
#include "menzhen/files/page/code_page.h"

static enum status make_key(
	const char *path, bool renew, char code[RECOVERY_CODE_SIZE], struct error *err)
{
	struct backup_key key;
	enum status status = backup_key_make(recovery_code_new(code), &key, err);

	if (status == STATUS_OK)
		status = backup_key_write(path, &key, renew, err);
	backup_key_forget(&key);
	if (status != STATUS_OK)
		secret_wipe(code, RECOVERY_CODE_SIZE);
	return status;
}

enum status backup_protect(
	const struct desk *desk, bool renew, char code[RECOVERY_CODE_SIZE], struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status = desk_may(desk, "backup.protected", err);

	if (status == STATUS_OK)
		status = folder_path(desk->directory, FOLDER_BACKUP_KEY, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	if (!renew && backup_protected(desk))
		return error_say(err, STATUS_REFUSED,
			N_("Backups are encrypted already, and the code on paper opens them. If it "
			   "is lost, --renew makes a new one, for the backups to come"));
	return make_key(path, renew, code, err);
}

enum status backup_protect_page(const struct desk *desk, const char *code,
	error_translate translate, struct buffer *out, struct error *err)
{
	const struct code_page page = {.use = CODE_FOR_BACKUPS,
		.station = desk->config.station.name,
		.code = code,
		.printed = desk_local(desk, desk_now(desk)),
		.language = desk->language,
		.translate = translate};
	enum status status = desk_may(desk, "backup.protected", err);

	return status == STATUS_OK ? code_page_write(&page, out, err) : status;
}

bool backup_protected(const struct desk *desk)
{
	return folder_has(desk->directory, FOLDER_BACKUP_KEY);
}
