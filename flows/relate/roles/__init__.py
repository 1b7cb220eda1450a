"""Who plays which part: the actors that phrases stand for, as candidates for the parts of an event."""
