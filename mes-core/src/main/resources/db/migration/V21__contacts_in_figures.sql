-- How many messages came in a minute, and how late the newest one was.
ALTER TABLE equipment_contact
    ADD COLUMN lag_millis bigint,
    ADD COLUMN minute timestamptz,
    ADD COLUMN in_minute bigint NOT NULL DEFAULT 0,
    ADD COLUMN in_minute_before bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN equipment_contact.minute IS 'in which it was last heard; in_minute and in_minute_before count from there';
