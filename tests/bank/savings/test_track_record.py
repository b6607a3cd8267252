"""What a product's past says about it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bank.savings.catalogue import Product, load_catalogue
from bank.savings.track_record import track_record

DAY = date(2026, 3, 2)


@pytest.mark.parametrize("product", load_catalogue().products, ids=lambda product: product.id)
def test_it_tells_of_three_years_of_weeks(product: Product) -> None:
    record = track_record(product, DAY)
    assert len(record.navs_e4) == 157
    assert len(record.year_navs_e4) == 53
    assert record.navs_e4[-1] == product.nav_e4(DAY)
    assert record.year_navs_e4[0] == product.nav_e4(DAY - timedelta(days=364))


def test_a_higher_grade_has_fallen_deeper() -> None:
    falls = [track_record(product, DAY).deepest_fall_bp for product in load_catalogue().products]
    assert falls == sorted(falls)
    assert falls[0] < 100 < falls[-1]
