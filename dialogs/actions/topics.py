"""What each intent beside the transfer is about, and the response that words each answer of the bank.

To add an intent whose answer the bank has: a line here, its wording in domain/services.yml, its sentences in
dialogs/corpus, and the topic at the desk (docs/dialogue.md carries one through).
"""

from collections.abc import Mapping

from dialogs.desk import Setting, Topic

ASKS: Mapping[str, Topic] = {
    "ask_spending": Topic.SPENDING,
    "ask_income": Topic.INCOME,
    "ask_card_due": Topic.CARD,
    "ask_points": Topic.POINTS,
    "ask_deposits": Topic.DEPOSITS,
    "ask_wealth": Topic.WEALTH,
    "ask_loan": Topic.LOAN,
    "ask_monthly_bill": Topic.MONTHLY_BILL,
    "ask_bills_due": Topic.BILLS,
    "ask_check_up": Topic.CHECK_UP,
    "ask_messages": Topic.MESSAGES,
    "ask_branches": Topic.BRANCHES,
    "ask_waiting": Topic.WAITING,
    "ask_limits": Topic.LIMITS,
    "read_page": Topic.PAGE,
}
"""Questions that the bank, or for read_page the screen, answers."""

OPENS: Mapping[str, str] = {
    # ids of app/services.py, and places of the app beside them (app/assistant/places.py)
    "open_entries": "entries",
    "open_receipts": "receipts",
    "add_payee": "add-payee",
    "withdraw_transfer": "waiting-transfers",
    "scheduled_transfer": "scheduled-transfer",
    "family_confirmation": "family-confirmation",
    "pay_card": "card-repayment",
    "pay_electricity": "electricity-bill",
    "pay_water": "water-bill",
    "pay_gas": "gas-bill",
    "top_up_phone": "phone-top-up",
    "open_bills": "bills",
    "save_deposit": "time-deposit",
    "buy_wealth": "wealth-products",
    "borrow": "loan",
    "repay_loan": "loan-repayment",
    "use_points": "points",
    "open_family_wealth": "family-wealth",
    "open_metals": "precious-metals",
    "open_settings": "settings",
    "open_safety": "safety-centre",
    "change_limits": "limits",
    "change_pin": "change-pin",
    "book_appointment": "branches",
    "open_guidance": "guidance",
    "open_manager": "manager",
    "set_reminder": "reminders",
    "open_book": "book",
    "freeze_account": "locks",
    "go_home": "home",
    "go_back": "back",
}
"""Services that are worked by hand: they are opened on their page."""

SETTINGS: Mapping[str, Setting] = {setting.value: setting for setting in Setting}
"""Intents that change a setting; they are called as the settings are."""

CHAT: Mapping[str, str] = {
    "greet": "utter_greet",
    "thanks": "utter_thanks",
    "goodbye": "utter_goodbye",
    "who_are_you": "utter_who_are_you",
    "out_of_scope": "utter_out_of_scope",
    "help": "utter_help",
}
"""What is answered in one sentence."""

WORDINGS: Mapping[Topic, Mapping[str, str]] = {
    Topic.SPENDING: {
        "all": "utter_spending",
        "kind": "utter_spending_kind",
        "none": "utter_spending_none",
    },
    Topic.INCOME: {"all": "utter_income", "kind": "utter_income_kind", "none": "utter_income_none"},
    Topic.CARD: {"due": "utter_card_due", "paid": "utter_card_paid", "none": "utter_card_none"},
    Topic.POINTS: {"some": "utter_points", "ending": "utter_points_ending", "none": "utter_points_none"},
    Topic.DEPOSITS: {"some": "utter_deposits", "none": "utter_deposits_none"},
    Topic.WEALTH: {"gain": "utter_wealth_gain", "loss": "utter_wealth_loss", "none": "utter_wealth_none"},
    Topic.LOAN: {"some": "utter_loan", "overdue": "utter_loan_overdue", "none": "utter_loan_none"},
    Topic.MONTHLY_BILL: {"some": "utter_monthly_bill"},
    Topic.BILLS: {"due": "utter_bills_due", "none": "utter_bills_none", "unknown": "utter_bills_unknown"},
    Topic.CHECK_UP: {"some": "utter_check_up"},
    Topic.MESSAGES: {"unread": "utter_messages", "none": "utter_messages_none"},
    Topic.BRANCHES: {"open": "utter_branches_open", "closed": "utter_branches_closed"},
    Topic.WAITING: {"some": "utter_waiting", "none": "utter_waiting_none"},
    Topic.LIMITS: {"some": "utter_limits"},
    Topic.HOTLINE: {"number": "utter_hotline"},
    Topic.PAGE: {"text": "utter_page", "none": "utter_page_none"},
}
"""The response of every state that an answer of the desk may be in."""

CHANGED: Mapping[Setting, tuple[str, str]] = {
    Setting.ELDER_ON: ("utter_elder_on", "utter_elder_already"),
    Setting.ELDER_OFF: ("utter_elder_off", "utter_standard_already"),
    Setting.LARGER: ("utter_larger", "utter_largest"),
    Setting.SMALLER: ("utter_smaller", "utter_smallest"),
    Setting.SLOWER: ("utter_slower", "utter_slowest"),
    Setting.FASTER: ("utter_faster", "utter_fastest"),
    Setting.LOUDER: ("utter_louder", "utter_loudest"),
    Setting.QUIETER: ("utter_quieter", "utter_quietest"),
}
"""What is said when a setting was changed, and when there is no step left."""

OFFERS_TO_OPEN: Mapping[Topic, str] = {
    Topic.CARD: "card-repayment",
    Topic.BILLS: "bills",
    Topic.MESSAGES: "messages",
    Topic.WAITING: "waiting-transfers",
    Topic.BRANCHES: "branches",
    Topic.DEPOSITS: "time-deposit",
    Topic.WEALTH: "holdings",
    Topic.LOAN: "loan",
    Topic.POINTS: "points",
    Topic.MONTHLY_BILL: "monthly-bill",
    Topic.CHECK_UP: "asset-check-up",
    Topic.SPENDING: "book",
    Topic.INCOME: "book",
    Topic.LIMITS: "limits",
}
"""Where 好 or 打开看看 after an answer leads."""

ANSWERED = frozenset({*ASKS, *SETTINGS, *CHAT, "ask_balance", "repeat", "how_to"})
"""What is answered in the middle of a transfer, which then goes on. out_of_scope counts as a miss there."""

LEAVES = frozenset({*OPENS, "human_help", "lost_card"})
"""What leads away from a transfer, which is laid aside. scam_help ends it for good."""

ALONE = frozenset({*ANSWERED, *LEAVES, "scam_help", "affirm", "inform", "correct", "confirm_transfer", "nlu_fallback"})
"""Everything that one action answers outside a form; data/rules/general.yml names the same."""
