"""What can happen to a quotation on its way: each operator makes one from the sources.

An operator takes (rng, pile, sentence) and returns an Item, or None where the sentence
does not lend itself.

    FAULTS    change what the source says, or whose words they are: none may come out clean
    CONTROLS  leave it as it is: none may be accused
    RECALL    disturb only the form, or make it short: the span must be found
    GIVEN     say who wrote it and when, rightly or wrongly
"""

from . import controls, form, given  # noqa: F401
from .edges import EDGES
from .given import GIVEN  # noqa: F401
from .item import Item  # noqa: F401
from .lists import ADDITIVES, ATTRIBUTIONS, CONCESSIONS, CONDITIONS, DEGREES, HEDGES
from .passages import drop_clause, invented_half, invented_whole, join, swap
from .words import (
    change_number,
    detail_dropped,
    digit_slip,
    drop_word,
    insert_negation,
    name_changed,
    near_word,
    noisy_fault,
    replace_word,
    synonym,
)

FAULTS = [
    drop_word("negation-dropped", {"not", "never", "no"}, ("drops-negation", "changes-negation"), False),
    drop_word("negation-dropped-marked", {"not", "never", "no", "without", "cannot"}, ("drops-negation",), True),
    insert_negation("negation-inserted", "{}"),
    insert_negation("negation-inserted-bracket", "[{}]"),
    insert_negation("negation-inserted-at-mark", "{}", "…"),
    change_number,
    replace_word,
    synonym,
    detail_dropped,
    near_word,
    name_changed,
    digit_slip,
    noisy_fault,
    swap("swapped", False),
    swap("swapped-marked", True),
    join("two-documents", False),
    join("two-documents-marked", True),
    invented_whole,
    invented_half,
    drop_word("hedge-dropped", set(HEDGES), ("drops-hedge", "drops-attribution"), False),
    drop_word("hedge-dropped-marked", set(HEDGES), ("drops-hedge", "drops-attribution"), True),
    drop_word("degree-dropped-marked", set(DEGREES), ("drops-degree", "drops-negation"), True),
    drop_word("additive-dropped-marked", set(ADDITIVES), ("drops-additive",), True),
    drop_clause("concession-dropped", CONCESSIONS, ("drops-concession",), False),
    drop_clause("concession-dropped-marked", CONCESSIONS, ("drops-concession",), True),
    drop_clause("condition-dropped", CONDITIONS, ("drops-condition",), False),
    drop_clause("condition-dropped-marked", CONDITIONS, ("drops-condition",), True),
    drop_clause("attribution-dropped", ATTRIBUTIONS, ("drops-attribution",), False),
    drop_clause("attribution-dropped-marked", ATTRIBUTIONS, ("drops-attribution",), True),
    *EDGES,
]
CONTROLS = [controls.whole, controls.cut, controls.elided]
RECALL = [
    form.recall("noise-5%", lambda rng, t: form.noisy(rng, t)),
    form.recall("spaces-lost-30%", form.lose_spaces),
    form.recall("spaces-lost-all", form.lose_all_spaces),
    form.recall("quote-marks", lambda rng, t: t, ("verbatim",), form.any_marks),
    form.recall("gloss", form.gloss, ("emended",)),
    form.recall("substitution", form.substitute, ("emended",)),
    form.recall("capitals", form.upper, ("verbatim",)),
    form.recall("line-break-hyphens", form.needs_hyphens, ("verbatim",)),
    form.recall("mojibake", form.mojibake, ("verbatim",)),
    form.slip,
    form.far_elided,
    form.short,
    form.term,
]
