"""A text as clauses: sentences, their units and verb groups, and the trigger words among them."""
