UPDATE appointment SET state = 'missed'
WHERE origin = :origin AND number = :subject;
