UPDATE duty_change SET state = 'refused', answer = json_extract(:private, '$.reason')
WHERE origin = :origin AND number = :subject;
