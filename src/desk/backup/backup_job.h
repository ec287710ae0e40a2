/* A backup that is being made, as what begins it and what goes on with it see it. Private to the
 * desk layer. */
#ifndef MENZHEN_DESK_BACKUP_JOB_H
#define MENZHEN_DESK_BACKUP_JOB_H

#include "menzhen/desk/backup/backup.h"
#include "menzhen/files/backup/backup_key.h"
#include "menzhen/files/backup/file_copy.h"
#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/store/backup/copy.h"
#include "menzhen/store/backup/enclosed.h"

enum backup_stage { STAGE_COPY, STAGE_SEAL, STAGE_PLACE, STAGE_SECOND, STAGE_DONE };

struct backup {
	const struct desk *desk;
	enum backup_stage stage;
	bool sent;                         /* to a folder that was named, and nowhere else */
	int lock;                          /* of the station's folder of backups */
	char folder[FOLDER_PATH_SIZE];     /* where the file is to lie */
	char own[FOLDER_PATH_SIZE];        /* the station's */
	char unfinished[FOLDER_PATH_SIZE]; /* the copy, under another name until it is whole */
	struct enclosed enclosed;          /* the station's files */
	struct copy *copy;
	struct backup_key key; /* of a sealed one */
	struct sealing *sealing;
	struct file_copy *second; /* to the second place */
	struct backup_made made;
};

#endif
