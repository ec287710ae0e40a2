-- FROM: whom they are apart from again. VISIT: 1 where the visit alone was another's than its intake said.
SELECT
	json_patch('{}', json_object('visit', :visit)) AS body,
	json_patch('{}', json_object('from', :from)) AS private;
