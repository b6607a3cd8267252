"""Bringing the ledger's posted entries into the book, and keeping each line's face and category.

`catch_up` reads on from where it stopped: a batch of transfers becomes lines, and the new place is stored, in one
transaction. Killed at any moment it goes on from the last finished batch; two processes take turns at the write lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row
from typing import Final

from bank.book.categories import CategoryList, Direction, Facts, Rule
from bank.book.pinyin import PinyinTable
from bank.book.tokens import face_tokens
from bank.book.values import CatchUp
from bank.database import Database, Reading, Transaction

BATCH: Final = 2_000  # transfers a transaction: others wait for the write lock for a fraction of a second

_POSTED = (
    "SELECT r.id AS transfer_id, r.created_at_ms AS at_ms, r.amount_fen, p.summary, p.channel, p.remark,"
    "       d.id AS debit_id, d.customer_id AS debit_customer, d.product AS debit_product,"
    "       coalesce(dc.name, d.name) AS debit_name,"
    "       c.id AS credit_id, c.customer_id AS credit_customer, c.product AS credit_product,"
    "       coalesce(cc.name, c.name) AS credit_name"
    "  FROM transfer AS r"
    "  JOIN transfer AS p ON p.id = r.pending_id"
    "  JOIN account AS d ON d.id = r.debit_account_id"
    "  JOIN account AS c ON c.id = r.credit_account_id"
    "  LEFT JOIN customer AS dc ON dc.id = d.customer_id"
    "  LEFT JOIN customer AS cc ON cc.id = c.customer_id"
    " WHERE r.id > ? AND r.kind = 'post' ORDER BY r.id LIMIT ?"
)
_FORGET: Final = (
    "DELETE FROM book_entry",
    "DELETE FROM book_category_total",
    "DELETE FROM book_party_total",
    "DELETE FROM book_face_total",
    "DELETE FROM book_words",
    "DELETE FROM book_face",
    "DELETE FROM book_party",
)


class BookIndex:
    """Keeps the book's lines."""

    def __init__(self, database: Database, categories: CategoryList, pinyin: PinyinTable) -> None:
        self._database = database
        self._categories = categories
        self._pinyin = pinyin

    def behind(self) -> bool:
        """Tell whether posted entries or newer rules wait to be brought in."""
        return _behind(self._database, self._categories.digest)

    def catch_up(self) -> CatchUp:
        """Bring everything in that was posted since; a second time does nothing."""
        entries, rechecked = 0, 0
        sorter = _Sorter(self._categories)
        while self.behind():
            with self._database.writing() as transaction:
                if _behind(transaction, self._categories.digest):
                    batch = _Batch(transaction, sorter, self._pinyin)
                    rechecked += batch.recheck()
                    entries += batch.add()
        return CatchUp(entries, rechecked)

    def rebuild(self) -> CatchUp:
        """Forget all lines and totals and make them anew; what people chose and noted stays and counts again."""
        with self._database.writing() as transaction:
            transaction.execute("UPDATE book_state SET indexed_to_id = 0, recheck_to_id = NULL, rules_digest = ''")
            for statement in _FORGET:
                transaction.execute(statement)
        return self.catch_up()

    def renote(self, transaction: Transaction, account_id: str, transfer_id: int) -> None:
        """Let an entry's line be found by the note that it has now, or by none."""
        row = transaction.row(
            "SELECT b.id, b.customer_id, b.party_id, b.face_id, f.summary, f.channel, f.remark, f.noted_id, p.name"
            "  FROM book_entry AS b JOIN book_face AS f ON f.id = b.face_id JOIN book_party AS p ON p.id = b.party_id"
            " WHERE b.account_id = ? AND b.id IN (? * 2, ? * 2 + 1)",
            account_id,
            transfer_id,
            transfer_id,
        )
        if row is None:
            return  # not in the book yet: catch_up will look for the note
        note = transaction.row(
            "SELECT text FROM book_note WHERE account_id = ? AND transfer_id = ?", account_id, transfer_id
        )
        faces = _Faces(transaction, self._pinyin)
        texts = (row["summary"], row["channel"], row["remark"])
        noted_id = row["id"] if note is not None and note["text"] else 0
        face_id = faces.find(row["customer_id"], row["party_id"], row["name"], texts, 0)
        if noted_id:
            face_id = faces.find(row["customer_id"], row["party_id"], row["name"], texts, noted_id)
            faces.write_note(face_id, row["name"], texts, "" if note is None else note["text"])
        transaction.execute("UPDATE book_entry SET face_id = ? WHERE id = ?", face_id, row["id"])
        if row["noted_id"] and not noted_id:
            transaction.execute("DELETE FROM book_words WHERE rowid = ?", row["face_id"])
            transaction.execute("DELETE FROM book_face WHERE id = ?", row["face_id"])


