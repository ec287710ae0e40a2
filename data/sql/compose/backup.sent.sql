-- Where it was taken may name somebody.
SELECT json_object('encrypted', :encrypted) AS body, json_object('place', :place) AS private;
