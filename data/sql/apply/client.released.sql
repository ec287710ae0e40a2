DELETE FROM client_hold WHERE origin = :origin AND number = :subject;
