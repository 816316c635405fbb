"""Themes (chủ đề thi đua) are concepts with variants.

Spellings with one match key are one theme; a theme that differs from a more frequent one by slips
of the reader only ("bút phá" for "bứt phá") is that theme, and its spelling a hidden label.
"""

from __future__ import annotations

from collections.abc import Iterable

from thidua.graph.resolve.variants import Named, group_names


def resolve_themes(names: Iterable[str]) -> dict[str, Named]:
    """Each printed theme -> its concept."""
    return group_names(names)
