"""A sheet of a workbook that takes text as text, keeps every digit of a number, and forgets rows once written."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet


class Sheet(Worksheet):  # type: ignore[misc]
    """XlsxWriter writes 16 digits of a number where some have 17, and takes text that looks like its own for XML."""

    def _xml_number_element(self, number: Any, attributes: list[tuple[str, Any]] = []) -> None:  # noqa: B006
        named = "".join(f' {key}="{value}"' for key, value in attributes)
        self.fh.write(f"<c{named}><v>{number!r}</v></c>")

    def _xml_rich_inline_string(self, string: str, attributes: list[tuple[str, Any]] = []) -> None:  # noqa: B006
        self._xml_inline_string(string, False, attributes)
