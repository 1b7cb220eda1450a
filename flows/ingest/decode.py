"""From the bytes of a document to its text: marked, declared, sniffed or repaired, and never silently.

In: bytes and the encoding that somebody declared. Out: `Decoded`, the text (NFC) with a note for whatever was not as
declared. Raises `Refused` for bytes that are no text or whose encoding can't be told for sure.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

import charset_normalizer
import ftfy
import ftfy.badness

from flows.ingest.binary import refuse_binary, wide_encoding
from flows.ingest.document import Refused
from flows.ingest.script import mixed_with, scripts

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Who declares these means the Windows code page that holds them, as browsers read it too (WHATWG Encoding Standard).
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# Wrongly decoded UTF-8 always leaves two such signs together; the full check is slow.
TWO_STRANGE = re.compile(r"[^\x00-\x7f]{2}")
# More lost letters than this, and too little of the text is left to trust it.
DAMAGE_SHARE = 0.01
GUESS_BYTES = 2**16


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and, where it was not simply read, what was done."""

    text: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Read the bytes as text."""
    if not content.strip():
        raise Refused(
            "empty: nothing but white space; fetch it anew" if content else "empty: no bytes at all; fetch it anew"
        )
    refuse_binary(content)
    text, note = _read(content, declared)
    return mend(text, (note,) if note else ())


def mend(text: str, notes: tuple[str, ...] = ()) -> Decoded:
    """Undo damage that was done before the text came to us, where the repair is sure; text without damage is kept."""
    if "\0" in text:
        notes = (*notes, f"{text.count(chr(0))} NUL characters left out")
        text = text.replace("\0", "")
    text = LONE_SURROGATE.sub("\ufffd", text)
    if TWO_STRANGE.search(text) and ftfy.badness.is_bad(text) and (mended := ftfy.fix_encoding(text)) != text:
        notes, text = (*notes, "wrongly decoded letters mended (mojibake)"), mended
    if lost := text.count("\ufffd"):
        if lost > DAMAGE_SHARE * len(text):
            raise Refused(f"{lost} letters were lost in an earlier conversion (U+FFFD): fetch the original again")
        notes = (*notes, f"{lost} letters were lost in an earlier conversion (U+FFFD)")
    return Decoded(unicodedata.normalize("NFC", text), notes)


def _read(content: bytes, declared: str | None) -> tuple[str, str | None]:
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strict(content, encoding), None
    if wide := wide_encoding(content):
        return _strict(content, wide), f"not UTF-8; read as {wide}"
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _not_utf8(content, declared, error)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(
            f"marked as {encoding} but byte {error.start} breaks it ({error.reason}): save it as UTF-8"
        ) from error


def _not_utf8(content: bytes, declared: str | None, error: UnicodeDecodeError) -> tuple[str, str | None]:
    if declared and (text := _as_declared(content, declared)) is not None:
        return text, None
    for script in scripts():
        for encoding in script.encodings:
            if script.explains(text := content.decode(encoding, "replace")):
                return text, f"not UTF-8; read as {encoding}"
        for encoding in script.encodings:
            if script.explains(text := content.decode("utf-8", mixed_with(encoding))):
                return text, f"mixed encodings; UTF-8 and {encoding} each read as itself"
    guess = charset_normalizer.from_bytes(content[:GUESS_BYTES]).best()
    perhaps = f", perhaps {guess.encoding}" if guess else ""
    raise Refused(
        f"encoding can't be told for sure (byte {error.start} is no UTF-8{perhaps}): save it as UTF-8, or declare the "
        "encoding in flows/sources/"
    )


def _as_declared(content: bytes, declared: str) -> str | None:
    try:
        return content.decode(MEANT.get(codecs.lookup(declared).name, declared))
    except (LookupError, UnicodeDecodeError):
        return None
