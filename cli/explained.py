"""`thidua extract --text` and `--explain`: the text itself, and the facts marked in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from typing import Protocol

from thidua.cli.batch import Extracted
from thidua.cli.output import Output, check_place, say
from thidua.graph.errors import UsageError
from thidua.graph.places import Place


class Batch(Protocol):
    """Files in, what they gave out; failures are told and counted."""

    def extracted(self, files: Sequence[Place], label: str) -> Iterator[Extracted]: ...


def show_text(files: Sequence[Place], output: Output, batch: Batch) -> None:
    """The text of each file, into which the offsets of its record point; how it was read is told."""
    if output.format is not None:
        raise UsageError("--text prints text; leave out -f")
    _one_place(files, output, "--text")
    for done in batch.extracted(files, "read"):
        assert done.text is not None
        say(f"{done.file}: {done.text.encoding}{', read by OCR' if done.text.ocr else ''}")
        output.write(done.text.nfc.encode())


def show_explained(files: Sequence[Place], output: Output, batch: Batch) -> None:
    """Each file with its facts marked: in the terminal, or as one page with -o or -f html."""
    as_page = output.format == "html" or output.path not in (None, "-")
    if output.format not in (None, "html"):
        raise UsageError("--explain gives a page (-o page.html) or prints; leave out -f")
    if as_page:
        output.choose(("html",), "html")
    _one_place(files, output, "--explain")
    layout = output.layout()
    for done in batch.extracted(files, "explain"):
        assert done.record is not None and done.text is not None
        if as_page:
            from thidua.viz.explain_page import explain_page

            output.write(explain_page(done.text, done.record, lang=output.lang).encode())
        else:
            from thidua.viz.explain_terminal import explain_terminal

            coloured = output.on_terminal and layout.color
            width = shutil.get_terminal_size().columns if coloured else None
            shown = explain_terminal(done.text, done.record, lang=output.lang, width=width)
            output.write(shown.encode())


def _one_place(files: Sequence[Place], output: Output, option: str) -> None:
    """One file of output holds one document. Raises UsageError."""
    check_place(output.path)
    if len(files) > 1 and (output.path not in (None, "-") or output.format == "html"):
        raise UsageError(f"{option} with -o shows one file; name one, not {len(files)}")
