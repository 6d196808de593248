"""The engine: facts and a pack go in, the ledger of findings comes out; durable-rules decides."""

from ruralpolicy.engine.decided import assess

__all__ = ["assess"]
