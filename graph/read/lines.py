"""`Lines`: paragraphs and cells of a laid-out document, written down as lines of text.

A blank line stands where a new thought begins, none between lines that belong together: the lines
of a letterhead, and of a centred title.
"""

from __future__ import annotations

import re

#: Words of the letterhead, or of the tail, that are set beside others in a table.
LETTERHEAD = re.compile(
    r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|N(?:ơi nhận|ƠI NHẬN)\s*:",
    re.IGNORECASE,
)


class Lines:
    """Lines in the making: add words, end lines, open blocks; `text` gives what was written."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[str] = []
        self._centred = False

    def add(self, words: str) -> None:
        """Go on with the line."""
        if not words:
            return
        if "\n" in words:
            first, *rest = words.split("\n")
            self.add(first)
            for line in rest:
                if self._open:
                    self.end()
                else:
                    self.gap()
                self.add(line)
            return
        if not self._open and not words.strip(" \t"):
            return
        self._open.append(words)

    def end(self) -> None:
        """End the line."""
        line = "".join(self._open).strip(" \t")
        self._open.clear()
        if line:
            self._done.append(line)

    def gap(self) -> None:
        """End the line, and leave a blank one."""
        self.end()
        if self._done and self._done[-1]:
            self._done.append("")
        self._centred = False

    def block(self, *, apart: bool, centred: bool = False) -> None:
        """Begin or end a paragraph, a cell, a box; `apart`: with a blank line.

        Centred paragraphs that follow each other are lines of one heading.
        """
        self.end()
        if not apart:
            return
        if centred and self._centred:
            return
        if self._done and self._done[-1]:
            self._done.append("")
        self._centred = centred

    def text(self) -> str:
        """All lines so far."""
        self.end()
        return "\n".join(self._done).strip("\n") + "\n"