class _Sorter:
    """Sorts entries by the rules, asking them once for entries that differ in the amount alone."""

    def __init__(self, categories: CategoryList) -> None:
        self.categories = categories
        self._known: dict[tuple[object, ...], tuple[Rule, ...]] = {}

    def category(self, facts: Facts) -> str:
        key = (
            facts.direction,
            facts.counterparty,
            facts.summary,
            facts.remark,
            facts.channel,
            facts.product,
            facts.relation,
            facts.own_accounts,
        )
        rules = self._known.get(key)
        if rules is None:
            rules = self._known[key] = self.categories.candidates(facts)
        return next(rule.category for rule in rules if rule.least_fen <= facts.amount_fen <= rule.most_fen)


class _Faces:
    """Finds or makes the rows that hold entries' words."""

    def __init__(self, transaction: Transaction, pinyin: PinyinTable) -> None:
        self._transaction = transaction
        self._pinyin = pinyin
        self._known: dict[tuple[object, ...], int] = {}

    def find(self, customer_id: str, party_id: int, name: str, texts: tuple[str, str, str], noted_id: int) -> int:
        key = (party_id, *texts, noted_id)
        known = self._known.get(key)
        if known is None:
            row = self._transaction.row(
                "SELECT id FROM book_face WHERE (party_id, summary, channel, remark, noted_id) = (?, ?, ?, ?, ?)", *key
            )
            known = self._make(customer_id, party_id, name, texts, noted_id) if row is None else int(row["id"])
            self._known[key] = known
        return known

    def write_note(self, face_id: int, name: str, texts: tuple[str, str, str], note: str) -> None:
        self._transaction.execute("UPDATE book_face SET note = ? WHERE id = ?", note, face_id)
        tokens = face_tokens((name, *texts, note), self._pinyin)
        self._transaction.execute(
            "UPDATE book_words SET words = ?, pinyin = ?, initials = ? WHERE rowid = ?",
            tokens.words,
            tokens.pinyin,
            tokens.initials,
            face_id,
        )

    def _make(self, customer_id: str, party_id: int, name: str, texts: tuple[str, str, str], noted_id: int) -> int:
        face_id = self._transaction.execute(
            "INSERT INTO book_face (customer_id, party_id, summary, channel, remark, noted_id)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            customer_id,
            party_id,
            *texts,
            noted_id,
        )
        tokens = face_tokens((name, *texts), self._pinyin)
        self._transaction.execute(
            "INSERT INTO book_words (rowid, words, pinyin, initials) VALUES (?, ?, ?, ?)",
            face_id,
            tokens.words,
            tokens.pinyin,
            tokens.initials,
        )
        return face_id


