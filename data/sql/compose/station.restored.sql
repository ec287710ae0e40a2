SELECT
	json_known(
		'former', :former,
		'seq', :seq,
		'hash', :hash,
		'file', :file,
		'lost_seq', :lost_seq,
		'lost_hash', :lost_hash,
		'taken', json(:taken),
		'given', json(:given)) AS body,
	NULL AS private;
