-- Equipment that is followed by way of its OPC UA server. The key of its secret is not in the database.
CREATE TABLE connection (
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL,
    secret text
);
