"""Exchanges with a server over HTTP: what urllib leaves open is closed here.

http and https only, no credentials in the address, no redirects (they carry credentials to other
hosts), a deadline for the whole answer and not only for each read, a bound on its size, and one
error for all the families of failure.

A server that asks for a name and a password is given those of the environment,
THIDUA_ENDPOINT_USER and THIDUA_ENDPOINT_PASSWORD (Basic or Digest, RFC 7617 and 7616); they are
never sent unasked, and never to another address.
"""

from __future__ import annotations

import http.client
import io
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from email.message import Message
from typing import IO, Any

from thidua.graph.errors import StoreError
from thidua.graph.ledger import reason

USER = "THIDUA_ENDPOINT_USER"
PASSWORD = "THIDUA_ENDPOINT_PASSWORD"

_CHUNK = 64 * 1024
#: Virtuoso's mark of an answer that its time limit cut short.
_CUT_SHORT = "S1TAT"


class Refused(StoreError):
    """The server answered with an error; `status` is the HTTP status, `said` its words."""

    def __init__(self, message: str, status: int, said: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.said = said


def address(url: str) -> str:
    """The address, checked. Raises StoreError saying what is wrong with it."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise StoreError(f"{url!r}: not an address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise StoreError(f"{url!r}: an endpoint starts with http:// or https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise StoreError(
            f"{host}: leave user name and password out of the address; set {USER} and {PASSWORD}"
        )
    if any(c <= " " for c in url):
        raise StoreError(f"{url!r}: blanks in the address")
    return url


class Caller:
    """Sends requests to one server: `timeout` is seconds for a whole answer, then its size.

    What the server asked for (a name and password) is remembered for the requests that follow.
    """

    def __init__(self, url: str, *, timeout: float, limit_bytes: int) -> None:
        self._url = address(url)
        self._timeout = timeout
        self._limit_bytes = limit_bytes
        self._handlers = _handlers(self._url)
        self._opener = urllib.request.build_opener(_NoRedirect, *self._handlers)
        self._met = not self._handlers

    def send(self, request: urllib.request.Request) -> tuple[IO[bytes], Message]:
        """Body and headers of the answer. Every failure is a StoreError of one line.

        An HTTP error is a `Refused`, and so is an answer that the server marks as cut short.
        """
        if not self._met and request.data is not None:
            # A server that wants a password may close the door on a long body: ask it first.
            self._met = True
            try:
                self._exchange(urllib.request.Request(request.full_url, method="HEAD"))
            except Refused as error:
                if error.status == 401:
                    raise
        return self._exchange(request)

    def _exchange(self, request: urllib.request.Request) -> tuple[IO[bytes], Message]:
        url, timeout = self._url, self._timeout
        deadline = time.monotonic() + timeout
        body = io.BytesIO()
        try:
            with self._opener.open(request, timeout=timeout) as response:
                while chunk := response.read1(_CHUNK):
                    body.write(chunk)
                    if body.tell() > self._limit_bytes:
                        raise StoreError(
                            f"{url}: the answer is larger than {self._limit_bytes} bytes"
                        )
                    if time.monotonic() > deadline:
                        raise TimeoutError
                if response.length:
                    raise http.client.IncompleteRead(b"", response.length)
                headers: Message = response.headers
        except TimeoutError:
            raise StoreError(f"{url}: no whole answer within {timeout:g} s") from None
        except urllib.error.HTTPError as error:
            with error:
                raise _refused(error, url) from None
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise StoreError(f"{url}: no answer within {timeout:g} s") from None
            cause = error.reason if isinstance(error.reason, BaseException) else error
            raise StoreError(f"{url}: not reached ({reason(cause)})") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise StoreError(f"{url}: the answer broke off ({reason(error)})") from None
        if headers.get("X-SQL-State") == _CUT_SHORT:
            raise Refused(f"{url}: the server's time limit cut the answer short", 200)
        body.seek(0)
        return body, headers


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Digest, sent along from the second request on: the first challenge is remembered."""

    _challenge: str | None = None

    def retry_http_digest_auth(self, req: urllib.request.Request, auth: str) -> Any:
        self._challenge = auth
        return super().retry_http_digest_auth(req, auth)

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        if self._challenge is not None and not request.has_header(self.auth_header):
            listed = urllib.request.parse_http_list(self._challenge.partition(" ")[2])
            asked = urllib.request.parse_keqv_list(list(filter(None, listed)))
            answer = self.get_authorization(request, asked)
            if answer:
                request.add_unredirected_header(self.auth_header, f"Digest {answer}")
        return request

    https_request = http_request


class _Basic(urllib.request.HTTPBasicAuthHandler):
    """Basic, sent along once the server has asked for it."""

    _answer: str | None = None

    def retry_http_basic_auth(self, host: str, req: urllib.request.Request, realm: str) -> Any:
        try:
            return super().retry_http_basic_auth(host, req, realm)
        finally:
            self._answer = req.unredirected_hdrs.get(self.auth_header)

    def http_request(self, req: urllib.request.Request) -> urllib.request.Request:
        if self._answer is not None and not req.has_header(self.auth_header):
            req.add_unredirected_header(self.auth_header, self._answer)
        return req

    https_request = http_request


def _handlers(url: str) -> tuple[urllib.request.BaseHandler, ...]:
    """What answers a server that asks who is there; nothing when the environment names nobody."""
    user = os.environ.get(USER)
    if not user:
        return ()
    parts = urllib.parse.urlsplit(url)
    known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    known.add_password(
        None, f"{parts.scheme}://{parts.netloc}/", user, os.environ.get(PASSWORD, "")
    )
    return _Digest(known), _Basic(known)


def _refused(error: urllib.error.HTTPError, url: str) -> Refused:
    said = " ".join(error.read(500).decode("utf-8", "replace").split())[:200]
    if 300 <= error.code < 400:
        target = error.headers.get("Location", "elsewhere")
        message = f"{url}: redirects to {target}; give that address if you trust it"
    elif error.code == 401:
        message = (
            f"{url}: HTTP 401, the server did not take the name and password of {USER}"
            if os.environ.get(USER)
            else f"{url}: HTTP 401, the server wants a name and password; set {USER} and {PASSWORD}"
        )
    else:
        message = f"{url}: HTTP {error.code} {error.reason} {said}".rstrip()
    return Refused(message, error.code, said)
