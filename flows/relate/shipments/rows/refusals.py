"""Why a row is refused that its parties or its things rule out: nobody named, forces that stay their owner's own.

In: a `Story`, a `Passing` and the parties of a row. Out: the reason, or null.
"""

from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.event import RefusedReason
from flows.relate.shipments.parties import foes_of
from flows.relate.shipments.passing import Passing
from flows.relate.shipments.verdicts import asks_at_home, comes_with_army, is_own, joins_mission
from flows.relate.story import Story


def refusal_of(story: Story, passing: Passing, supplier: Actor | None, recipient: Actor | None) -> RefusedReason | None:
    """Why nobody passes anything here, or null: no owner or party is sure, or the things stay their owner's own."""
    if (supplier is None or supplier.basis == "discourse") and _ambiguous_owner(passing):
        return "ambiguous_metonym"
    if supplier is None and recipient is None:
        return "below_threshold"
    if asks_at_home(passing.reading, passing.trigger, passing.verdict.status):
        return "out_of_scope"
    sourced = passing.trigger.entry.options.get("sourced")
    if sourced and not (_is_stated(supplier) and recipient is not None and recipient.type != "igo"):
        return "out_of_scope"  # "inducted two corvettes": nothing tells that they are another's
    if passing.verdict.status == "cancelled" and len(passing.suppliers) > 1 and not _is_stated(recipient):
        return "below_threshold"  # of two who call off a sale together, it isn't told who sells
    same = recipient is not None and supplier is not None and supplier.id == recipient.id
    deed = passing.reading, passing.trigger, passing.things
    unnamed = recipient is None or recipient.basis == "discourse" or recipient.type == "igo"
    own = same or is_own(*deed) or (unnamed and joins_mission(story, *deed))
    trains = passing.trigger.entry.options["frame"] == "train"
    own |= trains and (supplier is None or "recipient_at_in" in passing.features)
    own = own or comes_with_army(story, *deed, passing.features)
    if not own and _is_between_foes(story, passing, supplier, recipient):
        return "combat"
    return "out_of_scope" if own else None


def _is_between_foes(story: Story, passing: Passing, supplier: Actor | None, recipient: Actor | None) -> bool:
    """Whether who moves something to its foe attacks with it, or who takes it over from one has captured it.

    "Moscow sent 37 drones and three missiles"; "the rebels took over ten tanks from the army".
    """
    options = passing.trigger.entry.options
    if supplier is None or recipient is None or not (options.get("moves") or options.get("sourced")):
        return False
    if options.get("sourced") and recipient.type == "nonstate":
        return True
    published = story.article.published_earliest
    return recipient.id in foes_of(supplier.id, published.year if published else None)


def _is_stated(actor: Actor | None) -> bool:
    return actor is not None and actor.basis == "stated"


def _ambiguous_owner(passing: Passing) -> bool:
    """Whether the doer is named by a city that could stand for several ("Brussels' plan to supply …")."""
    return any(
        isinstance(m.value, Name) and m.value.entity_id is None and m.value.sense in {"metonym", "capital"}
        for unit in passing.reading.units[: passing.trigger.first]
        for m in unit.mentions
        if passing.reading.markers[unit.index] in {None, "of", "by"}
    )
