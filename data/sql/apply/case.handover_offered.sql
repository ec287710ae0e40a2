UPDATE cases SET offered_to = json_extract(:body, '$.adviser'), kept_by = NULL
WHERE origin = :origin AND number = :subject;
