"""Facts and findings as JSON and back. What reads and writes it rests on cattrs, which takes a while to import."""

__all__: list[str] = []
