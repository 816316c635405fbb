"""Old Word documents (.doc), .rtf and .odt: converted to .docx by LibreOffice, where it is installed.

Each conversion has a profile of its own, so that it neither waits for an open LibreOffice nor runs
its macros, and a time limit after which the whole family of processes is ended.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from thidua.graph.read import docx, html
from thidua.graph.read.text import Reading

#: Seconds for one conversion; the first on a machine takes ten.
TIME = 90
_NEEDED = (
    "needs LibreOffice; type: apt install libreoffice-writer-nogui (other systems: docs/formats.md), "
    "or save it as .docx"
)
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_doc(data: bytes) -> Reading:
    """A .doc. Many are a web page, RTF or .docx by content: each is read as what it is."""
    head = data[:512].lstrip().lower()
    if data.startswith(b"PK\x03\x04"):
        return docx.read(data)
    if head.startswith((b"<html", b"<!doctype html", b"<?xml", b"\xef\xbb\xbf<html")):
        return html.read(data)
    if head.startswith(b"{\\rtf"):
        return read_rtf(data)
    if not data.startswith(_OLD_WORD):
        raise ValueError("is no Word document, whatever its name; open it to see what it is")
    return _converted(data, ".doc")


def read_rtf(data: bytes) -> Reading:
    """A .rtf."""
    if not data.lstrip()[:5].lower().startswith(b"{\\rtf"):
        raise ValueError("is no RTF document, whatever its name; open it to see what it is")
    return _converted(data, ".rtf")


def read_odt(data: bytes) -> Reading:
    """A .odt."""
    if not data.startswith(b"PK\x03\x04"):
        raise ValueError("is no OpenDocument text, whatever its name; open it to see what it is")
    return _converted(data, ".odt")


def _converted(data: bytes, ending: str) -> Reading:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ValueError(f"{ending} {_NEEDED}")
    with tempfile.TemporaryDirectory(prefix="thidua-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"document{ending}"
        source.write_bytes(data)
        _convert(program, source, folder)
        made = folder / "document.docx"
        if not made.is_file():
            raise ValueError("could not be converted by LibreOffice: damaged, or with a password")
        reading = docx.read(made.read_bytes())
    return Reading(reading.characters, reading.encoding.replace("docx", ending[1:], 1), reading.ocr)


def _convert(program: str, source: Path, folder: Path) -> None:
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(TIME)
    except BaseException as error:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise ValueError(f"took LibreOffice more than {TIME} s; save it as .docx") from None
        raise
