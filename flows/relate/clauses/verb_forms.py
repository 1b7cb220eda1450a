"""The form of a verb, by what the morphologiser says of it and by its ending where that is surer.

In: a token and its lemma. Out: a `Form`. The endings are data (`parser.toml`).
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from flows.dictionary import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    from flows.relate.clauses.units import Unit

Form = Literal["present", "past", "future", "conditional", "subjunctive", "infinitive", "past_participle", "gerund", ""]


def form_of(token: "Token", lemma: str, language: str) -> Form:
    """The form of a verb, of its lemma; empty for other words."""
    kind = feature_of(token, "VerbForm")
    mood = feature_of(token, "Mood")
    tense = feature_of(token, "Tense")
    if token.pos_ not in {"VERB", "AUX"} and kind != "Part":
        return ""
    if kind == "Inf" and not token.lower_.endswith(tuple(load(language, "parser").get("never_infinitive", ()))):
        return "infinitive"
    past = kind == "Fin" and tense in {"Past", "Imp"}
    if past and token.pos_ == "VERB" and token.lower_.endswith(tuple(load(language, "parser").get("participles", ()))):
        return "past_participle"
    inflected = _form_by_ending(token.lower_, lemma, language)
    if kind == "Ger" or (kind == "Part" and tense == "Pres"):
        return inflected or ("gerund" if _could_be("gerund", token.lower_, language) else "present")
    if kind in {"Part", "Inf"}:
        return "past_participle"
    if inflected:
        return inflected
    if mood == "Cnd":
        return "conditional"
    if mood == "Sub":
        return "subjunctive"
    if tense == "Fut" and not _could_be("future", token.lower_, language):
        return "present"
    return {"Past": "past", "Imp": "past", "Fut": "future"}.get(tense, "present")  # type: ignore[return-value]


def feature_of(token: "Token", name: str) -> str:
    """A feature that the morphologiser gives a token; empty where it gives none."""
    values = token.morph.get(name, [])
    return str(values[0]) if values else ""


def _form_by_ending(word: str, lemma: str, language: str) -> Form | None:
    """Where the future and the conditional grow from the infinitive, their endings are surer than the tagger."""
    endings = load(language, "parser").get("endings")
    if not endings:
        return None
    if any(
        word in _changed(lemma, {ending: other}) for ending, others in endings["present"].items() for other in others
    ):
        return "present"
    stems = [*endings["stems"], *(_changed(lemma, endings["stem_of"]) or [lemma])]
    for form in ("future", "conditional"):
        if any(word == stem + ending for stem in stems for ending in endings[form]):
            return form
    return None


def _could_be(form: Form, word: str, language: str) -> bool:
    """Whether a word ends as a form does that has endings of its own: « accueille » is no future."""
    endings = load(language, "parser").get("endings")
    return endings is None or word.endswith(tuple(endings[form]))


def _changed(word: str, endings: Mapping[str, str]) -> list[str]:
    """A word with the ending that stands for its own one; empty where none does."""
    return [word.removesuffix(ending) + other for ending, other in endings.items() if word.endswith(ending)]


def finite_form(word: str, facts: Mapping[str, Any]) -> Form | None:
    """The form that the ending of a verb says; null if it says none."""
    forms: Mapping[Form, list[str]] = facts["endings"]
    fitting = [(len(ending), form) for form, endings in forms.items() for ending in endings if word.endswith(ending)]
    return max(fitting)[1] if fitting else None


def participle_of(word: str, facts: Mapping[str, Any]) -> str | None:
    """The infinitive of a participle; null if the word can be none."""
    stem = word.removesuffix(next((ending for ending in facts["agreement"] if word.endswith(ending)), ""))
    for ending, infinitive in facts["participles"].items():
        if stem.endswith(ending):
            return stem.removesuffix(ending) + str(infinitive)
    return None


def is_gerund(word: str, before: str, facts: Mapping[str, Any]) -> bool:
    """Whether a word ends as a gerund does, behind what opens one: « tout en menaçant », "was mediating"."""
    opened = before in facts["before_gerunds"] or before in facts.get("before_progressives", ())
    return opened and word.endswith(tuple(facts["gerunds"]))


def tells_of_people(units: Sequence["Unit"], index: int, facts: Mapping[str, Any]) -> bool:
    """Whether a gerund tells what people named right before it do somewhere: "EU leaders meeting in Rome agreed"."""
    if units[index].lower not in facts.get("people_gerunds", ()):
        return False
    before, behind = units[index - 1 : index] if index else (), units[index + 1 : index + 2]
    people = any(u.mention("name") and u.lower.endswith(tuple(facts["peoples"])) for u in before)
    led = index > 1 and units[index - 2].pos in {"DET", "ADP"} and units[index - 2].lower not in facts["before_peoples"]
    goes_on = any(u.form and u.form not in {"gerund", "infinitive"} for u in units[index + 2 : index + 12])
    return people and not led and goes_on and any(u.lower in facts["where"] for u in behind)
