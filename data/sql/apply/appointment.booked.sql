INSERT INTO appointment (
	origin, number, sequence, kind, state, day, start, adviser, category, actor, booked_at,
	client, phone, address, note)
VALUES (
	:origin,
	:subject,
	@sequence,
	@kind,
	'booked',
	@day,
	@start,
	@adviser,
	@category,
	:actor,
	:at,
	$client,
	$phone,
	$address,
	$note);
