"""Names of bodies (cơ quan): where one stands in a text, and how a record writes it.

`ends` finds where a name ends that begins in running text, `boards` where that of a board ends
that is called by its task, `companies` where that of a company leaves its legal form and trade; `capitals` does so amid capitals, and writes them in small letters.
`associations` those of associations that tell in small letters whose they are.
`offices` are the posts of who heads a body or signs for it, `persons` the names of persons.
`departments` are those of a province (sở), with the place that a text gives them.
`short` writes out what is abbreviated, `full` adds the document's own place (`places`). `misread` is for
names that a scan has damaged: whether one can be read, and what closed lists and the text make of it.
"""

from thidua.graph.extract.names.capitals import (
    BODY_WORD,
    begins_body,
    head_in_capitals,
    headed,
    in_capitals_at,
    printed_otherwise,
    small,
    true_case,
)
from thidua.graph.extract.names.companies import company_form_end
from thidua.graph.extract.names.ends import organ_at
from thidua.graph.extract.names.full import explicit
from thidua.graph.extract.names.places import (
    PLACE,
    UNITS,
    Home,
    is_no_place,
    places_in,
    province_in,
)
from thidua.graph.extract.names.short import expand, of_initials

__all__ = [
    "BODY_WORD",
    "PLACE",
    "UNITS",
    "Home",
    "begins_body",
    "company_form_end",
    "expand",
    "explicit",
    "head_in_capitals",
    "headed",
    "in_capitals_at",
    "is_no_place",
    "of_initials",
    "organ_at",
    "places_in",
    "printed_otherwise",
    "province_in",
    "small",
    "true_case",
]
