"""Bytes that are no text: pictures, programs, archives, and what is full of control characters.

In: the bytes of a document. Out: nothing, or the encoding of text in 16 bits. Raises `Refused` for what is no text.
"""

import codecs

from flows.ingest.document import Refused

MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP or office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"PAR1": "a Parquet table",
    b"SQLite": "a database",
}
# More control characters than this, and the file is no text.
CONTROL_SHARE = 0.02
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\0"))


def refuse_binary(content: bytes) -> None:
    """Raise `Refused` where the bytes are of another kind of file or hold too many control characters for text."""
    for magic, what in MAGIC.items():
        if content.startswith(magic):
            raise Refused(f"binary: it is {what}, not text; convert it to text or HTML first")
    if wide_encoding(content):
        return
    strange = len(content) - len(content.translate(None, CONTROLS + b"\0"))
    if strange > 2 + CONTROL_SHARE * len(content):
        raise Refused(
            f"binary: {strange:,} of {len(content):,} bytes are control characters; convert it to text, or leave it out"
        )


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 shows itself by its mark, or by a NUL in every second place of what is mostly Latin text."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = len(content) // 2
    for encoding, nuls, letters in (
        ("utf-16-le", content[1::2], content[::2]),
        ("utf-16-be", content[::2], content[1::2]),
    ):
        if nuls.count(0) > 0.8 * half and letters.count(0) == 0:
            return encoding
    return None
