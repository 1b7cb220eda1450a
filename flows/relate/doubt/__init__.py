"""How surely, and at which stage, a clause tells its event: status and factuality."""
