-- What is on its way to the cloud. A message keeps its identity and its contents until the cloud has it: positions are
-- those of the journal's entries in it, and once no message up to up_to is left, the cursor moves there.
CREATE TABLE cloud_message (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    properties json NOT NULL,
    body bytea NOT NULL,
    positions bigint[] NOT NULL,
    up_to bigint,
    drops integer NOT NULL DEFAULT 0
);

-- What was sent on each day (UTC), in the units by which the cloud counts.
CREATE TABLE cloud_budget (
    day date PRIMARY KEY,
    blocks bigint NOT NULL
);

-- Up to when the cloud was told of what is told at intervals.
CREATE TABLE cloud_interval (
    kind text PRIMARY KEY,
    told_until timestamptz NOT NULL
);
