-- The two are named by cases of theirs: either may be one who was merged since.
SELECT '{}' AS body, json_object('one', :one, 'other', :other) AS private;
