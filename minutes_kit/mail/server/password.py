"""The password of who sends: from the environment or the system's keyring, and for one server.

This is the one module that knows keyring.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from minutes_kit.languages.locale import Locale
from minutes_kit.mail.server.settings import Chosen, Settings
from minutes_kit.mail.server.sources import PREFIX, known_host
from minutes_kit.problems import Failure, MinutesError

SERVICE = "minutes-kit"  # of our passwords in the keyring, with the host behind it


class _NoPassword(Failure):
    """Why there is no password for a user."""


def password_of(chosen: Chosen, locale: Locale, environment: Mapping[str, str] = os.environ) -> str:
    """The password of the user who logs in to the server, empty where nobody does.

    One that was kept without saying for which server is for the user's own.  Raises MinutesError
    where there is none, or no keyring that opens.
    """
    settings = chosen.settings
    if not settings.user:
        return ""
    is_own = chosen.project is None
    given = environment.get(f"{PREFIX}PASSWORD") if is_own or not chosen.has_own else None
    try:
        return given or _from_keyring(settings, is_own=is_own)
    except _NoPassword as error:
        raise MinutesError(error.problem(settings.host, locale)) from error


def _from_keyring(settings: Settings, *, is_own: bool) -> str:
    """The password in the system's keyring; raises _NoPassword."""
    user, host = settings.user, known_host(settings.host)
    try:
        import keyring  # late: an extra, and it looks at every kind of keyring there is
    except ImportError as error:
        raise _NoPassword("E649", user=user, host=host) from error
    services = [f"{SERVICE}:{host}", *([SERVICE] if is_own else [])]
    try:
        found = next(filter(None, (keyring.get_password(one, user) for one in services)), None)
    except Exception:  # each kind of keyring has errors of its own, and may say a password
        raise _NoPassword("E647", user=user) from None
    if not found:
        raise _NoPassword("E646", user=user, host=host)
    return found
