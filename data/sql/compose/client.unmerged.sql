-- FROM: whom they are apart from again. VISIT: 1 where the visit alone was another's than its intake said.
SELECT
	json_known('visit', :visit) AS body,
	json_known('from', :from) AS private;
