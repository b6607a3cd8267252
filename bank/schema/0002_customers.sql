-- What belongs to a customer beside accounts: payees, agreed limits, the PIN, and what was prepared for confirmation.

-- Whom a customer pays. Where the money goes is the payee's ledger account; the names are the customer's own words.
-- Two payees may sound or even read alike; two payees of one customer never share an account.
CREATE TABLE payee (
    id          TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    account_id  TEXT NOT NULL REFERENCES account (id),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    relation    TEXT CHECK (length(relation) BETWEEN 1 AND 60),  -- 女儿, 老伴
    position    INTEGER NOT NULL,                                -- order of the list, from 0
    UNIQUE (customer_id, account_id),
    UNIQUE (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payee_alias (
    payee_id TEXT NOT NULL REFERENCES payee (id),
    position INTEGER NOT NULL,
    alias    TEXT NOT NULL CHECK (length(alias) BETWEEN 1 AND 60),
    PRIMARY KEY (payee_id, position),
    UNIQUE (payee_id, alias)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payee_keeps_its_account BEFORE UPDATE OF id, customer_id, account_id ON payee
BEGIN
    SELECT RAISE(ABORT, 'PAYEE_IMMUTABLE');
END;

CREATE TRIGGER payee_is_not_replaced BEFORE INSERT ON payee
WHEN EXISTS (SELECT 1 FROM payee
              WHERE id = NEW.id
                 OR (customer_id = NEW.customer_id AND (account_id = NEW.account_id OR position = NEW.position)))
BEGIN
    SELECT RAISE(ABORT, 'PAYEE_EXISTS');
END;

-- What the customer agreed with the bank. A customer without a row has the bank's own limits (bank/policy.py).
CREATE TABLE agreed_limits (
    customer_id      TEXT PRIMARY KEY REFERENCES customer (id),
    per_transfer_fen INTEGER NOT NULL CHECK (per_transfer_fen > 0),
    per_day_fen      INTEGER NOT NULL CHECK (per_day_fen >= per_transfer_fen)
) STRICT, WITHOUT ROWID;

-- An attempt is counted before it is judged and forgiven when it was right, so a crash never gives a free guess.
CREATE TABLE pin (
    customer_id      TEXT PRIMARY KEY REFERENCES customer (id),
    hash             TEXT NOT NULL CHECK (hash GLOB '$argon2id$*'),
    failures         INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until_ms  INTEGER CHECK (locked_until_ms IS NULL OR failures > 0)
) STRICT, WITHOUT ROWID;

-- What a person is asked to confirm, bound to exactly one pending transfer: this payee, card tail, amount and account.
CREATE TABLE confirmation (
    id                   TEXT PRIMARY KEY,
    customer_id          TEXT NOT NULL REFERENCES customer (id),
    request_id           TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),  -- the client's own, stored before sending
    pending_id           INTEGER NOT NULL UNIQUE REFERENCES transfer (id),
    from_account_id      TEXT NOT NULL REFERENCES account (id),
    payee_id             TEXT NOT NULL REFERENCES payee (id),
    payee_name           TEXT NOT NULL,
    payee_relation       TEXT,
    payee_tail           TEXT NOT NULL CHECK (length(payee_tail) = 4),
    amount_fen           INTEGER NOT NULL,
    available_before_fen INTEGER NOT NULL,
    UNIQUE (customer_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER confirmation_binds_its_pending BEFORE INSERT ON confirmation
WHEN NOT EXISTS (
    SELECT 1
      FROM transfer AS t
      JOIN account AS source ON source.id = t.debit_account_id
      JOIN payee AS p ON p.id = NEW.payee_id
      JOIN account AS target ON target.id = p.account_id
     WHERE t.id = NEW.pending_id
       AND t.kind = 'pending'
       AND t.amount_fen = NEW.amount_fen
       AND t.debit_account_id = NEW.from_account_id
       AND t.credit_account_id = p.account_id
       AND source.customer_id = NEW.customer_id
       AND p.customer_id = NEW.customer_id
       AND p.name = NEW.payee_name
       AND p.relation IS NEW.payee_relation
       AND substr(target.card_number, -4) = NEW.payee_tail
)
BEGIN
    SELECT RAISE(ABORT, 'CONFIRMATION_MISMATCH');
END;

CREATE TRIGGER confirmation_is_not_replaced BEFORE INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM confirmation
              WHERE id = NEW.id
                 OR pending_id = NEW.pending_id
                 OR (customer_id = NEW.customer_id AND request_id = NEW.request_id))
BEGIN
    SELECT RAISE(ABORT, 'CONFIRMATION_IMMUTABLE');
END;

CREATE TRIGGER confirmation_is_not_updated BEFORE UPDATE ON confirmation
BEGIN
    SELECT RAISE(ABORT, 'CONFIRMATION_IMMUTABLE');
END;

CREATE TRIGGER confirmation_is_not_deleted BEFORE DELETE ON confirmation
BEGIN
    SELECT RAISE(ABORT, 'CONFIRMATION_IMMUTABLE');
END;
