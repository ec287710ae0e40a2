UPDATE cases SET offered_to = NULL, kept_by = json_extract(:body, '$.adviser')
WHERE origin = :origin AND number = :subject;
