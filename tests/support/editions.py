"""A later edition of the bank, for answers that were given to an earlier one."""

# Appended to a copy of the bank: today's entries and five more make the older edition. In the newer one two of
# those are retired, all others have new ids and titles, and one is new.
NEWER = '''
from dataclasses import replace
from readiness.model import Retired

def _moved(entry):
    if entry.id in ("last-practice", "what-comes-first"):
        return replace(entry, id=f"new-{{entry.id}}", slot=entry.slot + 100)
    reworded = ("2027.1",) if entry.slot == 1 else ()
    return replace(entry, id=f"renamed-{{entry.id}}", title=f"Renamed: {{entry.title}}", aliases=(entry.id,), reworded=reworded)

def _more(principle, first):
    """Add five older questions and a newer one to the first principle."""
    do = replace(principle.questions[0], facet="say", short_for=(), aliases=(), reworded=())
    older = [replace(do, id=f"renamed-extra-{{n}}", aliases=(f"extra-{{n}}",), title=f"Extra {{n}}", slot=50 + n, short_for=()) for n in range(1, 6)]
    newer = replace(do, id="brand-new", title="Brand new", slot=60, since="2027.1")
    return replace(principle, questions=(*principle.questions, *older, newer)) if first else principle

BANK = replace(
    BANK,
    edition="2027.1",
    dimensions=tuple(
        replace(d, principles=tuple(
            _more(replace(p, questions=tuple(map(_moved, p.questions))), p.id == "set-the-ceiling") for p in d.principles
        )) for d in BANK.dimensions
    ),
    signs=tuple(map(_moved, BANK.signs)),
    retired=(
        Retired(id="last-practice", slot=29, title="The last practice", since="2027.1"),
        Retired(id="what-comes-first", slot=28, title="How many priorities", since="2027.1"),
    ),
)
'''.replace("{{", "{").replace("}}", "}")
