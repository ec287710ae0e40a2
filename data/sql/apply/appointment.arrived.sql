UPDATE appointment SET
	state = 'arrived',
	case_number = @case
WHERE origin = :origin AND number = :subject;
