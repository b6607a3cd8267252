"""The numbers of savings and investing that are rules rather than prices, each with its source."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

CHANNEL: Final = "存款理财"  # what statements show; not the channel of transfers by phone, which need a confirmation

# How long what was shown may be said yes to. Ours: five minutes, as for transfers.
QUOTE_LIFETIME: Final = timedelta(minutes=5)

# How long a frozen amount may wait. Ours: a freeze ends by cancelling or settling; ten years is only a safety net, so
# that a study may jump a year ahead and still find the order.
FREEZE_LIFETIME: Final = timedelta(days=3650)

# Least amount of a time deposit, and of what a partial withdrawal leaves. 50 yuan, the usual least amount of 整存整取.
DEPOSIT_LEAST_FEN: Final = 50_00

# Partial withdrawals in one term. Ours, after common practice: one.

# Current accounts: interest is settled at the end of the 20th of the last month of each quarter (中国人民银行,
# 银发〔2005〕129号) and paid with the next day as value day.
SETTLEMENT_MONTHS: Final = (3, 6, 9, 12)
SETTLEMENT_DAY: Final = 20

# Suitability. Twelve months: an assessment older than a year must be repeated (商业银行理财业务监督管理办法, 2018).
ASSESSMENT_MONTHS: Final = 12
# Ours: how often a person may answer on one day, so that nobody tries answers until a product fits.
ASSESSMENTS_A_DAY: Final = 2
# Ours: (age from, highest grade). Age alone never raises a grade.
AGE_CAPS: Final = ((80, 2), (65, 3))

# Cooling-off of every purchase of a wealth product. Ours: 24 hours for all; the rules ask it of private products.
COOLING_OFF: Final = timedelta(hours=24)
# Redemptions are paid on the next calendar day. Ours: T+1 without a calendar of working days.
REDEMPTION_DAYS: Final = 1

# The largest single purchase of a wealth product or of metal. Ours: it keeps all products within 64-bit integers.
LARGEST_PURCHASE_FEN: Final = 10_000_000_00
LARGEST_TRADE_MG: Final = 10_000_000

# Check-up. Ours: thresholds at which a finding is told.
EMERGENCY_MONTHS: Final = 6  # rule of thumb of household budgeting: three to six months of spending
SPENDING_DAYS: Final = 90
CONCENTRATION_BP: Final = 4_000  # one product or metal above 40 % of everything
HIGH_RISK_BP: Final = 3_000  # R4, R5 and metal together above 30 % of everything

# Family wealth. Ours.
FAMILY_MOST: Final = 8
INVITATION_LIFETIME: Final = timedelta(days=7)
