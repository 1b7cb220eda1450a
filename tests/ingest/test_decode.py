"""Decoding: declared, sniffed, repaired only where that is sure, and never silently."""

import contextlib
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ingest.decode import decode, mend
from flows.ingest.document import Refused

TEXT = "L’armée française a livré 12 canons « Caesar » à Kyïv, où la garde s’en réjouit — 3 000 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_is_marked_or_utf8_is_read_without_a_word(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.notes) == (TEXT, ())


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-16-le", "utf-16-be"])
def test_what_can_be_told_for_sure_is_read_and_noted(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.notes) == (TEXT, (f"not UTF-8; read as {encoding}",))


@pytest.mark.parametrize("encoding", ["cp850", "iso8859_15"])
def test_encodings_without_typographic_signs(encoding: str) -> None:
    text = "L'armée a livré 12 canons à Kyïv, où la garde s'en réjouit, « bien sûr »."
    assert decode((text + " €" * (encoding == "iso8859_15")).encode(encoding)).text.startswith(text)


def test_a_declared_encoding_is_used() -> None:
    text = "Russische Truppen: Россия отводит войска"
    assert decode(text.encode("cp1251"), "cp1251").text == text
    with pytest.raises(Refused, match=r"can't be told for sure.*declare the encoding"):
        decode(text.encode("cp1251"))


def test_a_declared_encoding_that_is_wrong_does_not_spoil_good_utf8() -> None:
    assert decode(TEXT.encode(), "latin-1").text == TEXT
    assert decode(TEXT.encode("cp1252"), "no-such-encoding").text == TEXT


@pytest.mark.parametrize("declared", ["latin-1", "ISO-8859-1", "ascii", "windows-1252"])
def test_who_declares_latin_1_means_the_code_page_of_windows(declared: str) -> None:
    decoded = decode(TEXT.encode("cp1252"), declared)
    assert (decoded.text, decoded.notes) == (TEXT, ())


def test_mixed_encodings_are_read_each_as_itself() -> None:
    decoded = decode(TEXT.encode() + b"\n" + TEXT.encode("cp1252"))
    assert decoded.text == f"{TEXT}\n{TEXT}"
    assert decoded.notes == ("mixed encodings; UTF-8 and cp1252 each read as itself",)


def test_mojibake_is_mended_and_noted() -> None:
    decoded = decode("L’armÃ©e a livrÃ© dix chars Ã\xa0 Kiev".encode())
    assert decoded.text == "L’armée a livré dix chars à Kiev"
    assert decoded.notes == ("wrongly decoded letters mended (mojibake)",)


def test_nul_bytes_are_left_out_and_noted() -> None:
    decoded = decode(b"Riga sends\0 drones and\0 radios to Kyiv, the ministry said.")
    assert decoded.text == "Riga sends drones and radios to Kyiv, the ministry said."
    assert decoded.notes == ("2 NUL characters left out",)


def test_a_few_lost_letters_are_noted_and_many_refused() -> None:
    assert mend("Riga sends drones. " * 20 + "\ufffd").notes == (
        "1 letters were lost in an earlier conversion (U+FFFD)",
    )
    with pytest.raises(Refused, match="fetch the original again"):
        mend("L\ufffdarm\ufffde a livr\ufffd")
    assert "\ufffd" in mend("a" * 200 + "\ud800").text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no bytes at all"),
        (b" \n\t\r\n", "nothing but white space"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"PK\x03\x04docx", "office document"),
        (bytes(range(32)) * 40, "control characters"),
        (b"\0" * 5000, "control characters"),
        (b"\xff\xfeab\x00", "breaks it"),
        (bytes(range(128, 256)), "can't be told for sure"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        decode(content)


@settings(max_examples=150)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffd"), min_size=1
    ).filter(str.strip)
)
def test_text_in_utf8_that_needs_no_repair_is_kept_to_the_letter(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.notes or decoded.text == unicodedata.normalize("NFC", text.removeprefix("\ufeff"))


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(Refused):
        assert unicodedata.is_normalized("NFC", decode(content).text)
