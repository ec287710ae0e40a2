UPDATE appointment SET
	state = 'arrived',
	case_number = json_extract(:body, '$.case')
WHERE origin = :origin AND number = :subject;
