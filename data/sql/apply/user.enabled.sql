UPDATE account SET disabled = 0 WHERE origin = :origin AND name = :subject;
