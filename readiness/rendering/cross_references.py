"""How the entries of a bank refer to each other, looked up from the other end."""

from __future__ import annotations

from dataclasses import replace

from readiness.model import Bank, Dimension, Point, Principle, Source, ids_of
from readiness.model.carriers import Carrier
from readiness.model.paths import anchor_of, source_page, source_url


def carriers(bank: Bank) -> dict[str, list[tuple[Dimension, Principle, Carrier]]]:
    """Return the principles that carry each source point, each with what carries it, by the point's id."""
    by_point: dict[str, list[tuple[Dimension, Principle, Carrier]]] = {point: [] for point in bank.points()}
    for dimension, principle in bank.principles():
        names = {name: question.id for question in principle.questions for name in ids_of(question)}
        for point, notation in principle.points.items():
            carrier = Carrier.of(notation)
            current = replace(carrier, name=names.get(carrier.name, carrier.name))
            by_point[point].append((dimension, principle, current))
    return by_point


def related(bank: Bank) -> dict[str, list[tuple[Dimension, Principle, str]]]:
    """Return the principles related to each principle, by its id, with the reason."""
    by_id = {principle.id: (dimension, principle) for dimension, principle in bank.principles()}
    by_principle: dict[str, list[tuple[Dimension, Principle, str]]] = {name: [] for name in by_id}
    for pair in bank.related:
        for name, other in ((pair.one, pair.other), (pair.other, pair.one)):
            by_principle[name].append((*by_id[other], pair.because))
    return by_principle


def carried_points(bank: Bank, principle: Principle) -> list[tuple[Source, list[Point]]]:
    """Return the sources whose points a principle carries, each with those points, in their order."""
    ids = set(principle.points)
    by_source = [(source, [point for point in source.points if point.id in ids]) for source in bank.sources]
    return [(source, points) for source, points in by_source if points]


def point_urls(bank: Bank) -> dict[str, str]:
    """Return the address of each source point, from the root of the site."""
    return {
        point.id: f"{source_url(source)}#{anchor_of(point)}"
        for source in bank.sources
        for point in source.points
    }


def point_links(bank: Bank) -> dict[str, str]:
    """Return the target of a link to each source point in Markdown, from `docs/`."""
    return {
        point.id: f"{source_page(source)}#{anchor_of(point)}"
        for source in bank.sources
        for point in source.points
    }
