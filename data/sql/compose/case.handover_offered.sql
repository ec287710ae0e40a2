SELECT
	json_known(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'from', :from) AS body,
	NULL AS private;
