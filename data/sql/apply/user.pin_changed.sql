UPDATE account SET credential = json_extract(:body, '$.credential')
WHERE origin = :origin AND name = :subject;
