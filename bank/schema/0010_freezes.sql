-- Freezing an account: from then on no transfer leaves it, until it is unfrozen. Rows are added, never changed or removed.

-- An account is frozen while its last change freezes it.
CREATE TABLE account_freeze (
    id            INTEGER PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES account (id),
    change        TEXT NOT NULL CHECK (change IN ('freeze', 'unfreeze')),
    reason        TEXT NOT NULL CHECK (reason IN ('scam', 'lost', 'careful', 'safe')),
    changed_at_ms INTEGER NOT NULL,
    CHECK ((change = 'unfreeze') = (reason = 'safe'))
) STRICT;

CREATE INDEX account_freeze_by_account ON account_freeze (account_id, id);

CREATE TRIGGER account_freeze_changes BEFORE INSERT ON account_freeze
BEGIN
    SELECT RAISE(ABORT, 'FREEZE_IMMUTABLE') WHERE EXISTS (SELECT 1 FROM account_freeze WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'ACCOUNT_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.account_id AND customer_id IS NOT NULL);
    SELECT RAISE(ABORT, 'FREEZE_UNCHANGED')
     WHERE NEW.change = coalesce((SELECT change FROM account_freeze
                                   WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1), 'unfreeze');
    SELECT RAISE(ABORT, 'CLOCK_WENT_BACK')
     WHERE NEW.changed_at_ms < (SELECT max(changed_at_ms) FROM account_freeze WHERE account_id = NEW.account_id);
END;

CREATE TRIGGER account_freeze_is_not_updated BEFORE UPDATE ON account_freeze
BEGIN
    SELECT RAISE(ABORT, 'FREEZE_IMMUTABLE');
END;

CREATE TRIGGER account_freeze_is_not_deleted BEFORE DELETE ON account_freeze
BEGIN
    SELECT RAISE(ABORT, 'FREEZE_IMMUTABLE');
END;

CREATE TRIGGER account_freeze_is_logged AFTER INSERT ON account_freeze
BEGIN
    INSERT INTO audit_log (kind, subject, content)
    VALUES (iif(NEW.change = 'freeze', 'ACCOUNT_FROZEN', 'ACCOUNT_UNFROZEN'), NEW.account_id,
            json_array(NEW.reason, NEW.changed_at_ms));
END;

-- Neither held nor sent: what waits to be sent is refused too, and its hold ends by itself. What comes in is let in,
-- and what the bank collects under an agreement (bills, instalments) is no transfer of the customer's.
CREATE TRIGGER frozen_account_sends_nothing BEFORE INSERT ON transfer
WHEN NEW.kind IN ('pending', 'post')
 AND coalesce(NEW.channel, (SELECT channel FROM transfer WHERE id = NEW.pending_id)) = '手机银行'
 AND (SELECT change FROM account_freeze WHERE account_id = NEW.debit_account_id ORDER BY id DESC LIMIT 1) = 'freeze'
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;
