UPDATE cases SET state = @state, since = :at
WHERE origin = :origin AND number = :subject;
