INSERT INTO disclosure (id, origin, kind, subject, at, actor, what)
SELECT :id, :origin, 'shown', :subject, :at, :actor, @fields
WHERE EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
