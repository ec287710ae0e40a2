UPDATE duty_change SET state = 'refused', answer = $reason
WHERE origin = :origin AND number = :subject;
