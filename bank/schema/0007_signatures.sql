-- Evidence: the bank's own certificate authority, the certificates of customers' devices, what they signed, and the
-- audit log, whose records are chained by hashes. Nothing here is ever rewritten.

-- The root certificate. Its private key is no part of this file.
CREATE TABLE authority (
    serial          TEXT PRIMARY KEY CHECK (length(serial) = 40 AND serial NOT GLOB '*[^0-9a-f]*'),
    der             BLOB NOT NULL,
    installed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the authority issued to a customer's device. The device's private key is no part of this file either.
CREATE TABLE certificate (
    serial        TEXT PRIMARY KEY CHECK (length(serial) = 40 AND serial NOT GLOB '*[^0-9a-f]*'),
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    public_key    BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
    der           BLOB NOT NULL,
    not_before_ms INTEGER NOT NULL,
    not_after_ms  INTEGER NOT NULL CHECK (not_after_ms > not_before_ms),  -- the last moment at which it is valid
    issued_at_ms  INTEGER NOT NULL,
    replaces      TEXT UNIQUE REFERENCES certificate (serial)             -- the one that it renews
) STRICT, WITHOUT ROWID;

CREATE INDEX certificate_by_customer ON certificate (customer_id, issued_at_ms);

CREATE TABLE certificate_revocation (
    serial        TEXT PRIMARY KEY REFERENCES certificate (serial),
    revoked_at_ms INTEGER NOT NULL,
    reason        TEXT NOT NULL CHECK (reason IN ('superseded', 'key_compromise', 'cessation_of_operation'))
) STRICT, WITHOUT ROWID;

-- What a device signed: the canonical elements as they were signed (bank/signatures/elements.py), beside the transfer.
CREATE TABLE transfer_signature (
    confirmation_id TEXT PRIMARY KEY REFERENCES confirmation (id),
    serial          TEXT NOT NULL REFERENCES certificate (serial),
    elements        BLOB NOT NULL CHECK (length(elements) BETWEEN 1 AND 4096),
    signature       BLOB NOT NULL CHECK (length(signature) = 64),
    signed_at_ms    INTEGER NOT NULL  -- when the bank found it right
) STRICT, WITHOUT ROWID;

-- The audit log. Triggers write what happened; the program's own transaction gives each record its time and its hash
-- before it commits (bank/signatures/sealing.py). A record without a hash was written by another program.
CREATE TABLE audit_log (
    id            INTEGER PRIMARY KEY,  -- from 1 on, without gaps
    kind          TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60 AND kind NOT GLOB '*[^A-Z_]*'),
    subject       TEXT NOT NULL CHECK (length(subject) <= 100),      -- a transfer's id, a customer's, a serial, ...
    content       TEXT NOT NULL CHECK (content GLOB '[[]*]'),        -- a JSON array
    written_at_ms INTEGER,
    hash          BLOB CHECK (length(hash) = 32)
) STRICT;

-- Now and then the authority signs the newest record's hash, so that a tail written anew is found.
CREATE TABLE audit_head (
    record_id    INTEGER PRIMARY KEY REFERENCES audit_log (id),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    signed_at_ms INTEGER NOT NULL,
    signature    BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;


-- Nothing is rewritten. The inserts are guarded too, because INSERT OR REPLACE deletes without a DELETE trigger.

CREATE TRIGGER authority_is_one BEFORE INSERT ON authority WHEN EXISTS (SELECT 1 FROM authority)
BEGIN
    SELECT RAISE(ABORT, 'AUTHORITY_EXISTS');
END;

CREATE TRIGGER authority_is_not_updated BEFORE UPDATE ON authority
BEGIN
    SELECT RAISE(ABORT, 'AUTHORITY_IMMUTABLE');
END;

CREATE TRIGGER authority_is_not_deleted BEFORE DELETE ON authority
BEGIN
    SELECT RAISE(ABORT, 'AUTHORITY_IMMUTABLE');
END;

CREATE TRIGGER certificate_is_new BEFORE INSERT ON certificate
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM certificate WHERE serial = NEW.serial)
        OR EXISTS (SELECT 1 FROM certificate WHERE public_key = NEW.public_key)
        OR EXISTS (SELECT 1 FROM certificate WHERE replaces = NEW.replaces);
    SELECT RAISE(ABORT, 'CERTIFICATE_UNLAWFUL')
     WHERE NEW.replaces IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM certificate WHERE serial = NEW.replaces AND customer_id = NEW.customer_id);
