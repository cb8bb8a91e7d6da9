-- A business system that is told what became true. The key of its secret is not in the database.
CREATE TABLE subscription (
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL,
    secret text
);
