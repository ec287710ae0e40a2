UPDATE cases SET state = json_extract(:body, '$.state') WHERE origin = :origin AND number = :subject;