END;

CREATE TRIGGER certificate_is_not_updated BEFORE UPDATE ON certificate
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE');
END;

CREATE TRIGGER certificate_is_not_deleted BEFORE DELETE ON certificate
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE');
END;

CREATE TRIGGER certificate_revocation_is_new BEFORE INSERT ON certificate_revocation
WHEN EXISTS (SELECT 1 FROM certificate_revocation WHERE serial = NEW.serial)
  OR NOT EXISTS (SELECT 1 FROM certificate WHERE serial = NEW.serial)
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE');
END;

CREATE TRIGGER certificate_revocation_is_not_updated BEFORE UPDATE ON certificate_revocation
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE');
END;

CREATE TRIGGER certificate_revocation_is_not_deleted BEFORE DELETE ON certificate_revocation
BEGIN
    SELECT RAISE(ABORT, 'CERTIFICATE_IMMUTABLE');
END;

-- A signature is taken from a certificate of the transfer's own customer, that is valid then and not revoked.
CREATE TRIGGER transfer_signature_is_lawful BEFORE INSERT ON transfer_signature
BEGIN
    SELECT RAISE(ABORT, 'SIGNATURE_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM transfer_signature WHERE confirmation_id = NEW.confirmation_id);
    SELECT RAISE(ABORT, 'SIGNATURE_UNLAWFUL')
     WHERE EXISTS (SELECT 1 FROM certificate_revocation WHERE serial = NEW.serial)
        OR NOT EXISTS (
               SELECT 1
                 FROM certificate AS c
                 JOIN confirmation AS f ON f.customer_id = c.customer_id
                WHERE c.serial = NEW.serial
                  AND f.id = NEW.confirmation_id
                  AND NEW.signed_at_ms BETWEEN c.not_before_ms AND c.not_after_ms
           );
END;

CREATE TRIGGER transfer_signature_is_not_updated BEFORE UPDATE ON transfer_signature
BEGIN
    SELECT RAISE(ABORT, 'SIGNATURE_IMMUTABLE');
END;

CREATE TRIGGER transfer_signature_is_not_deleted BEFORE DELETE ON transfer_signature
BEGIN
    SELECT RAISE(ABORT, 'SIGNATURE_IMMUTABLE');
END;

CREATE TRIGGER audit_log_is_not_replaced BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id) OR NEW.written_at_ms IS NOT NULL OR NEW.hash IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_LOG_IMMUTABLE');
END;

CREATE TRIGGER audit_log_has_no_gaps AFTER INSERT ON audit_log
WHEN NEW.id <> 1 + coalesce((SELECT max(id) FROM audit_log WHERE id < NEW.id), 0)
  OR NEW.id <> (SELECT max(id) FROM audit_log)
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_LOG_OUT_OF_ORDER');
END;

CREATE TRIGGER audit_log_is_sealed_once BEFORE UPDATE ON audit_log
WHEN OLD.hash IS NOT NULL OR NEW.hash IS NULL
  OR (OLD.id, OLD.kind, OLD.subject, OLD.content) IS NOT (NEW.id, NEW.kind, NEW.subject, NEW.content)
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_LOG_IMMUTABLE');
END;

CREATE TRIGGER audit_log_is_not_deleted BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_LOG_IMMUTABLE');
END;

CREATE TRIGGER audit_head_is_not_replaced BEFORE INSERT ON audit_head
WHEN EXISTS (SELECT 1 FROM audit_head WHERE record_id = NEW.record_id)
  OR NEW.hash IS NOT (SELECT hash FROM audit_log WHERE id = NEW.record_id)
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_HEAD_IMMUTABLE');
END;

CREATE TRIGGER audit_head_is_not_updated BEFORE UPDATE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_HEAD_IMMUTABLE');
END;

CREATE TRIGGER audit_head_is_not_deleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'AUDIT_HEAD_IMMUTABLE');
END;


-- What is already in the file when it gets its log is written down first, and marked as such.

INSERT INTO audit_log (kind, subject, content)
SELECT 'LOG_BEGUN', '', json_array((SELECT count(*) FROM transfer)) WHERE EXISTS (SELECT 1 FROM account);

INSERT INTO audit_log (kind, subject, content)
SELECT 'ACCOUNT_OPENED', id, json_array(customer_id, product, bank_name, substr(card_number, -4))
  FROM account ORDER BY id;

