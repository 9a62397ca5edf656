"""The base of every error whose message is written for the person who has to act on it."""


class ReadinessError(Exception):
    """Something that a person has to put right; the message says where it is and what to do."""
