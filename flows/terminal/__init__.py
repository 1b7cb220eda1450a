"""What a person at a terminal gives and sees: options and their values, a run and its account, how a text was read."""
