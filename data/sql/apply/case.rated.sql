UPDATE cases SET state = @state WHERE origin = :origin AND number = :subject;

INSERT INTO rating (case_id, level, reason, source, rated_at, text)
SELECT
	id,
	@level,
	@reason,
	@source,
	:at,
	$text
FROM cases WHERE origin = :origin AND number = :subject;
