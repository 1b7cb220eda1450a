"""The readers of the three event tables."""

from collections.abc import Callable, Mapping

from flows.relate.deployments import read_deployments
from flows.relate.diplomatic_events import read_diplomatic_events
from flows.relate.event import Event, Table
from flows.relate.shipments import read_shipments
from flows.relate.story import Story

READERS: Mapping[Table, Callable[[Story], list[Event]]] = {
    "shipments": read_shipments,
    "deployments": read_deployments,
    "diplomatic_events": read_diplomatic_events,
}
