-- How equipment that speaks its own words is understood. Each piece has one decoder at most.
CREATE TABLE decoder (
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL
);

CREATE TABLE decoded_equipment (
    equipment text PRIMARY KEY REFERENCES equipment,
    decoder text NOT NULL REFERENCES decoder ON DELETE CASCADE
);
CREATE INDEX decoded_equipment_decoder ON decoded_equipment (decoder);

-- What CNC machines said, and the view by which it is read: the table of MES-Data-Collectors.
CREATE TABLE cnc_message (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    equipment text COLLATE "C" NOT NULL,
    part_program text NOT NULL,
    time timestamptz NOT NULL,
    payload text NOT NULL
);
CREATE INDEX cnc_message_time ON cnc_message (equipment, time);
CREATE INDEX cnc_message_at ON cnc_message (at);

CREATE VIEW cnc_data AS
SELECT id, equipment AS cnc_id, part_program, extract(epoch FROM time)::bigint AS timestamp, payload AS json_data
FROM cnc_message;

-- What came stays beside what somebody made of it. The oldest go when there are too many, or they are too old.
ALTER TABLE quarantine ADD COLUMN decoder text, ADD COLUMN original bytea;
CREATE INDEX quarantine_at ON quarantine (at);
