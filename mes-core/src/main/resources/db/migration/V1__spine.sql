-- Everything that became true, in order. The transaction id is drawn before the position, so that a hole in the
-- positions can be told from one that a running transaction may still fill.
CREATE TABLE journal (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    version integer NOT NULL,
    command text NOT NULL,
    edge text NOT NULL,
    who text NOT NULL,
    message text,
    record jsonb NOT NULL
);
CREATE INDEX journal_about ON journal (kind, id, position);

-- The newest position up to which nothing can appear any more. While a transaction is running, a hole may be its own;
-- none is when nothing was begun and not ended before a transaction that begins now.
CREATE FUNCTION journal_newest() RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH newest AS (
        SELECT position, position - lag(position) OVER (ORDER BY position) AS step
        FROM (SELECT position FROM journal ORDER BY position DESC LIMIT 1000) AS latest
    )
    SELECT coalesce(
        (SELECT min(position - step) FROM newest
         WHERE step > 1 AND pg_snapshot_xmin(pg_current_snapshot()) < pg_current_xact_id()),
        (SELECT max(position) FROM newest),
        0)
$$;

CREATE TABLE cursor (
    name text PRIMARY KEY,
    position bigint NOT NULL,
    failing_since timestamptz,
    failure text
);

CREATE TABLE set_aside (
    cursor text NOT NULL REFERENCES cursor,
    position bigint NOT NULL REFERENCES journal,
    at timestamptz NOT NULL,
    reason text NOT NULL,
    again boolean NOT NULL DEFAULT false,
    PRIMARY KEY (cursor, position)
);

-- What was answered to every message that has an identity.
CREATE TABLE receipt (
    edge text NOT NULL,
    message text NOT NULL,
    at timestamptz NOT NULL,
    answer text NOT NULL,
    PRIMARY KEY (edge, message)
);

-- How far each sender has been heard in each of its epochs.
CREATE TABLE message_sequence (
    sender text NOT NULL,
    epoch text NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (sender, epoch)
);

CREATE TABLE quarantine (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    wire text NOT NULL,
    source text NOT NULL,
    payload bytea NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    who text,
    version integer NOT NULL
);
CREATE INDEX quarantine_waiting ON quarantine (id) WHERE state = 'WAITING';

CREATE TABLE equipment (
    id text PRIMARY KEY,
    level text NOT NULL,
    parent text REFERENCES equipment,
    description text NOT NULL,
    version integer NOT NULL
);

CREATE TABLE material_definition (
    id text PRIMARY KEY,
    description text NOT NULL,
    unit text,
    version integer NOT NULL
);

CREATE TABLE material_lot (
    id text PRIMARY KEY,
    definition text NOT NULL REFERENCES material_definition,
    quantity jsonb NOT NULL,
    version integer NOT NULL
);

-- A record that has parts is kept whole; the attributes by which it is sought are columns made from it.
CREATE TABLE operations_request (
    number bigint GENERATED ALWAYS AS IDENTITY,
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    schedule text GENERATED ALWAYS AS (record ->> 'schedule') STORED,
    state text GENERATED ALWAYS AS (record ->> 'state') STORED NOT NULL,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL
);
CREATE INDEX operations_request_schedule ON operations_request (schedule);
CREATE INDEX operations_request_number ON operations_request (number);

CREATE TABLE job_order (
    number bigint GENERATED ALWAYS AS IDENTITY,
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    request text GENERATED ALWAYS AS (record -> 'work' ->> 'request') STORED,
    schedule text GENERATED ALWAYS AS (record -> 'work' ->> 'schedule') STORED,
    equipment text GENERATED ALWAYS AS (record -> 'work' ->> 'equipment') STORED REFERENCES equipment,
    state text GENERATED ALWAYS AS (record ->> 'state') STORED NOT NULL,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL
);
CREATE INDEX job_order_number ON job_order (number);
CREATE INDEX job_order_request ON job_order (request);
CREATE INDEX job_order_equipment ON job_order (equipment, state);

CREATE TABLE job_response (
    number bigint GENERATED ALWAYS AS IDENTITY,
    record jsonb NOT NULL,
    job_order text GENERATED ALWAYS AS (record ->> 'jobOrder') STORED PRIMARY KEY REFERENCES job_order,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL
);
CREATE INDEX job_response_number ON job_response (number);

CREATE TABLE dispatch (
    job_order text PRIMARY KEY REFERENCES job_order,
    equipment text NOT NULL REFERENCES equipment,
    state text NOT NULL,
    since timestamptz NOT NULL,
    attempts integer NOT NULL,
    word text,
    version integer NOT NULL
);
CREATE INDEX dispatch_open ON dispatch (since) WHERE state IN ('WAITING', 'SENT');

CREATE TABLE equipment_state (
    equipment text PRIMARY KEY REFERENCES equipment,
    state text NOT NULL,
    mode text NOT NULL,
    reason text,
    since timestamptz NOT NULL,
    version integer NOT NULL
);

CREATE TABLE equipment_count (
    equipment text PRIMARY KEY REFERENCES equipment,
    good numeric NOT NULL,
    scrap numeric NOT NULL,
    rework numeric NOT NULL,
    at timestamptz NOT NULL,
    version integer NOT NULL
);

CREATE TABLE equipment_connection (
    equipment text PRIMARY KEY REFERENCES equipment,
    online boolean NOT NULL,
    epoch text,
    since timestamptz NOT NULL,
    version integer NOT NULL
);

CREATE TABLE property_value (
    equipment text NOT NULL REFERENCES equipment,
    property text NOT NULL,
    time timestamptz NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (equipment, property, time)
);

CREATE TABLE user_account (
    name text PRIMARY KEY,
    password_hash text NOT NULL,
    roles text NOT NULL,
    equipment text REFERENCES equipment
);

CREATE TABLE access_token (
    digest text PRIMARY KEY,
    user_name text NOT NULL REFERENCES user_account ON DELETE CASCADE,
    at timestamptz NOT NULL
);
