// English cue words, one cue a line, forms folded (lower case, no diacritics).
// Classes after Quirk et al., A Comprehensive Grammar of the English Language
// (negation 10.54-70, concession 15.39-43, condition 15.33-38, degree 8.104-121,
// additive 8.137-139) and Hyland, Hedging in Scientific Research Articles.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::cues_en {

// Words that deny by themselves; contractions in n't are recognised by their ending.
inline constexpr std::string_view kNegators =
    "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely seldom rarely ain't nary nought naught";

inline constexpr std::string_view kNegation = R"(no longer
no more
no one
not at all
not yet
not even
not necessarily
not ever
by no means
in no way
on no account
under no circumstances
in no case
at no time
at no point
at no stage
far from
anything but
instead of
rather than
as opposed to
in lieu of
except
except for
except that
excluding
exclusive of
other than
free of
free from
devoid of
in the absence of
absence of
lack
lacks
lacked
lacking
lack of
a lack of
fail
fails
failed
failing
failure
failure to
fail to
fails to
failed to
failing to
unable
unable to
inability
inability to
incapable
incapable of
impossible
unlikely
unwilling
unwilling to
unwillingness
reluctant to
decline to
declines to
declined to
declining to
declined
refuse
refuses
refused
refusing
refusal
refuse to
refused to
reject
rejects
rejected
rejecting
rejection
deny
denies
denied
denying
denial
dispute
disputes
disputed
doubt
doubts
doubted
doubtful
dubious
oppose
opposes
opposed
opposing
prevent
prevents
prevented
preventing
avoid
avoids
avoided
avoiding
stop short of
stopped short of
stops short of
cease
ceases
ceased
halt
halted
forbid
forbids
forbidden
forbade
prohibit
prohibits
prohibited
ban
banned
bans
block
blocked
blocks
ignore
ignored
neglect to
neglects to
neglected to
neglecting to
omit
omitted
false
falsely
untrue
incorrect
incorrectly
wrong
wrongly
contrary to
contrary
nowhere near
few if any
little if any
if any
stops short
)";

// Said of the clause a quotation may be cut from.
inline constexpr std::string_view kConcession = R"(although
though
even though
even if
while
whilst
whereas
albeit
despite
despite the fact that
in spite of
in spite of the fact that
notwithstanding
regardless
regardless of
irrespective of
no matter
no matter how
no matter what
nevertheless
nonetheless
however
but
yet
and yet
but still
even so
all the same
just the same
that said
having said that
admittedly
granted
granted that
to be sure
to be fair
it is true that
on the other hand
on the one hand
by contrast
in contrast
in contrast to
conversely
after all
for all
for all its
for all their
for all his
for all her
much as
as much as
at the same time
in any case
in any event
at any rate
with all due respect
except that
only that
apart from
aside from
save for
barring
)";

inline constexpr std::string_view kAdditive = R"(also
too
as well
as well as
in addition
in addition to
additionally
moreover
furthermore
further
besides
along with
together with
alongside
coupled with
combined with
not only
not just
not merely
not simply
not solely
not exclusively
not alone
but also
likewise
similarly
equally
again
another
other
among others
among other
among other things
inter alia
on top of
on top of that
what is more
what's more
plus
including
even
apart from
aside from
in part
one of
such as
for example
for instance
etc
and others
and so on
to boot
into the bargain
)";

inline constexpr std::string_view kDegree = R"(largely
partly
partially
in part
in large part
in large measure
to a large extent
to a great extent
to some extent
to a certain extent
to a degree
to a lesser extent
to a lesser degree
only
only just
just
merely
simply
solely
exclusively
somewhat
rather
quite
fairly
relatively
comparatively
almost
nearly
virtually
practically
all but
more or less
roughly
approximately
some
somehow
certain
several
a few
few
fewer
little
a little
slight
slightly
marginally
modestly
moderately
barely
hardly
scarcely
most
mostly
mainly
chiefly
primarily
principally
predominantly
overwhelmingly
generally
in general
usually
normally
typically
often
frequently
sometimes
occasionally
at times
from time to time
rarely
seldom
many
much
all
every
each
always
entire
entirely
wholly
fully
completely
totally
utterly
absolutely
altogether
at least
at most
at best
at worst
at the very least
no more than
no less than
no fewer than
not more than
not less than
more than
less than
fewer than
up to
as many as
as much as
as little as
as few as
so far
to date
very
extremely
highly
deeply
strongly
severely
significantly
substantially
considerably
especially
particularly
in particular
notably
above all
first and foremost
increasingly
temporarily
initially
briefly
still
limited
majority of
a majority of
minority of
a minority of
part of
half of
a number of
a handful of
the bulk of
the vast majority of
a series of
in some cases
in many cases
in most cases
for the most part
by and large
on the whole
as a whole
per se
as such
necessarily
nominally
technically
in theory
in principle
in effect
about #
around #
over #
under #
so much
so many
)";

