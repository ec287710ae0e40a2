UPDATE account SET disabled = 1 WHERE origin = :origin AND name = :subject;
