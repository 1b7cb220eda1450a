"""The structure of a sentence: its units, verb groups and markers.

In: a `Sentence`. Out: a `Reading`, on which the tables' readers ask who the subject of a verb is, what governs a verb
or noun, and which phrases stand in a clause. The order of words and their markers decide; the parser's arcs are one
voice.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from flows.relate.clauses.lexicon import Found, governors
from flows.relate.clauses.markers import read_markers
from flows.relate.clauses.retagging import retagged
from flows.relate.clauses.units import Sentence, Unit
from flows.relate.clauses.verbs import VerbGroup, find_verb_groups

# How many words from a verb the object stands at most without which it governs nothing.
_OBJECT = 16


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence with its verb groups; `markers[i]` is the neutral preposition governing the phrase of unit i.

    A reading equals none but itself: what was found out about it can be remembered at little cost.
    """

    sentence: Sentence
    verbs: tuple[VerbGroup, ...]
    markers: tuple[str | None, ...]

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The words and mentions of the sentence, in order."""
        return self.sentence.units

    @cached_property
    def governors(self) -> tuple[Found, ...]:
        """The words of the sentence that govern events (`doubt.toml`), in order."""
        return tuple(governors(self.sentence.language).find(self.units, self._has_object))

    def _has_object(self, governor: Found) -> bool:
        """Whether a verb that governs only together with its object ("put … on hold") has it: behind, in the passive
        before ("licences were withdrawn").
        """
        if governor.kind != "light":
            return True
        words = {word for listed in governor.entry.options["object"] for word in listed.split("|")}
        told = self.units[governor.last + 1 : governor.last + _OBJECT]
        group = self.group_at(governor.first)
        if group is not None and group.voice == "passive" and group.finite:
            told = (*self.units[max(0, group.first - _OBJECT) : group.first], *told)
        return any(u.lower in words for u in told)

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """The semicolons and colons of the sentence, in order: what belongs to a word stands on its side of them."""
        return tuple(u.index for u in self.units if u.lower in {";", ":"})

    def group_at(self, index: int) -> VerbGroup | None:
        """The verb group to which a unit belongs."""
        return self._groups.get(index)

    @cached_property
    def _groups(self) -> dict[int, VerbGroup]:
        """The verb group of each unit that belongs to one; of several, the first."""
        return {index: group for group in reversed(self.verbs) for index in range(group.first, group.last + 1)}

    def unit_at(self, position: int) -> Unit | None:
        """The unit that holds a position of the text, in code points; null for one of another sentence."""
        return next((u for u in self.units if u.start <= position < u.end), None)


def read_structure(sentence: Sentence) -> Reading:
    """The structure of one sentence."""
    sentence = replace(sentence, units=retagged(sentence.units, sentence.language))
    return Reading(sentence, tuple(find_verb_groups(sentence)), tuple(read_markers(sentence)))
