UPDATE cases SET state = @state WHERE origin = :origin AND number = :subject;
