-- When equipment was last heard, how often it is expected to be, and whether it has been silent for longer.
CREATE TABLE equipment_contact (
    equipment text COLLATE "C" PRIMARY KEY REFERENCES equipment ON DELETE CASCADE,
    heard timestamptz,
    messages bigint NOT NULL,
    expected_seconds integer,
    expected_since timestamptz,
    silent boolean NOT NULL,
    version integer NOT NULL
);