INSERT INTO audit_log (kind, subject, content)
SELECT 'PAYEE_ADDED', id, json_array(customer_id, account_id, name, relation) FROM payee ORDER BY id;

INSERT INTO audit_log (kind, subject, content)
SELECT 'LIMITS_AGREED', customer_id, json_array(per_transfer_fen, per_day_fen, per_day_count, per_year_fen)
  FROM agreed_limits ORDER BY customer_id;

INSERT INTO audit_log (kind, subject, content)
SELECT 'PIN_SET', customer_id, json_array() FROM pin ORDER BY customer_id;

INSERT INTO audit_log (kind, subject, content)
SELECT 'TRANSFER_' || upper(kind), CAST(id AS TEXT),
       json_array(pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,
                  summary, channel, remark)
  FROM transfer ORDER BY id;


-- From then on, each of these writes its own record.

CREATE TRIGGER transfer_is_logged AFTER INSERT ON transfer
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('TRANSFER_' || upper(NEW.kind), CAST(NEW.id AS TEXT),
            json_array(NEW.pending_id, NEW.debit_account_id, NEW.credit_account_id, NEW.amount_fen, NEW.created_at_ms,
                       NEW.expires_at_ms, NEW.summary, NEW.channel, NEW.remark));
END;

CREATE TRIGGER account_is_logged AFTER INSERT ON account
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('ACCOUNT_OPENED', NEW.id,
            json_array(NEW.customer_id, NEW.product, NEW.bank_name, substr(NEW.card_number, -4)));
END;

CREATE TRIGGER payee_is_logged AFTER INSERT ON payee
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('PAYEE_ADDED', NEW.id, json_array(NEW.customer_id, NEW.account_id, NEW.name, NEW.relation));
END;

CREATE TRIGGER agreed_limits_are_logged AFTER INSERT ON agreed_limits
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('LIMITS_AGREED', NEW.customer_id, json_array(NEW.per_transfer_fen, NEW.per_day_fen, NEW.per_day_count, NEW.per_year_fen));
END;

CREATE TRIGGER changed_limits_are_logged AFTER UPDATE ON agreed_limits
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('LIMITS_AGREED', NEW.customer_id, json_array(NEW.per_transfer_fen, NEW.per_day_fen, NEW.per_day_count, NEW.per_year_fen));
END;

CREATE TRIGGER pin_is_logged AFTER INSERT ON pin
BEGIN
    INSERT INTO audit_log (kind, subject, content) VALUES ('PIN_SET', NEW.customer_id, json_array());
END;

CREATE TRIGGER changed_pin_is_logged AFTER UPDATE OF hash ON pin WHEN NEW.hash <> OLD.hash
BEGIN
    INSERT INTO audit_log (kind, subject, content) VALUES ('PIN_SET', NEW.customer_id, json_array());
END;

CREATE TRIGGER pin_lock_is_logged AFTER UPDATE OF locked_until_ms ON pin
WHEN NEW.locked_until_ms IS NOT OLD.locked_until_ms
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES (iif(NEW.locked_until_ms IS NULL, 'PIN_UNLOCKED', 'PIN_LOCKED'), NEW.customer_id,
            json_array(NEW.locked_until_ms));
END;

CREATE TRIGGER authority_is_logged AFTER INSERT ON authority
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('AUTHORITY_INSTALLED', NEW.serial, json_array(hex(NEW.der), NEW.installed_at_ms));
END;

CREATE TRIGGER certificate_is_logged AFTER INSERT ON certificate
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('CERTIFICATE_ISSUED', NEW.serial,
            json_array(NEW.customer_id, hex(NEW.public_key), NEW.not_before_ms, NEW.not_after_ms, NEW.issued_at_ms,
                       NEW.replaces));
END;

CREATE TRIGGER certificate_revocation_is_logged AFTER INSERT ON certificate_revocation
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('CERTIFICATE_REVOKED', NEW.serial, json_array(NEW.revoked_at_ms, NEW.reason));
END;

CREATE TRIGGER transfer_signature_is_logged AFTER INSERT ON transfer_signature
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES ('TRANSFER_SIGNED', NEW.confirmation_id,
            json_array(NEW.serial, hex(NEW.elements), hex(NEW.signature), NEW.signed_at_ms));
END;
