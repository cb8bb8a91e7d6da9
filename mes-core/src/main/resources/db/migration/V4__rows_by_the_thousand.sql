-- The journal keeps a record as it was written; nobody seeks in it, and taking it apart was half the cost of an entry.
ALTER TABLE journal ALTER COLUMN record TYPE json USING record::text::json;
ALTER TABLE journal ALTER COLUMN at SET DEFAULT clock_timestamp();

-- Dispatches that were made in one go have the same time: their number says which is first.
ALTER TABLE dispatch ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
CREATE INDEX dispatch_waiting ON dispatch (equipment, since, number) WHERE state = 'WAITING';

-- Answers repeat what was asked and may be as long: a long one is kept packed.
ALTER TABLE receipt ALTER COLUMN answer TYPE bytea USING convert_to(answer, 'UTF8');