inline constexpr std::string_view kHedge = R"(may
might
could
would
should
possibly
perhaps
maybe
probably
presumably
conceivably
potentially
arguably
likely
most likely
more likely
unlikely
apparently
seemingly
evidently
ostensibly
supposedly
reportedly
allegedly
purportedly
purported
alleged
putative
would be
so called
suspected
presumed
apparent
rumored
rumoured
seem
seems
seemed
seeming
appear
appears
appeared
appear to
appears to
appeared to
suggest
suggests
suggested
suggesting
indicate
indicates
indicated
imply
implies
implied
tend
tends
tended
tend to
tends to
possible
it is possible that
possibility
probable
probability
potential
hope
hopes
hoped
expect
expects
expected
assume
assumes
assumed
assumption
estimate
estimates
estimated
suspect
suspects
guess
speculate
speculates
speculated
speculation
in my view
in our view
in our opinion
in my opinion
in our judgment
in our judgement
we believe
we think
we assess
we judge
we suspect
we expect
we doubt
i think
i believe
it seems
it appears
it would seem
it would appear
as far as we know
as far as i know
as far as we can tell
to our knowledge
to the best of our knowledge
if anything
in a sense
sort of
kind of
more or less
in all likelihood
in all probability
no doubt
unclear
uncertain
uncertainty
unconfirmed
unverified
preliminary
tentative
tentatively
)";

inline constexpr std::string_view kCondition = R"(if
if only
if and only if
only if
even if
if and when
if not
if so
as if
unless
until
till
unless and until
not until
once
when
whenever
provided
provided that
providing
providing that
as long as
so long as
insofar as
in so far as
inasmuch as
in case
in case of
in the event
in the event of
in the event that
on condition
on condition that
on the condition that
on the understanding that
conditional on
conditional upon
conditioned on
contingent on
contingent upon
subject to
depending on
depending upon
dependent on
should
assuming
assuming that
suppose
supposing
supposing that
given
given that
except if
in the absence of
absent
barring
but for
were it not for
failing that
otherwise
or else
whether
whether or not
lest
for as long as
pending
)";

inline constexpr std::string_view kAttribution = R"(according to
according to some
according to sources
in the words of
in the opinion of
in the view of
in the eyes of
in his view
in her view
in their view
in his opinion
in her opinion
in their opinion
as he put it
as she put it
as they put it
from the perspective of
citing
quoting
say
says
said
saying
is said to
are said to
was said to
were said to
it is said that
claim
claims
claimed
claiming
claim that
claims that
claimed that
claim to
claims to
allege
alleges
alleged
alleging
allegation
allegations
allegation that
allegations that
allegations of
reported
reporting
reports that
reports of
reportedly
is reported to
are reported to
was reported to
were reported to
believe
believes
believed
is believed to
are believed to
was believed to
were believed to
it is believed that
contacts say
contacts said
contacts claim
contacts claimed
contacts believe
contacts tell us
contacts told us
sources say
sources said
sources claim
sources tell us
sources told us
argue
argues
argued
arguing
tell
tells
told
tell us
told us
told poloff
told econoff
told emboffs
told the ambassador
assert
asserts
asserted
asserting
assertion
contend
contends
contended
contending
maintain
maintains
maintained
maintaining
insist
insists
insisted
insisting
stated
stating
noted
noting
observe
observes
observed
observing
remarked
commented
added
adding
explain
explains
explained
explaining
admit
admits
admitted
acknowledge
acknowledges
acknowledged
concedes
conceded
confirm
confirms
confirmed
deny
denies
denied
warn
warns
warned
predict
predicts
predicted
complain
complains
complained
accuse
accuses
accused
accusing
accusation
accusations
blames
blamed
charge that
charges that
charged that
describe
describes
described
describing
calls
refer to
refers to
referred to
opine
opines
opined
think
thinks
thought
feels
felt
feared
worries
worried
hoped
consider
considers
considered
viewed
regard
regards
regarded
suggest
suggests
suggested
speculate
speculates
speculated
assess
assesses
assessed
conclude
concludes
concluded
announce
announces
announced
declare
declares
declared
write
writes
wrote
expressed
expresses
stressed
emphasize
emphasizes
emphasized
emphasise
emphasised
underscore
underscored
reiterate
reiterated
convinced
persuaded
perceive
perceives
perceived
rumors
rumours
anecdotal
hearsay
quoted
so called
states that
notes that
report that
comments that
adds that
fears that
feels that
hopes that
views it
called it
)";

// Look like cues and are not; the longest match wins, so these shield their words.
inline constexpr std::string_view kShield = R"(united states
one another
each other
the other
member states
states of
nation states
secretary of state
department of state
state department
head of state
heads of state
deputy secretary of state
assistant secretary of state
minister of state
may day
the other side
all right
after all
north and south
so as to
so that
over there
in charge of
call on
calls on
called on
the other hand
may #
# may
no #
)";

inline constexpr std::string_view kFunctionWords =
    "a about above after again against all along also although am among an and another any are around as at back be because been "
    "before behind being below between both but by can cannot could did do does doing done down during each either else ever every "
    "few for from further get got had has have having he her here hers herself him himself his how however i if in into is it its "
    "itself just least less let like made make many may me might mine more most much must my myself near neither never no nor not "
    "now of off on once one only onto or other others our ours ourselves out over own per quite rather s same shall she should "
    "since so some such t than that the their theirs them themselves then there these they this those though through thus to "
    "together too toward towards under until up upon us very via was we well were what when where whether which while who whom "
    "whose why will with within without would yet you your yours yourself i'm i've i'd i'll he's she's it's we're we've they're they've "
    "that's there's don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't shouldn't wouldn't hasn't haven't hadn't let's";

}  // namespace stemma::trace::cues_en
