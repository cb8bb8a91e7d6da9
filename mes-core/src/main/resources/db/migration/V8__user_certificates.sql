-- X.509 certificates of users. The thumbprint only finds one; the whole certificate is compared.
CREATE TABLE user_certificate (
    thumbprint text PRIMARY KEY,
    user_name text NOT NULL REFERENCES user_account ON DELETE CASCADE,
    certificate bytea NOT NULL
);

CREATE INDEX user_certificate_by_user ON user_certificate (user_name);
