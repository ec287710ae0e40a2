UPDATE cases SET state = json_extract(:body, '$.state') WHERE number = :subject;
