INSERT INTO disclosure (id, origin, kind, subject, at, actor, what)
SELECT :id, :origin, 'shown', :subject, :at, :actor, 'phone'
WHERE EXISTS (SELECT 1 FROM appointment WHERE origin = :origin AND number = :subject);
