"""When an event was: which of a text's dates is its own."""
