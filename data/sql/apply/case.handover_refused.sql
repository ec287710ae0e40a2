UPDATE cases SET offered_to = NULL WHERE origin = :origin AND number = :subject;