class _Batch:
    """One transaction's work. What it remembers is true only inside that transaction."""

    def __init__(self, transaction: Transaction, sorter: _Sorter, pinyin: PinyinTable) -> None:
        self._transaction = transaction
        self._sorter = sorter
        self._faces = _Faces(transaction, pinyin)
        self._parties: dict[tuple[str, str], tuple[int, str]] = {}
        self._party_choices: dict[tuple[str, str, str], str | None] = {}

    def add(self) -> int:
        """Bring the next transfers in; return the number of lines."""
        state = _state(self._transaction)
        rows = self._transaction.rows(_POSTED, state["indexed_to_id"], BATCH)
        if not rows:
            return 0
        last = rows[-1]["transfer_id"]
        said = self._said_of(state["indexed_to_id"], last)
        lines = sum(self._add(row, direction, said) for row in rows for direction in _directions(row))
        self._transaction.execute("UPDATE book_state SET indexed_to_id = ?", last)
        return lines

    def recheck(self) -> int:
        """Ask the present rules for the next lines that older rules sorted; return how many were asked."""
        digest, state = self._sorter.categories.digest, _state(self._transaction)
        done_to = state["recheck_to_id"]
        if state["rules_digest"] != digest:
            done_to = 0
        elif done_to is None:
            return 0
        rows = self._transaction.rows(
            "SELECT b.id, b.customer_id, b.direction, b.amount_fen, b.rule_category, a.product, p.name, p.account_id,"
            "       f.summary, f.channel, f.remark, other.customer_id AS other_customer"
            "  FROM book_entry AS b JOIN account AS a ON a.id = b.account_id"
            "  JOIN book_party AS p ON p.id = b.party_id JOIN account AS other ON other.id = p.account_id"
            "  JOIN book_face AS f ON f.id = b.face_id"
            " WHERE b.id > ? ORDER BY b.id LIMIT ?",
            done_to,
            BATCH,
        )
        for row in rows:
            self._recheck(row)
        self._transaction.execute(
            "UPDATE book_state SET rules_digest = ?, recheck_to_id = ?",
            digest,
            rows[-1]["id"] if len(rows) == BATCH else None,
        )
        return len(rows)

    def _recheck(self, row: Row) -> None:
        _, relation = self._party(row["customer_id"], row["account_id"], row["name"])
        category = self._sorter.category(
            Facts(
                direction=row["direction"],
                counterparty=row["name"],
                summary=row["summary"],
                remark=row["remark"],
                channel=row["channel"],
                product=row["product"],
                relation=relation,
                own_accounts=row["other_customer"] == row["customer_id"],
                amount_fen=row["amount_fen"],
            )
        )
        if category != row["rule_category"]:
            self._transaction.execute(
                "UPDATE book_entry SET rule_category = ?, category = iif(category_by = 'rule', ?, category)"
                " WHERE id = ?",
                category,
                category,
                row["id"],
            )

    def _add(self, row: Row, direction: Direction, said: tuple[dict[str, str], dict[str, str]]) -> int:
        own, other = ("credit", "debit") if direction == "in" else ("debit", "credit")
        customer_id, account_id, other_id = row[f"{own}_customer"], row[f"{own}_id"], row[f"{other}_id"]
        name = row[f"{other}_name"]
        party_id, relation = self._party(customer_id, other_id, name)
        rule_category = self._sorter.category(
            Facts(
                direction=direction,
                counterparty=name,
                summary=row["summary"],
                remark=row["remark"],
                channel=row["channel"],
                product=row[f"{own}_product"],
                relation=relation,
                own_accounts=row[f"{other}_customer"] == customer_id,
                amount_fen=row["amount_fen"],
            )
        )
        choices, notes = said
        key = _key(account_id, row["transfer_id"])
        category, category_by = choices.get(key), "entry"
        if category is None:
            category, category_by = self._choice_for(customer_id, other_id, direction), "counterparty"
        if category is None:
            category, category_by = rule_category, "rule"
        line_id = row["transfer_id"] * 2 + (direction == "in")
        texts = (row["summary"], row["channel"], row["remark"])
        note = notes.get(key)
        face_id = self._faces.find(customer_id, party_id, name, texts, line_id if note else 0)
        if note:
            self._faces.write_note(face_id, name, texts, note)
        self._transaction.execute(
            "INSERT INTO book_entry (id, customer_id, account_id, transfer_id, at_ms, direction, amount_fen,"
            " party_id, face_id, rule_category, category, category_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            line_id,
            customer_id,
            account_id,
            row["transfer_id"],
            row["at_ms"],
            direction,
            row["amount_fen"],
            party_id,
            face_id,
            rule_category,
            category,
            category_by,
        )
        return 1

    def _party(self, customer_id: str, account_id: str, name: str) -> tuple[int, str]:
        """Return the counterparty's row and what the customer calls them."""
        known = self._parties.get((customer_id, account_id))
        if known is None:
            row = self._transaction.row(
                "SELECT id FROM book_party WHERE customer_id = ? AND account_id = ?", customer_id, account_id
            )
            party_id = (
                self._transaction.execute(
                    "INSERT INTO book_party (customer_id, account_id, name) VALUES (?, ?, ?)",
                    customer_id,
                    account_id,
                    name,
                )
                if row is None
                else int(row["id"])
            )
            called = self._transaction.row(
                "SELECT relation FROM payee WHERE customer_id = ? AND account_id = ?", customer_id, account_id
            )
            relation = "" if called is None or called["relation"] is None else str(called["relation"])
            known = self._parties[customer_id, account_id] = (party_id, relation)
        return known

    def _choice_for(self, customer_id: str, party_account: str, direction: Direction) -> str | None:
        key = (customer_id, party_account, direction)
        if key not in self._party_choices:
            self._party_choices[key] = party_choice(self._transaction, *key)
        return self._party_choices[key]

    def _said_of(self, after: int, last: int) -> tuple[dict[str, str], dict[str, str]]:
        """What people chose and noted for entries of these transfers before the book had them."""
        choices = self._transaction.rows(
            "SELECT account_id, transfer_id, category FROM book_choice"
            " WHERE transfer_id > ? AND transfer_id <= ? AND undone_at_ms IS NULL ORDER BY id",
            after,
            last,
        )
        notes = self._transaction.rows(
            "SELECT account_id, transfer_id, text FROM book_note WHERE transfer_id > ? AND transfer_id <= ?",
            after,
            last,
        )
        return (
            {_key(row["account_id"], row["transfer_id"]): row["category"] for row in choices},
            {_key(row["account_id"], row["transfer_id"]): row["text"] for row in notes},
        )


def party_choice(reading: Reading, customer_id: str, party_account: str, direction: Direction) -> str | None:
    """Return the category that the customer chose last for a counterparty and has not undone."""
    row = reading.row(
        "SELECT category FROM book_choice WHERE customer_id = ? AND party_account = ? AND direction = ?"
        " AND undone_at_ms IS NULL ORDER BY id DESC LIMIT 1",
        customer_id,
        party_account,
        direction,
    )
    return None if row is None else str(row["category"])


def _behind(reading: Reading, digest: str) -> bool:
    state = _state(reading)
    if state["rules_digest"] != digest or state["recheck_to_id"] is not None:
        return True
    waiting = reading.row("SELECT 1 FROM transfer WHERE id > ? AND kind = 'post' LIMIT 1", state["indexed_to_id"])
    return waiting is not None


def _state(reading: Reading) -> Row:
    (row,) = reading.rows("SELECT indexed_to_id, rules_digest, recheck_to_id FROM book_state")
    return row


def _directions(row: Row) -> Iterator[Direction]:
    if row["debit_customer"] is not None:
        yield "out"
    if row["credit_customer"] is not None:
        yield "in"


def _key(account_id: str, transfer_id: int) -> str:
    return f"{transfer_id} {account_id}"
