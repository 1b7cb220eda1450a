"""What a person at a terminal gives and sees: kinds of options, the progress of a run, its closing account."""
