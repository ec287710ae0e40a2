UPDATE account SET recovery = json_extract(:body, '$.credential')
WHERE origin = :origin AND name = :subject;
