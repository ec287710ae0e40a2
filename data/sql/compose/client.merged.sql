-- It tells of two people, so nothing of it is for others.
SELECT '{}' AS body, json_patch('{}', json_object('into', :into, 'reason', :reason)) AS private;
