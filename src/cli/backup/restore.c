#include "menzhen/desk/backup/restore.h"

#include "cli/secret.h"
#include "restore_answer.h"

static enum status refuse(const struct restore_outlook *outlook, struct error *err)
{
	if (outlook->foreign)
		return error_say(err, STATUS_REFUSED,
			N_("Nothing was restored. This backup is of another station; if you mean "
			   "it "
			   "all the same, say --yes --other-station"));
	return error_say(err, STATUS_REFUSED,
		N_("Nothing was restored. If that is what you want, say --yes; what is there now "
		   "is kept under another name"));
}

static bool is_meant(const struct invocation *in, const struct restore_outlook *outlook)
{
	return invocation_value(in, "yes") != NULL &&
	       (!outlook->foreign || invocation_value(in, "other-station") != NULL);
}

static enum status restore(
	struct invocation *in, const char *file, struct restore *restore, struct error *err)
{
	const struct restore_outlook *outlook = restore_outlook(restore);
	struct error shown;

	if (!is_meant(in, outlook)) {
		enum status status = restore_answer_show(in, file, restore, false, err);
		return status == STATUS_OK ? refuse(outlook, err) : status;
	}
	enum status status = restore_carry_out(restore, err);
	in->recorded = status == STATUS_OK;
	if (status == STATUS_OK)
		return restore_answer_show(in, file, restore, true, err);
	if (outlook->changed || outlook->locked_out)
		restore_answer_show(in, file, restore, false, &shown);
	return status;
}

static enum status look(
	struct invocation *in, const char *file, struct restore **out, struct error *err)
{
	struct secret code = {0};
	struct restore_request request = {
		.file = file,
		.code = code.text,
		.salvage = invocation_value(in, "salvage") != NULL,
		.unreadable = in->store_error,
	};
	enum status status = STATUS_OK;

	if (restore_needs_code(file))
		status = secret_read(in->pin_fd, N_("Recovery code of the backup"), &code, err);
	if (status == STATUS_OK)
		status = restore_look(out, &in->desk, &request, err);
	secret_forget(&code);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct restore *found = NULL;
	char newest[FOLDER_PATH_SIZE];
	const char *file = in->operand != NULL ? in->operand : newest;
	enum status status = STATUS_OK;

	if (in->operand == NULL)
		status = restore_newest(&in->desk, newest, err);
	if (status == STATUS_OK)
		status = look(in, file, &found, err);
	if (status == STATUS_OK)
		status = restore(in, file, found, err);
	restore_end(found);
	return status;
}

const struct command command_restore = {
	.name = "restore",
	.operand = N_("[FILE]"),
	.summary =
		N_("Show what going back to a backup (the newest one) would lose; with --yes, go "
		   "back"),
	.without_store = true,
	.run = run,
	.options =
		{
			{"yes", NULL, false, N_("do it; what is there now is kept"), NULL},
			{"salvage", NULL, false,
				N_("add what a damaged database still has beyond the backup"),
				NULL},
			{"other-station", NULL, false,
				N_("also where the backup is another station's"), NULL},
		},
};
