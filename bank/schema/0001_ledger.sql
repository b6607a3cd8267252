-- The ledger: double entry, append-only, two-phase.
--
-- Money moves in two rows. A `pending` row reserves an amount on both of its accounts until it expires; exactly one
-- `post`, `void` or `expire` row resolves it. Nothing is ever changed or removed. Each account carries four counters,
-- which the database moves itself and which it lets nobody else move.
--
-- What is refused here is refused for every program that opens the file. The refusal's code is the constraint's name
-- or the trigger's message; bank/errors.py turns either into a typed error. Triggers look values up for themselves and
-- do not lean on foreign keys, because each connection decides for itself whether it enforces those.
--
-- Amounts are integer fen. Times are integer milliseconds since 1970-01-01T00:00Z, given by the caller in every row.

CREATE TABLE customer (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    birth_date TEXT NOT NULL CHECK (birth_date IS date(birth_date)),
    elder      INTEGER NOT NULL CHECK (elder IN (0, 1)),
    greeting   TEXT NOT NULL CHECK (length(greeting) BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;

-- A customer's account, or (customer_id NULL, product 'external') one outside the bank: a payee's, a utility's, a
-- pension office's. Every transfer has both ends here, so the balances of all accounts sum to zero.
-- From the customer's side: balance = credits posted - debits posted; available = balance - debits pending.
CREATE TABLE account (
    id                  TEXT PRIMARY KEY,
    customer_id         TEXT REFERENCES customer (id),
    product             TEXT NOT NULL CHECK ((product = 'external') = (customer_id IS NULL)),
    name                TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    bank_name           TEXT NOT NULL CHECK (length(bank_name) BETWEEN 1 AND 60),
    card_number         TEXT UNIQUE CHECK (length(card_number) BETWEEN 12 AND 19
                                           AND card_number NOT GLOB '*[^0-9]*'),
    debits_pending_fen  INTEGER NOT NULL DEFAULT 0 CHECK (debits_pending_fen >= 0),
    debits_posted_fen   INTEGER NOT NULL DEFAULT 0 CHECK (debits_posted_fen >= 0),
    credits_pending_fen INTEGER NOT NULL DEFAULT 0 CHECK (credits_pending_fen >= 0),
    credits_posted_fen  INTEGER NOT NULL DEFAULT 0 CHECK (credits_posted_fen >= 0),
    last_transfer_id    INTEGER NOT NULL DEFAULT 0,  -- the last row whose effect is in the counters
    CHECK (customer_id IS NULL OR card_number IS NOT NULL),
    CONSTRAINT INSUFFICIENT_FUNDS
        CHECK (customer_id IS NULL OR credits_posted_fen - debits_posted_fen - debits_pending_fen >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_by_customer ON account (customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TABLE transfer (
    id                 INTEGER PRIMARY KEY,
    kind               TEXT NOT NULL CHECK (kind IN ('pending', 'post', 'void', 'expire')),
    pending_id         INTEGER UNIQUE REFERENCES transfer (id),  -- the row resolved: at most one resolution each
    debit_account_id   TEXT NOT NULL REFERENCES account (id),    -- money leaves here
    credit_account_id  TEXT NOT NULL REFERENCES account (id),    -- and arrives here
    amount_fen         INTEGER NOT NULL,
    created_at_ms      INTEGER NOT NULL,
    expires_at_ms      INTEGER CHECK (expires_at_ms > created_at_ms),  -- first moment at which it may not be posted
    summary            TEXT CHECK (length(summary) BETWEEN 1 AND 60),
    channel            TEXT CHECK (length(channel) BETWEEN 1 AND 60),
    remark             TEXT CHECK (length(remark) <= 60),
    -- What the row does to the pending and to the posted counter of both of its accounts.
    pending_effect_fen INTEGER NOT NULL
        GENERATED ALWAYS AS (CASE kind WHEN 'pending' THEN amount_fen ELSE -amount_fen END) VIRTUAL,
    posted_effect_fen  INTEGER NOT NULL
        GENERATED ALWAYS AS (CASE kind WHEN 'post' THEN amount_fen ELSE 0 END) VIRTUAL,
    CHECK ((kind = 'pending') = (pending_id IS NULL)),
    CHECK ((kind = 'pending') = (expires_at_ms IS NOT NULL)),
    CHECK ((kind = 'pending') = (summary IS NOT NULL AND channel IS NOT NULL AND remark IS NOT NULL)),
    CONSTRAINT AMOUNT_NOT_POSITIVE CHECK (amount_fen > 0),
    CONSTRAINT AMOUNT_TOO_LARGE CHECK (amount_fen <= 999999999999),
    CONSTRAINT SAME_ACCOUNT CHECK (debit_account_id <> credit_account_id)
) STRICT;

CREATE INDEX transfer_by_debit_account ON transfer (debit_account_id, created_at_ms);

-- The statement: what a posted transfer did to one account, and the balance after it.
CREATE TABLE entry (
    account_id        TEXT NOT NULL REFERENCES account (id),
    transfer_id       INTEGER NOT NULL REFERENCES transfer (id),
    change_fen        INTEGER NOT NULL CHECK (change_fen <> 0),
    balance_after_fen INTEGER NOT NULL,
    PRIMARY KEY (account_id, transfer_id)
) STRICT, WITHOUT ROWID;

-- The pending transfers that nothing has resolved yet, so that finding those that are due never reads the history.
CREATE TABLE open_pending (
    transfer_id   INTEGER PRIMARY KEY REFERENCES transfer (id),
    expires_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX open_pending_by_expiry ON open_pending (expires_at_ms);


-- A row's effect. The guards further down accept these four statements and nothing else.

CREATE TRIGGER transfer_takes_effect AFTER INSERT ON transfer
BEGIN
    SELECT RAISE(ABORT, 'TRANSFER_OUT_OF_ORDER') WHERE NEW.id < (SELECT max(id) FROM transfer);

    UPDATE account
       SET debits_pending_fen = debits_pending_fen + NEW.pending_effect_fen,
           debits_posted_fen  = debits_posted_fen + NEW.posted_effect_fen,
           last_transfer_id   = NEW.id
     WHERE id = NEW.debit_account_id;
    UPDATE account
       SET credits_pending_fen = credits_pending_fen + NEW.pending_effect_fen,
           credits_posted_fen  = credits_posted_fen + NEW.posted_effect_fen,
           last_transfer_id    = NEW.id
     WHERE id = NEW.credit_account_id;

    INSERT INTO entry (account_id, transfer_id, change_fen, balance_after_fen)
    SELECT id, NEW.id, iif(id = NEW.credit_account_id, NEW.amount_fen, -NEW.amount_fen),
           credits_posted_fen - debits_posted_fen
      FROM account
     WHERE NEW.kind = 'post' AND id IN (NEW.debit_account_id, NEW.credit_account_id);

    INSERT INTO open_pending (transfer_id, expires_at_ms)
    SELECT NEW.id, NEW.expires_at_ms WHERE NEW.kind = 'pending';
    DELETE FROM open_pending WHERE transfer_id = NEW.pending_id;
END;


-- Lawful rows.

CREATE TRIGGER pending_is_lawful BEFORE INSERT ON transfer WHEN NEW.kind = 'pending'
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.debit_account_id)
        OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.credit_account_id);
    SELECT RAISE(ABORT, 'INSUFFICIENT_FUNDS')
      FROM account
     WHERE id = NEW.debit_account_id
       AND customer_id IS NOT NULL
       AND credits_posted_fen - debits_posted_fen - debits_pending_fen < NEW.amount_fen;
END;

CREATE TRIGGER resolution_is_lawful BEFORE INSERT ON transfer WHEN NEW.kind <> 'pending'
BEGIN
    SELECT RAISE(ABORT, 'PENDING_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM transfer WHERE id = NEW.pending_id AND kind = 'pending');
    SELECT CASE kind
               WHEN 'post' THEN RAISE(ABORT, 'ALREADY_POSTED')
               WHEN 'void' THEN RAISE(ABORT, 'ALREADY_CANCELLED')
               ELSE RAISE(ABORT, 'PENDING_EXPIRED')
           END
      FROM transfer
     WHERE pending_id = NEW.pending_id;
    SELECT CASE
               WHEN (debit_account_id, credit_account_id, amount_fen)
                    IS NOT (NEW.debit_account_id, NEW.credit_account_id, NEW.amount_fen)
               THEN RAISE(ABORT, 'PENDING_MISMATCH')
               WHEN NEW.created_at_ms < created_at_ms THEN RAISE(ABORT, 'CLOCK_WENT_BACK')
               WHEN NEW.kind = 'expire' AND NEW.created_at_ms < expires_at_ms
               THEN RAISE(ABORT, 'PENDING_NOT_DUE')
               WHEN NEW.kind <> 'expire' AND NEW.created_at_ms >= expires_at_ms
               THEN RAISE(ABORT, 'PENDING_EXPIRED')
           END
      FROM transfer
     WHERE id = NEW.pending_id;
END;


-- Nothing is rewritten. The inserts are guarded too, because INSERT OR REPLACE deletes without a DELETE trigger.

CREATE TRIGGER transfer_is_not_replaced BEFORE INSERT ON transfer
WHEN EXISTS (SELECT 1 FROM transfer WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'TRANSFER_IMMUTABLE');
END;

CREATE TRIGGER transfer_is_not_updated BEFORE UPDATE ON transfer
BEGIN
    SELECT RAISE(ABORT, 'TRANSFER_IMMUTABLE');
END;

CREATE TRIGGER transfer_is_not_deleted BEFORE DELETE ON transfer
BEGIN
    SELECT RAISE(ABORT, 'TRANSFER_IMMUTABLE');
END;


-- Counters move forward to a row of this account, and by exactly that row's effect.

CREATE TRIGGER counters_follow_the_transfers
BEFORE UPDATE OF debits_pending_fen, debits_posted_fen, credits_pending_fen, credits_posted_fen, last_transfer_id
ON account
WHEN NOT EXISTS (
    SELECT 1
      FROM transfer AS t
     WHERE t.id = NEW.last_transfer_id
       AND t.id > OLD.last_transfer_id
       AND OLD.id IN (t.debit_account_id, t.credit_account_id)
       AND NEW.debits_pending_fen - OLD.debits_pending_fen = t.pending_effect_fen * (OLD.id = t.debit_account_id)
       AND NEW.debits_posted_fen - OLD.debits_posted_fen = t.posted_effect_fen * (OLD.id = t.debit_account_id)
       AND NEW.credits_pending_fen - OLD.credits_pending_fen = t.pending_effect_fen * (OLD.id = t.credit_account_id)
       AND NEW.credits_posted_fen - OLD.credits_posted_fen = t.posted_effect_fen * (OLD.id = t.credit_account_id)
)
BEGIN
    SELECT RAISE(ABORT, 'COUNTERS_UNJUSTIFIED');
END;

CREATE TRIGGER account_opens_empty BEFORE INSERT ON account
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_EXISTS')
     WHERE EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR card_number = NEW.card_number);
    SELECT RAISE(ABORT, 'COUNTERS_UNJUSTIFIED')
     WHERE (NEW.debits_pending_fen, NEW.debits_posted_fen, NEW.credits_pending_fen, NEW.credits_posted_fen,
            NEW.last_transfer_id) IS NOT (0, 0, 0, 0, 0);
END;

CREATE TRIGGER account_keeps_its_identity
BEFORE UPDATE OF id, customer_id, product, name, bank_name, card_number ON account
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_IMMUTABLE');
END;

CREATE TRIGGER account_is_not_deleted BEFORE DELETE ON account
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_IMMUTABLE');
END;


-- The statement and the list of open transfers say what the transfers say.

CREATE TRIGGER entry_follows_its_post BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE account_id = NEW.account_id AND transfer_id = NEW.transfer_id)
  OR NOT EXISTS (
    SELECT 1
      FROM transfer AS t
      JOIN account AS a ON a.id = NEW.account_id
     WHERE t.id = NEW.transfer_id
       AND t.kind = 'post'
       AND a.last_transfer_id = t.id
       AND NEW.balance_after_fen = a.credits_posted_fen - a.debits_posted_fen
       AND NEW.change_fen = t.amount_fen * ((a.id = t.credit_account_id) - (a.id = t.debit_account_id))
)
BEGIN
    SELECT RAISE(ABORT, 'ENTRY_UNJUSTIFIED');
END;

CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'ENTRY_IMMUTABLE');
END;

CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'ENTRY_IMMUTABLE');
END;

CREATE TRIGGER open_pending_is_pending BEFORE INSERT ON open_pending
WHEN EXISTS (SELECT 1 FROM open_pending WHERE transfer_id = NEW.transfer_id)
  OR EXISTS (SELECT 1 FROM transfer WHERE pending_id = NEW.transfer_id)
  OR NOT EXISTS (SELECT 1 FROM transfer
                  WHERE id = NEW.transfer_id AND kind = 'pending' AND expires_at_ms = NEW.expires_at_ms)
BEGIN
    SELECT RAISE(ABORT, 'OPEN_PENDING_UNJUSTIFIED');
END;

CREATE TRIGGER open_pending_is_not_updated BEFORE UPDATE ON open_pending
BEGIN
    SELECT RAISE(ABORT, 'OPEN_PENDING_UNJUSTIFIED');
END;

CREATE TRIGGER open_pending_ends_with_a_resolution BEFORE DELETE ON open_pending
WHEN NOT EXISTS (SELECT 1 FROM transfer WHERE pending_id = OLD.transfer_id)
BEGIN
    SELECT RAISE(ABORT, 'OPEN_PENDING_UNJUSTIFIED');
END;
