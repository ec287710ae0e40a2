INSERT INTO slip_range (origin, year, first, last, printed_at, actor)
VALUES (
	:origin,
	@year,
	@first,
	@last,
	:at,
	:actor);
