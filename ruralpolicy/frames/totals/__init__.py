"""Totals and look-ups in tables: attributes that follow from the rows of other tables."""

__all__: list[str] = []
