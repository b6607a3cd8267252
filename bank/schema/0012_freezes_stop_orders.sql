-- A freeze stops all that is ordered from an account or with a credit card, not transfers alone (bank/safety/rule.py).
-- What was agreed before (automatic payments, instalments) and what a card bought before is still paid.

CREATE VIEW frozen_account AS
SELECT account_id FROM account_freeze AS f
 WHERE f.change = 'freeze'
   AND f.id = (SELECT max(id) FROM account_freeze WHERE account_id = f.account_id);

-- As in 0010, but a credit card can be frozen too.
DROP TRIGGER account_freeze_changes;

CREATE TRIGGER account_freeze_changes BEFORE INSERT ON account_freeze
BEGIN
    SELECT RAISE(ABORT, 'FREEZE_IMMUTABLE') WHERE EXISTS (SELECT 1 FROM account_freeze WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'ACCOUNT_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.account_id AND customer_id IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM credit_card WHERE account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'FREEZE_UNCHANGED')
     WHERE NEW.change = coalesce((SELECT change FROM account_freeze
                                   WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1), 'unfreeze');
    SELECT RAISE(ABORT, 'CLOCK_WENT_BACK')
     WHERE NEW.changed_at_ms < (SELECT max(changed_at_ms) FROM account_freeze WHERE account_id = NEW.account_id);
END;

CREATE TRIGGER frozen_account_pays_no_bill BEFORE INSERT ON bill_payment
WHEN NEW.agreement_id IS NULL
 AND EXISTS (SELECT 1 FROM transfer AS t JOIN frozen_account AS f ON f.account_id = t.debit_account_id
              WHERE t.id = NEW.pending_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_tops_up_nothing BEFORE INSERT ON top_up
WHEN EXISTS (SELECT 1 FROM transfer AS t JOIN frozen_account AS f ON f.account_id = t.debit_account_id
              WHERE t.id = NEW.pending_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_agrees_to_no_payment BEFORE INSERT ON auto_pay
WHEN EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.from_account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_buys_nothing BEFORE INSERT ON savings_booking
WHEN NEW.purpose IN ('deposit_in', 'wealth', 'metal')
 AND EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.debit_account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

-- What was ordered before waits, its money held.
CREATE TRIGGER frozen_account_pays_for_nothing BEFORE INSERT ON transfer
WHEN NEW.kind = 'post'
 AND EXISTS (SELECT 1 FROM savings_booking WHERE transfer_id = NEW.pending_id AND purpose = 'wealth')
 AND EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.debit_account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_deposit_is_not_broken BEFORE INSERT ON deposit_withdrawal
WHEN EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_repays_no_card BEFORE INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND EXISTS (SELECT 1 FROM credit_card WHERE account_id = NEW.credit_account_id)
 AND NEW.channel = '信用卡'
 AND EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.debit_account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_card_buys_nothing BEFORE INSERT ON card_purchase
WHEN EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.card_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_borrows_nothing BEFORE INSERT ON loan
WHEN EXISTS (SELECT 1 FROM frozen_account WHERE account_id = NEW.repay_account_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;

CREATE TRIGGER frozen_account_repays_nothing_early BEFORE INSERT ON loan_payment
WHEN NEW.kind = 'early'
 AND EXISTS (SELECT 1 FROM loan AS l JOIN frozen_account AS f ON f.account_id = l.repay_account_id
              WHERE l.account_id = NEW.loan_id)
BEGIN
    SELECT RAISE(ABORT, 'ACCOUNT_FROZEN');
END;
