UPDATE cases SET offered_to = NULL, kept_by = @adviser
WHERE origin = :origin AND number = :subject;
