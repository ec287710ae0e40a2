UPDATE cases SET offered_to = @adviser, kept_by = NULL
WHERE origin = :origin AND number = :subject;
