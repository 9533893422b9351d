"""Words whose loss or change alters what a sentence says, and what is put in their place."""

DOTS = ["…", "...", ". . .", "[...]", "[…]", "(...)", " … "]
NEGATIONS = {"not", "no", "never", "nor", "without", "neither", "none", "cannot", "nothing", "nobody"}
HEDGES = [
    "possibly",
    "perhaps",
    "probably",
    "reportedly",
    "allegedly",
    "apparently",
    "presumably",
    "likely",
    "may",
    "might",
    "could",
    "seemingly",
    "arguably",
    "potentially",
    "supposedly",
    "ostensibly",
]
DEGREES = [
    "partly",
    "largely",
    "mostly",
    "mainly",
    "partially",
    "nearly",
    "almost",
    "some",
    "somewhat",
    "only",
    "hardly",
    "barely",
    "scarcely",
    "slightly",
    "few",
]
ADDITIVES = ["also", "too", "likewise", "additionally", "furthermore", "moreover"]
CONCESSIONS = ["although", "though", "while", "despite", "notwithstanding", "whereas", "however", "albeit"]
CONDITIONS = ["if", "unless", "provided", "assuming", "until"]
ATTRIBUTIONS = [
    "according to",
    "in the view of",
    "in the words of",
    "claimed that",
    "said that",
    "alleged that",
    "told us that",
    "argued that",
    "asserted that",
    "maintained that",
    "insisted that",
    "reported that",
]
AUXILIARIES = set("is are was were has have had will would can could should does did".split())
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred".split()
# Words whose omission may change what is said, in any of the ways above or others.
LOADED = (
    NEGATIONS
    | set(HEDGES)
    | set(DEGREES)
    | set(ADDITIVES)
    | set(CONCESSIONS)
    | set(CONDITIONS)
    | set(
        "but yet still even except unlike few little less rather failed refused denied lack lacks lacking can must should "
        "would will seems seem seemed appears appear appeared believe believes believed think thinks thought said says "
        "told according claimed claims alleged argued reported suggests suggested estimated about roughly around more most "
        "very quite fairly all every any many several both either or nor because since so therefore when whether once "
        "again often sometimes usually generally rarely seldom always ever just merely simply alone mainly chiefly nearly "
        "impossible unlikely indicated indicates principle "
        "hope hopes hoped expect expects expected intend intends want wants wanted plan plans planned".split()
    )
)


INVENTED = {
    "who": [
        "The envoy",
        "A member of the cabinet",
        "The general staff",
        "The head of the delegation",
        "Our contact",
        "The finance ministry",
        "A union leader",
        "The bishop",
        "The opposition bench",
        "The port authority",
    ],
    "did": [
        "promised to withdraw",
        "quietly approved",
        "handed over",
        "threatened to publish",
        "asked us to delay",
        "denied any knowledge of",
        "paid twice for",
        "refused to sign",
        "agreed to share",
        "burned the only copy of",
    ],
    "what": [
        "the second protocol",
        "the list of donors",
        "a shipment of radios",
        "the audit of the fund",
        "the border survey",
        "the draft concession",
        "every letter from the mission",
        "the minutes of the closed meeting",
        "the pipeline tariff",
    ],
    "when": [
        "before the vote in spring",
        "on the eve of the visit",
        "during the second round of talks",
        "a week after the strike",
        "as soon as the loan was secured",
        "while the assembly was in recess",
        "under pressure from the coast provinces",
    ],
}

# A word and another word one slip away from it: no slip of the pen, but another statement.
NEAR = {
    "not": "now",
    "now": "not",
    "never": "ever",
    "ever": "never",
    "no": "so",
    "so": "no",
    "more": "mere",
    "any": "many",
    "many": "any",
    "million": "billion",
    "billion": "million",
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "before": "after",
    "after": "before",
    "first": "last",
    "last": "first",
    "less": "more",
    "increase": "decrease",
    "decrease": "increase",
    "above": "below",
    "below": "above",
    "all": "ill",
    "can": "can't",
    "is": "isn't",
    "was": "wasn't",
    "are": "aren't",
    "were": "weren't",
    "would": "wouldn't",
    "could": "couldn't",
    "does": "doesn't",
    "did": "didn't",
    "has": "hasn't",
    "have": "haven't",
    "accept": "except",
    "legal": "illegal",
    "likely": "unlikely",
    "able": "unable",
    "willing": "unwilling",
    "possible": "impossible",
    "import": "export",
    "imports": "exports",
    "exports": "imports",
    "he": "she",
    "she": "he",
    "with": "without",
    "causal": "casual",
    "united": "untied",
    "trial": "trail",
    "public": "pubic",
    "county": "country",
    "country": "county",
    "from": "form",
}

# A word and another that says nearly the same: the sentence may be as true, its words are not these.
SYNONYMS = {
    "large": "big",
    "begin": "start",
    "began": "started",
    "help": "aid",
    "assist": "support",
    "show": "demonstrate",
    "shows": "demonstrates",
    "important": "significant",
    "significant": "important",
    "quickly": "rapidly",
    "problem": "difficulty",
    "problems": "difficulties",
    "difficult": "hard",
    "discuss": "debate",
    "discussed": "debated",
    "government": "administration",
    "country": "nation",
    "countries": "nations",
    "meeting": "gathering",
    "agreed": "consented",
    "stated": "declared",
    "said": "stated",
    "told": "informed",
    "asked": "requested",
    "current": "present",
    "present": "current",
    "increase": "rise",
    "efforts": "attempts",
    "effort": "attempt",
    "main": "principal",
    "entire": "whole",
    "area": "region",
    "areas": "regions",
    "continue": "proceed",
    "obtain": "get",
    "obtained": "got",
    "received": "got",
    "purchase": "buy",
    "sufficient": "enough",
    "however": "nevertheless",
    "serious": "grave",
    "concern": "worry",
    "information": "data",
    "believe": "think",
    "believes": "thinks",
    "believed": "thought",
    "appears": "seems",
    "remain": "stay",
    "answer": "reply",
    "recent": "latest",
    "military": "army",
}

COMMON_TERMS = """the people; the state; good news; the truth; a problem; the market; big business; the system; the west; human
rights; the old days; free; the public; a friend; the law; experts; the others; our side; hard times; a success; the good life; change;
a plan; the future; fair play; the press; peace; the street; hope; the issue; a deal; the family; freedom; the war""".replace("\n", " ").split("; ")
