-- What was noted afterwards takes the place of what was noted before, which the journal keeps.
UPDATE appointment SET
	state = 'kept',
	note = coalesce($note, note)
WHERE origin = :origin AND number = :subject;
