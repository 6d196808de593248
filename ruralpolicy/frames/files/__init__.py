"""Files of any size, assessed slice by slice in flat memory."""

__all__: list[str] = []
