UPDATE account SET credential = json_extract(:body, '$.credential'), recovery = NULL
WHERE origin = :origin AND name = :subject;
