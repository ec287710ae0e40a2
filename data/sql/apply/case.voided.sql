UPDATE cases SET state = json_extract(:body, '$.state'), since = :at
WHERE origin = :origin AND number = :subject;
