-- It tells of two people, so nothing of it is for others.
SELECT '{}' AS body, json_known('into', :into, 'reason', :reason) AS private;
