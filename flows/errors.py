"""What a run says when it cannot go on for a reason that people can mend."""


class RunError(Exception):
    """One clear line: what failed, where, and what to do about it. The command line prints it and exits with 1."""
