"""What can go wrong, as one tree.

    ThiduaError                    anything this project raises on purpose
    ├── UsageError                 the question cannot be asked like this           exit 2
    │   ├── UnknownDocument        no document answers to this number or IRI
    │   ├── AmbiguousDocument      several do; the message lists them
    │   └── UnknownQuery           no saved query, or no parameter, of this name
    ├── InputError                 a file could not be read, or holds no document   exit 3
    └── StoreError                 the store or the endpoint failed                 exit 4

Every message is one line: it names the value, the file and the next thing to try.
"""

from __future__ import annotations


class ThiduaError(Exception):
    """Base of all errors raised on purpose; `exit_code` is what a command ends with."""

    exit_code = 1


class UsageError(ThiduaError):
    """The question cannot be asked like this."""

    exit_code = 2


class UnknownDocument(UsageError):
    """No document answers to this number or IRI."""


class AmbiguousDocument(UsageError):
    """Several documents answer to this number; the message lists them."""


class UnknownQuery(UsageError):
    """No saved query, or no parameter, of this name."""


class InputError(ThiduaError):
    """A file could not be read, or holds no document."""

    exit_code = 3


class StoreError(ThiduaError):
    """The store or the endpoint failed."""

    exit_code = 4
