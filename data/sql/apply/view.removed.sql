UPDATE ledger_view SET removed = 1 WHERE origin = :origin AND number = :subject;
