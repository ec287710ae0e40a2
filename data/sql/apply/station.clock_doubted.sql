INSERT INTO clock_doubt (origin, event, before) VALUES (:origin, :id, @before);
