"""How a finding is said, in Chinese and English: from the nodes of its clause and their values, never from a text."""

__all__: list[str] = []
