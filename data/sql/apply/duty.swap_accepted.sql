UPDATE duty_change SET state = 'accepted', stands = :id
WHERE origin = :origin AND number = :subject;
