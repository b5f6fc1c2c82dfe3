# The page's words in English, which the other languages follow key by key.
# The format is Fluent (https://projectfluent.org). Names after $ are put in by the page.

## Kinds of events (PLOVER): the kind; what falls under it; one does it to another ($n: one or several do); all do it alike

type-agree = Agreement
type-about-agree = Agrees to do something, or promises or signs up to it; not yet done
type-does-agree = { $source } { $n ->
    [one] agrees
   *[other] agree
} with { $target }
type-together-agree = { $all } agree
type-consult = Meeting or talks
type-about-consult = Talks, visits, calls and negotiations, also through a mediator
type-does-consult = { $source } { $n ->
    [one] consults
   *[other] consult
} with { $target }
type-together-consult = { $all } meet or talk
type-support = Support
type-about-support = Praise, recognition, apology, a signed accord, diplomatic backing
type-does-support = { $source } { $n ->
    [one] supports
   *[other] support
} { $target }
type-together-support = { $all } support each other
type-concede = Concession
type-about-concede = Gives way in politics: eases a ban, meets a demand, agrees to reform
type-does-concede = { $source } { $n ->
    [one] concedes
   *[other] concede
} to { $target }
type-together-concede = { $all } make concessions
type-cooperate = Cooperation
type-about-cooperate = Works together in deed: trade, exercises, shared investigations or intelligence
type-does-cooperate = { $source } { $n ->
    [one] cooperates
   *[other] cooperate
} with { $target }
type-together-cooperate = { $all } cooperate
type-aid = Aid
type-about-aid = Gives money, goods, arms, protection, refuge
type-does-aid = { $source } { $n ->
    [one] gives
   *[other] give
} aid to { $target }
type-together-aid = { $all } aid each other
type-retreat = Retreat or release
type-about-retreat = Steps back: withdraws troops, frees captives, keeps a ceasefire, disarms, resigns
type-does-retreat = { $source } { $n ->
    [one] backs
   *[other] back
} down towards { $target }
type-together-retreat = { $all } pull back
type-request = Request or demand
type-about-request = Asks for or demands aid, talks, reform, a step back
type-does-request = { $source } { $n ->
    [one] asks
   *[other] ask
} of { $target }
type-together-request = { $all } ask of each other
type-accuse = Accusation or criticism
type-about-accuse = Criticises, blames, complains officially, opens an inquiry
type-does-accuse = { $source } { $n ->
    [one] accuses
   *[other] accuse
} { $target }
type-together-accuse = { $all } accuse each other
type-reject = Refusal
type-about-reject = Turns down an offer, a demand, a plan, a talk
type-does-reject = { $source } { $n ->
    [one] refuses
   *[other] refuse
} { $target }
type-together-reject = { $all } refuse each other
type-threaten = Threat
type-about-threaten = Announces harm: force, sanctions, arrest, broken ties
type-does-threaten = { $source } { $n ->
    [one] threatens
   *[other] threaten
} { $target }
type-together-threaten = { $all } threaten each other
type-protest = Protest
type-about-protest = Demonstrates, strikes, riots, boycotts, blocks
type-does-protest = { $source } { $n ->
    [one] protests
   *[other] protest
} against { $target }
type-together-protest = { $all } protest
type-sanction = Sanction or broken ties
type-about-sanction = Cuts routine relations: sanctions, expulsions, a recalled envoy, a conviction
type-does-sanction = { $source } { $n ->
    [one] imposes
   *[other] impose
} sanctions on { $target }
type-together-sanction = { $all } impose sanctions
type-mobilize = Mobilisation
type-about-mobilize = Moves or readies troops, police or weapons, without using them
type-does-mobilize = { $source } { $n ->
    [one] mobilises
   *[other] mobilise
} against { $target }
type-together-mobilize = { $all } mobilise
type-coerce = Coercion
type-about-coerce = Uses power without weapons of war: arrests, seizures, curfews, cyberattacks
type-does-coerce = { $source } { $n ->
    [one] coerces
   *[other] coerce
} { $target }
type-together-coerce = { $all } coerce each other
type-assault = Attack
type-about-assault = Uses force: bombs, shoots, kills, tortures, destroys
type-does-assault = { $source } { $n ->
    [one] attacks
   *[other] attack
} { $target }
type-together-assault = { $all } fight

## Classes, states of events, actors

quad-1 = Verbal cooperation
quad-2 = Material cooperation
quad-3 = Verbal conflict
quad-4 = Material conflict
status-asserted = Happened
status-planned = Planned
status-negated = Did not happen
status-hypothetical = Hypothetical
headline-by = { $kind }: { $source }
headline-towards = { $kind } towards { $target }
undated = undated
names-two = { $first } and { $second }
names-three = { $first }, { $second } and { $third }
names-more = { $first }, { $second } and { $n } others
times-never = never
times = { $n ->
    [one] once
   *[other] { $n } times
}
sector-gov = government
sector-mil = military
sector-reb = rebels
sector-opp = opposition
sector-pty = political party
sector-cop = police
sector-jud = judiciary
sector-spy = intelligence service
sector-med = media
sector-edu = education
sector-bus = business
sector-crm = criminals
sector-cvl = civilians
sector-igo = international organisation
sector-ngo = non-governmental organisation
sector-leg = legislature
sector-unk = unknown sector
kind-per = person
kind-org = organisation
kind-loc = place or state
kind-misc = other name

## Dates

date-form = “{ $given }” is not a date. Write year-month-day, for example 2023-09-22.
date-month = “{ $given }” is not a date: months go from 01 to 12. Write year-month-day, for example 2023-09-22.
date-length = “{ $given }” is not a date: { $month } has { $days } days. Please correct the day.

## The page

page-title = Demarche: read the news as a political analyst does
language = Language
close = Close
undo = Undo
skip-events = Skip to the events
skip-reader = Skip to the reader
events = Events
map = Map
relations = Relations
timeline = Timeline
reader = Reader
drop-here = Drop texts to add them to this case, or a case file to open it
file-too-large = { $name } is too large ({ $size } MB): cases and articles of up to 50 MB are opened.
file-unreadable = { $name } could not be read from the disk.
pane-table = Table
pane-read = Read
pane-timeline = Timeline

## The head

add-article = Add article
share = Share
how-good-short = How good?
help-button = Help and keyboard shortcuts
case = Case
stories = Stories
own-cases = Your own
new-case = New case
new-empty-case = New empty case …
by-link = By a link or a file
shared-case = Shared case
undo-what = Undo: { $what }
redo-what = Redo: { $what }
light-colours = Light colours
dark-colours = Dark colours
views = Views

## Help

key-step = next and previous event
key-escape = let go of the chosen event, close what is open
key-correct = correct the chosen event
key-add = add an article
key-share = share the case
key-filter = search and filter events
key-views = map, timeline, table, reader
key-overview = overview of the case
key-undo = undo; with Shift, redo
key-arrows = in the reader: from mark to mark; in chapters: from chapter to chapter
key-help = this help
help-title = How to read this page
help-marks = Every mark stands for an event that a program found in a report: somebody did something to, with or towards somebody else. Choose a mark on the map, on the timeline, in the table or in the text, and all of them show it, with the sentence that says so.
help-quad-1 = : talks, visits, agreements, declared support
help-quad-2 = : aid, trade, works done together, troops lent
help-quad-3 = : accusations, refusals, threats, demands
help-quad-4 = : sanctions, arrests, broken ties, attacks
help-kinds = Kinds of events are those of PLOVER, the scheme of the Open Event Data Alliance; their scores run from −10 (attack) to +10 (aid). The program makes mistakes. The sentence beside each event lets you judge for yourself.
tour-in-four = A tour in four steps
keys = Keys
single-keys = Single keys are shortcuts
help-privacy = After this page has loaded, Demarche asks its own host for nothing but parts of itself, such as the reader of PDF files, and another host only for a case that you agree to fetch. Your articles and cases are kept in this browser only, until you share or delete them.

## Tour

tour-map = Who did what to whom
tour-map-text = Each arc is what one state did towards another: blue is cooperation, orange and red are conflict; the arrow shows who acts. Choose one to see its events.
tour-timeline = When
tour-timeline-text = Round marks are cooperation, angular ones conflict; hollow are words, full are deeds. Drag along the strip below to see a part of the time: map and table follow.
tour-reader = The sentence that says so
tour-reader-text = Every mark comes from a sentence in a report. Open a report, choose a marked word, and see how it was read and why.
tour-own = Your own article
tour-own-text = Add one and it is read here, in your browser. Nothing is sent anywhere; a link or a file shares what you found.
tour-step = Step { $n } of { $all }
done = Done
next = Next
back = Back
skip = Skip

## About

how-good = How good is this?
method = Method and sources
about = About
back-to-case = ← Back to the case
print = Print

## Adding articles

act-add-article = add “{ $heading }”
act-add-articles = add { $n } articles
added-one = Added “{ $heading }”.
added-known = “{ $heading }” is in this case already: the same text under the same date.
added-many = Added { $n } articles.
added-some = Added { $n } of { $all } articles; the others are in this case already: the same texts under the same dates.
much-alike = {" "}“{ $heading }” tells much the same as “{ $known }” ({ $percent } % alike).
paste-cleaned = Pasted from a web page: menus, forms and scripts were left out.
paste-title = Add an article
paste-article = Article
paste-here = Paste the text here, or copy a whole web page: the article is taken out of it.
paste-hint = English so far. You can also drop files anywhere on the page, many at once: texts, .html, .pdf, .docx, .eml, or tables of events (.csv).
words = { $n } words
published-on = Published on
paste-date-hint = Without it, the date is looked for in the text, and you are told what was assumed.
year-month-day = Year-month-day
headline = Headline
publisher = Publisher
source-address = Source address
read-it = Read it
not-now = Not now
paste-private = Nothing leaves this browser. What you have written here is kept.
no-mail = this is no mail that can be read here.
file-kind = this kind of file cannot be read here: { $way }
file-kind-open = open it, select its text and paste it here, or save it as .txt or .html first.
file-kind-which = texts (.txt, .md, .html, .pdf, .docx), mails (.eml), tables of events (.csv, .tsv) and cases (.demarche.json) can; or paste the text itself.
article-empty = There is no text yet. Paste the article into the text box.
article-long = This text is too long to be one article ({ $size } kB; { $most } kB are read at most). Paste one article at a time.
article-noise = This does not look like an article: there are hardly any words and sentences in it. Paste the text of the article itself.
article-date = Publication date: { $why }
article-address = Source address: “{ $given }” is not a web address. It should begin with https:// or http://; or leave it empty.

## The case at a glance

shared-banner = This case came to you by a link or a file. It is not saved; your own cases are untouched.
keep = Keep it among my cases
case-begins = A case begins with an article. Paste one, or drop text files anywhere on this page: who did what to whom, when and where is read from it here, in your browser.
add-an-article = Add an article
try-example = Try an example
colophon = Texts stay in this browser: nothing is sent anywhere. Found by a program, so check what matters against the sentence that it shows.
delete-sure = Delete this case from this browser? This cannot be undone.
delete-case = Delete this case
act-example = add an example
case-name = Name of the case
name-case = Name this case
act-rename = rename the case
open-file = Open a file …
no-tour = No tour
chapters = The story in chapters
reports = { $n ->
    [one] One report
   *[other] { $n } reports
}
waiting = waiting
reading = reading …
sentence-of = sentence { $n } of { $all }
count-of-class = { $n } { $class }
no-events-found = no events found
stopped = stopped · read again
failed = failed · read again
no-date = no date
remove-named = Remove “{ $heading }” from the case
remove = Remove from the case
act-remove = remove “{ $heading }”
removed = Removed “{ $heading }” from the case.
reading-finished = Reading is finished: { $n } events found.
reading-begun = Reading has begun.
reading-sentence = Reading, sentence { $n } of { $all }
reading-both = Reading report { $report } of { $reports }, sentence { $n } of { $all }
reading-report = Reading report { $report } of { $reports }
reading-now = Reading …
reading-label = Reading
stop = Stop
kept = This case is now among your own; changes are saved in this browser.
deleted = The case was deleted from this browser.
copy-of = { $name } (copy)
welcome = New here?
welcome-link = See how it works in four steps
welcome-after = , or go on: nothing can be broken.

## Cards and the chosen event

about-mark = About this mark
and-earlier = and { $n } earlier
day-of-report = { $when } (day of the report)
more-reports = { $n ->
    [one] , and { $n } more report
   *[other] , and { $n } more reports
}
chosen-in-text = Chosen: shown in the text
show-in-text = Show in the text
detail-place = , { $n } of { $all }
chosen-event = Chosen event
between = Between
who = Who
to-whom = To whom
another-event-sentence = This sentence tells another event
another-event-report = This report tells another event
why-so = Why it was read so
sure-of-report = { $n } % sure of this report
correct-this = Correct this event (e)
correct = Correct
previous-event = Previous event
next-event = Next event
background = Background
brought-together-by = Brought together by
kind = Kind
score = Score
plover-scale = on PLOVER’s scale from −10 to +10
confidence = Confidence
percent = { $n } %
sentence-says = The sentence that says so
told-by = Told by { $n } reports
told-otherwise = Told otherwise
only-with-actor = Show only events with this actor

## Filters

words-chip = words
deeds-chip = deeds
main-view = Main view
only-classes = Show only these classes of events
cooperation = Cooperation
conflict = Conflict
filter = Filter
filter-count = Filter ({ $n })
remove-filter = Remove filter: { $label }
from-day = from { $day }
at-least-sure = at least { $n } % sure
one-report = one report
quoted = “{ $text }”
active-filters = Active filters
events-of = { $n } of { $all } events
show-all = Show all
filters = Filters
search-events = Search events
search-what = names, places, kinds of event
actors = Actors
two-actors = Two actors show what is between them.
kind-of-event = Kind of event
did-it-happen = Did it happen?
confidence-least = Confidence: at least { $n } %

## The table of events, and files

col-date = Date
col-event = Event
col-place = Place
col-sure = Sure
col-reports = Reports
events-count = { $n ->
    [one] One event
   *[other] { $n } events
}
no-events-yet = No events yet. They appear here as the reports are read.
no-event-passes = No event passes the filters. Take one away to see more.
show-more = Show more ({ $n } of { $all })
mediated-by = {" "}(brought together by { $names })
file-csv = The events that are shown, for spreadsheets
file-geojson = The events that are shown, for maps
file-json = All documents of the case, with your corrections and what the machine said
file-markdown-label = Report, Markdown
file-markdown = The events that are shown, with sentences and footnotes
file-html-label = Report, one HTML file
file-html = To read, print and send; opens here again as a case
file-timelinejs-label = TimelineJS sheet
file-timelinejs = The events that are shown, in the columns of its template
file-jsonld-label = Annotations, JSON-LD
file-jsonld = All marks in the texts, as W3C Web Annotations
file-bibtex-label = Sources, BibTeX
file-bibtex = Every publication of the case
file-csl-label = Sources, CSL-JSON
file-csl = The same, for Zotero and its like
file-case-label = The case itself
file-case = Texts and corrections, to open here again
save-shown = Save the events that are shown
save-as = Save as
more = More …
save-file = Save as a file

## The map

map-keys = Arrow keys move the map, plus and minus zoom, 0 shows the whole world, F fits the events. The tab key goes on to the arcs and places.
map-empty = Here each event of your articles will be an arc from who acts to whom, and a dot where it happened.
map-none = No event is in view. Widen the span on the timeline, or clear a filter.
only-pair = Only this pair
only-actor = Only { $name }
n-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
map-view = Map view
zoom-in = Zoom in
zoom-out = Zoom out
fit-events = Fit the events
globe = Globe
map-credit = Arrow: who acts. No arrow: both alike. Wider: more events. Dashed border: disputed. Map: Natural Earth.
state-mark-own = { $n ->
    [one] { $name }: { $n } event, { $own } within it or towards no other state
   *[other] { $name }: { $n } events, { $own } within it or towards no other state
}
named-events = { $n ->
    [one] { $name }: { $n } event
   *[other] { $name }: { $n } events
}
marks-keys = Arcs, countries and places. Arrow keys go from one to the next, Enter chooses.
arc = { $n ->
    [one] { $pair }, { $class }: { $n } event
   *[other] { $pair }, { $class }: { $n } events
}
arc-unreal = { $n ->
    [one] { $pair }, { $class }: { $n } event, none of them a fact
   *[other] { $pair }, { $class }: { $n } events, none of them a fact
}
one-to-other = { $first } → { $second }
map-summary-none = Map: no events to show.
map-summary-pair = { $first } and { $second } ({ $n })
n-states = { $n ->
    [one] { $n } country
   *[other] { $n } countries
}
map-summary = Map: { $events }, { $states }. The table of events says the same in words.
map-summary-most = Map: { $events }, { $states }. Most between { $most }. The table of events says the same in words.

## Pictures

save-picture = Save as a picture
png-for = PNG, for documents
svg-for = SVG, to edit
picture-subtitle = { $events }, { $span }
picture-source = Read from news reports by Demarche, in the browser. Borders: Natural Earth.

## The curve of a relation

relation-sum = Relation, summed
relation-lately = Relation of late
no-fact-between = No event between the two is a fact.
curve-sum = Sum of scores { $value }, give or take { $spread }
curve-lately = Mean of late { $value }, give or take { $spread }

## The timeline

first-day = First day shown
last-day = Last day shown
brush = Span of time: drag to show only a part
drag-for-span = Drag for a span
published-title = Published { $day }: { $title }
today = today
today-is = Today, { $day }
relation-of = Relation of { $names }
scores-about = Sum of all PLOVER scores so far, or their mean of late
by-pair = pair
by-actor = actor
by-type = type of event
by-chapter = chapter
by-article = article
by-class = class
by-nothing = nothing
others = { $n } others
within = within { $name }
alone = { $name } alone
no-state = No state named
in-no-chapter = In no chapter
all-events = All events
timeline-none = Timeline: no dated events to show.
timeline-summary = Timeline: { $events } from { $first } to { $last }: { $classes }.
timeline-undated = {" "}{ $n } more have no date.
lanes-by = Lanes by
stretch = Stretch of time
zoom-out-time = Zoom out in time
zoom-in-time = Zoom in on time
all-time = Show all of time
all = All
timeline-empty = Here the events of your articles will stand in order of time, also those that a report tells of years before.
timeline-filtered = No dated event passes the filters. Clear one to see more.
slow = slow
normal = normal
fast = fast
play-group = Play the events in order of time
pause = Pause
play = Play
speed = Speed
show-only = Show only { $name }
line-keys = Left and right arrow keys go from event to event in order of time, up and down from lane to lane; Enter chooses. Plus and minus zoom, F shows all of time.

## Relations

who-does-what = Who does what to whom
rows-columns = Rows and columns
states = States
everybody = Everybody
drawn-as = Drawn as
matrix = Matrix
ring = Ring
history-of = The history of { $first } and { $second }
only-events-with = Only events with { $name }
matrix-empty = Here each square will be what one actor did towards another, and those who work together will stand together.
matrix-none = No two actors have to do with each other in what is shown.
matrix-caption = Rows act, columns are acted upon. Larger squares: more events. Blue part: cooperation; red part: conflict. Those who work together stand together, a line parts the blocs.
left-out = { $n } more actors with fewer events are left out. Filter to see them.
n-cooperation = { $n } cooperation
n-conflict = { $n } conflict
towards = { $first } towards { $second }: { $what }
ring-label = Ring of actors; the matrix says the same in a table
all-relations = ← All relations
people = People
history = History
sum-on = {" "}on { $day }
sum-span = {" "}from { $first } to { $last }
sum = { $events }{ $span }, told by { $reports }.
n-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}

## The reader

reports-nav = Reports
all-reports = All reports
corrections-count = Corrections: { $n }
corrected-by-hand-what = What was corrected by hand
corrections = Corrections
add-by-hand-what = Add an event, a name, a time or a quotation by hand
add-by-hand-how = Add by hand: or select words in the text
mark-button = + Mark
previous-report = Previous report
next-report = Next report
source = Source
written-from = { $n ->
    [one] Written from one source
   *[other] Written from { $n } sources
}
reading-stopped = Reading was stopped; nothing is marked.
being-read = Being read …
other-language = This text seems to be in another language ({ $language }) than English, which is the only one that is read so far. What is marked may be wrong.
dated-by-line = No publication date was given. Read as { $day }, from the dateline.
dated-by-text = No publication date was given. Read as { $day }, worked out from the dates in the text.
when-published = When was this published? No date was given and the text tells none, so words such as “on Friday” have no date.
act-set-date = set the date
read-again-as = Read again as of { $day }.
set = Set
what-is-marked = What is marked in the text
from-to = { $first } to { $last }
quotation-unknown = Quotation, speaker not known
said-by-name = Said by { $name }
means = Means
why = Why
speaker = Speaker
not-known = not known
quotation = Quotation
state = State
acts-as = Acts as
place = Place
could-also-be = Could also be
mentioned = Mentioned
layer-quotes = Quotations
layer-times = Times
layer-organisations = Organisations
layer-places = Places and states
layer-other = Other names

## Corrections

no-value = none
and = And
both-alike = both alike
one-towards-other = one towards the other
direction = Direction
when = When
where = Where
happened-q = Happened?
evidence = Evidence
name = Name
name-of-state = { $name } ({ $state })
corrected = Corrected
added-by-hand = Added by hand
label-event-corrected = Event corrected
label-event-added = Event added
label-event-rejected = Event rejected
label-event-split = Event split in two
label-events-merged = Events merged
label-report-apart = Report told apart
label-name-corrected = Name corrected
label-name-added = Name added
label-name-rejected = Name rejected
label-names-merged = Names merged
label-mention-split = Mention split off
label-time-corrected = Time corrected
label-time-added = Time added
label-time-rejected = Time rejected
label-speaker-corrected = Speaker corrected
label-quote-added = Quotation added
label-quote-rejected = Quotation rejected
now-own-copy = { $told } This story is now a copy of your own.
act-take-back-added = take back what was added
taken-back = Taken back.
act-restore = restore what the machine said
machine-stands = What the machine said stands again.
what-corrected = What was corrected
corrected-by-hand = Corrected by hand
take-back = Take back
restore = Restore
what = What
machine-said = The machine said
you-say = You say
nothing-corrected = Nothing was corrected in this case. Choose an event, a name, a time or a quotation to correct it, or select words in the text to add one.
corrections-about = What was said by hand, beside what the machine read. It is saved and shared with the case, and it stays when the articles are read again.
homeless = { $n ->
    [one] One correction finds no home any more: the words it speaks of are not in the text, or the machine does not read anything there now. Nothing is lost: they come into force again when their words do.
   *[other] { $n } corrections find no home any more: the words they speak of are not in the text, or the machine does not read anything there now. Nothing is lost: they come into force again when their words do.
}
in-whole-case = In the whole case
article-not-here = An article that is not in this case
no-home = No home any more
act-take-back = take back a correction
time = Time
words-not-there = These words do not stand in the article. Write them as they stand there.
act-evidence = change the evidence
evidence-changed = These words are now its evidence.
add-by-hand = Add by hand
which-words = Which words?
words-of-article = Words of the article
or-select = Or select them in the text.
find = Find
mark-words-as = Mark these words as
mark-as = Mark as
evidence-of-chosen = Evidence of the chosen event
undated-sentence = Undated.
ymd-example = Year-month-day, for example 2023-09-22.
from = From
to = To
ends-before = It cannot end ({ $last }) before it begins ({ $first }).
remove-name = Remove { $name }
add-to = Add to “{ $legend }”
name-or-state = A name of the text, or a state
add-name-to = Add this name to “{ $legend }”
add = Add
wrong-kind = Choose what kind of event it is.
wrong-source = Name somebody who has a part in it.
wrong-place = No place of that name is known here. Choose one of the list, or write its degrees north and east behind it: Salalah 17.02, 54.09
wrong-words = These words do not stand in the article. Copy them as they stand there, or select them in the text.
new-event = New event
correct-event = Correct this event
what-happened = What happened?
kind-and-about = { $kind }: { $about }
alike-check = Both sides act alike
swap-sides = Swap sides
unknown = Unknown
words-that-say = Words of the text that say so
no-other-event = No other event
same-event-as = The same event as
add-event = Add event
save = Save
cancel = Cancel
not-event = Not an event
act-correct = correct “{ $name }”
corrected-told = Corrected.
act-reject = reject “{ $name }”
rejected = Rejected: { $name }.
act-add-event = add an event at “{ $words }”
event-added = Event added.
act-apart = tell a report apart
apart-told = This report now tells an event of its own.
act-split = split an event
split-told = Split: the other sentence now tells an event of its own.
none = None
nobody-else = Nobody else
act-merge = merge “{ $name }” into another name
merged = Merged.
name-needs-letter = A name needs at least a letter.
corrected-everywhere = Corrected in the whole case.
act-reject-name = reject the name “{ $name }”
no-name-now = “{ $name }” is no name any more.
act-split-mention = split a mention off “{ $name }”
mention-split = Split off: this mention is now of somebody else.
correct-name = Correct “{ $name }”
same-as = The same as
in-whole-case-more = { $n ->
    [one] In the whole case ({ $n } more article)
   *[other] In the whole case ({ $n } more articles)
}
mention-somebody-else = This mention is somebody else
not-name = Not a name
act-add-name = add the name “{ $words }”
name-added = Name added.
new-name = New name
add-name = Add name
act-say-when = say when “{ $words }” is
time-added = Time added.
time-corrected = Corrected, with the events that are dated by it.
act-reject-time = reject the time “{ $words }”
no-time-now = No time any more.
when-is-it = When is it?
add-time = Add time
not-time = Not a time
not-known-choice = Not known
act-add-quote = add a quotation
quote-added = Quotation added.
act-say-who = say who spoke
act-reject-quote = reject a quotation
no-quote-now = No quotation any more.
who-said-it = Who said it?
said-by = Said by
add-quote = Add quotation
not-quote = Not a quotation

## Sharing and keeping

share-damaged = This link is damaged: part of it is missing or was changed on the way. Ask for it again, or for the case as a file.
share-checksum = This link was changed on the way: its checksum does not match. Ask for it again, or for the case as a file.
share-bomb = This link was refused: it unpacks to far more than a case can hold.
share-foreign = This is not a case of this page. Open a file that ends in .demarche.json, or paste an article.
share-newer = This case was made by a newer version of this page (format { $format }; this page reads up to { $known }). Reload the page to update it, then open the case again.
share-unknown = This link leads to a case, “{ $name }”, that this copy of the page does not have.
share-article = This case was refused because one of its articles cannot be read. { $why }
share-too-many = This case was refused: it holds { $n } articles; { $most } are opened at most.
excerpt-of = { $heading } (excerpt)
share-title = Share this case
share-short = Leave the texts out: only sentences that tell an event, and quotations
link = Link
copied = Copied
copy = Copy
link-copied = The link is on your clipboard.
copy-and-send = Copy the link and send it.
too-large-for-link = This case is too large for a link: it would have { $n } characters, and mail programs and messengers break links of more than { $most }. Leave the texts out, or save it as a file and send that.
file-opens = A file opens by dropping it on this page, here or anywhere.
qr-open = QR code, for a phone nearby
qr-label = QR code of the link
qr-too-long = This link is too long for a QR code, which holds some 2,900 characters. Leave the texts out, or send the link.
embed = Embed it in a page
embed-label = HTML to embed this case
reveals-story = The link names this story and how you look at it: the stretch of time, the filters, the chosen event. It holds no text.
reveals-empty = This case is empty: the link holds only its name.
reveals-excerpts = { $n ->
    [one] The link itself holds excerpts of the article: the sentences that tell an event and the quotations, with date, source and address. Whoever opens it has them read anew, so that an event that needs the rest of the text may be missing there.
   *[other] The link itself holds excerpts of { $n } articles: the sentences that tell an event and the quotations, with date, source and address. Whoever opens it has them read anew, so that an event that needs the rest of the text may be missing there.
}
reveals-texts = { $n ->
    [one] The link itself holds the case: the whole text of the article, with its date, source and address, and how you look at it. Whoever has the link can read all of it.
   *[other] The link itself holds the case: the whole texts of { $n } articles, with their date, source and address, and how you look at it. Whoever has the link can read all of it.
}
reveals-corrections = { $n ->
    [one] {" "}It holds your correction.
   *[other] {" "}It holds your { $n } corrections.
}
reveals-after = {" "}No server sees it: what comes after # in a link stays in the browser. But a link stays in histories, chats and mailboxes, and cannot be called back.
untitled = Untitled
case-empty = { $name } (empty)
case-articles = { $n ->
    [one] { $name } ({ $n } article)
   *[other] { $name } ({ $n } articles)
}
store-denied = This browser keeps nothing for this page (a private window, perhaps), so your case is lost when you close it. Use Share to save it as a file.
store-full = Your case could not be saved: the browser has no room left for this page. Use Share to save it as a file, then delete cases that you no longer need.
store-overtaken = This case was changed in another tab. What you have here is saved as a copy, so that nothing is lost.
store-unreadable = This case cannot be read any more: it was deleted in another tab, or a newer version of this page has saved it. Reload the page and try again.

## The engine

engine-broke = The engine stopped unexpectedly on this article. The other articles are not affected; “Read again” tries once more.
engine-load = The engine could not be loaded ({ $why }). Check the connection and reload the page.
engine-start = The engine could not be started ({ $why }).
engine-handing = This browser cannot hand a program to its worker; a version of 2023 or later can.
engine-none = The engine does not start in this browser. Reload the page to try again.
unknown-cause = unknown cause

## Reports as files

undated-year = Undated
brought-together = brought together by { $names }
untitled-case = Untitled case
made = Events were read by a program and may be wrong; the sentence beside each lets you judge.
sources = Sources

## Method and sources

stage-words = Sentences and words
stage-words-text = The text is cut at paragraphs, sentences and words; place lines, quotation marks and abbreviations are known.
stage-grammar = Grammar
stage-grammar-text = A small neural network, learned from hand-made trees of English, says of each word what it is and on which word it depends.
stage-names = Names
stage-names-text = The same network finds people, organisations and places; tables of states, cities, offices and bodies say which they are.
stage-who = Who is who
stage-who-text = “He”, “the minister” and “Damascus” (the government, not the city) are led back to whom they mean.
stage-when = When
stage-when-text = “Friday”, “last year”, “two days later” become dates, counted from the report's own.
stage-said = Who said what
stage-said-text = Quotations and reported speech get their speakers, by syntax.
stage-events = Events
stage-events-text = A lexicon of some six hundred readable rules, one file a type of event, says which verbs and nouns tell an event, and which of their grammatical partners is the source and which the target.
stage-many = One event, many reports
stage-many-text = Events of the same type, sides and day are one, with every report as evidence.
error-sides = Sides
error-sides-text = In long sentences the source or target is sometimes taken from the wrong clause, above all with three or more parties.
error-type = Type
error-type-text = Words that tell an event only in context (“ties”, “opened”, “moved”) are read too readily or passed over.
error-background = Background
error-background-text = A paragraph of history may be told as news where its tense does not show it; such events are marked “background” if it does.
error-speakers = Speakers
error-speakers-text = Speech without a verb of saying beside it may be given to the person named last.
error-places = Places
error-places-text = A small town that shares its name with a known city is put to the city unless the text says otherwise.
error-english = English only
error-english-text = Other languages are noticed and left alone.
data-borders = Borders, coasts, disputed lines
data-borders-terms = public domain
data-cities = Cities and provinces
data-states = States: names, codes, seats of government
data-states-from = common knowledge, checked against GeoNames and Unicode CLDR
data-people = People, offices, organisations
data-people-from = facts from public lists, worded by this project
data-people-terms = facts belong to nobody
data-trees = Trees from which the grammar was learned
data-names = Names from which their recognition was learned
data-names-from = WikiGold, CrossNER, made-up newswire
data-names-terms = CC BY 4.0, MIT, ours
data-raw = Raw text labelled by a teacher network
data-raw-from = MASC, State of the Union addresses, WikiText-2
data-raw-terms = free, public domain, CC BY-SA 3.0
data-words = Word statistics
data-events = Types and codes of events
data-events-from = PLOVER and CAMEO codebooks
data-events-terms = facts of the codebooks, with names of their own
method-lead = A program reads each report as an analyst of events would: who did what to whom, when and where. It runs in your browser, says the same of the same text every time, and shows the sentence behind each mark. It asks no server and no large language model.
method-flow = From text to event
plover-and-cameo = PLOVER and CAMEO
method-class = Class
method-type = Type
method-falls = What falls under it
method-scores = What the scores mean, and what they don't
method-scores-text = Each type and mode has a score from −10 (an assault) to +10 (material aid), PLOVER's counterpart of the Goldstein scale. The curve of two states adds the scores of what is told between them; its band shows how far it would move if each event were as likely as its confidence says.
method-score-type = A score belongs to the type, not to the event: a brief meeting and a summit that ends a war weigh alike.
method-score-reported = What is not reported has no score, and what is reported often is counted once for each event, not for each report. The curve of a case shows its reports, not the world.
method-score-confidence = Confidence says how often events found in this way were right on texts read by hand. It is no probability that something happened.
method-score-dashed = Planned, denied and supposed events are shown dashed and do not count in the curve.
method-errors = Known errors
method-borders = Map and borders
method-borders-text = Borders are Natural Earth's and show who holds an area in fact; disputed lines are dashed. Names of states are those of Unicode CLDR in short. Neither takes a side in any claim.
licences = Licences
licences-text = The program is free software under MIT or Apache-2.0. The texts of the bundled reports, and their gold, are this project's own and under CC BY 4.0. The weights of the network are under CC BY-SA 4.0, as the trees are that it learned from.
terms = Terms
method-sources = The reports and their sources
method-sources-text = Every bundled report is worded by this project from at least two publications of different publishers that agree on its facts. Contested matters are told as contested, with who says what; words in quotation marks stand so in a source.
method-measured = How well each stage does is measured on the page
method-plover = Political scientists code news as events: a source does something to a target. CAMEO (2002) numbers some three hundred kinds of doing.
method-plover-more = of the Open Event Data Alliance follows it with sixteen types, each with modes and contexts, and four classes: cooperation or conflict, in words or in deeds. Both codes stand beside each event. Comments, descriptions and opinions are no events and are left out.

## How good is this

first-dyads = Who did what to whom
first-dyads-text = events of the right kind between the right sides
first-dates = When
first-dates-text = of the events found are on the right date
first-places = Where
first-places-text = of the places named are within 161 km of where they are
first-speakers = Who said it
first-speakers-text = of the quotations found have the right speaker
m-names = Names
m-names-text = people, organisations, states and places
m-countries = … their country
m-countries-text = of the names found
m-times = Times
m-times-text = dates, weekdays, spans
m-time-values = … their value
m-time-values-text = of the times found
m-places = Places
m-places-text = found, and within 161 km
m-quotes = Quotations
m-quotes-text = between quotation marks
m-speakers = … their speaker
m-speakers-text = of the quotations found
m-types = Events by type
m-types-text = the right PLOVER type
m-dyads = Events by type and sides
m-dyads-text = and between the right states
m-dates = … their date
m-found-so = of the events found so
m-event-places = … their place
m-status = … happened or not
m-status-text = asserted, planned, denied
quality-lead = The reports of the two bundled stories were also read by hand: what a careful person codes in them was written down, for { $blind } of the { $all } before anyone had seen what the engine says. Here is how the engine compares. It reads them in your browser now; no figure came with the page.
reading-reports = Reading the reports
reports-read = { $n } of { $all } reports are read
quality-by = By stage, by story, by half
quality-f1 = A figure is F1, the balance of the two below it: of what the engine tells, how much is right · of what gold has, how much is found. Where only one stands, it is the share that is right. n: facts in gold.
figures-by-stage = Figures by stage
stage = Stage
quality-not = What these figures do not say
quality-not-1 = They are development figures. Rules for times, quotations and events have been mended with the misses of both halves in view, so news that nobody here has read will do somewhat worse.
quality-not-2 = One person coded the gold. Careful coders of political events do not agree on each of them; what is “not in gold” below may be an event that the coder passed over.
quality-not-3 = The reports are short, in an agency's register and in English. Opinion, history and long features are harder.
every-miss = Every miss
misses-count = { $missed } missed, { $wrong } wrong, { $extra } not in gold. States are told by their codes.
figure-of-100 = { $what }: of 100 that it tells { $right } are right, of 100 in gold it finds { $found }
nothing-amiss = nothing amiss
amiss = { $n } amiss
of-facts = { $sum } of { $n } facts
of-facts-blind = { $sum } of { $n } facts, blind
read-this = Read this report
failure-missed = missed
failure-wrong = wrong
failure-extra = not in gold
column-all = All
column-blind = Gold written blind
column-seen = Gold written seeing

## Files of other kinds, tables of events, and what comes from elsewhere

unpack-unavailable = the part of this page that opens such files could not be loaded. Check the connection and try again, or paste the text.
unpack-locked = it is locked by a password. Open it with the password, then copy the text and paste it here.
unpack-old = it is locked by a password, or of the old .doc kind. Open it and save it as .docx without a password, or paste its text.
unpack-scanned = there is no text in it, only pictures of pages. Have a program recognise the text (OCR), then try again or paste it.
unpack-bomb = it unpacks to far more than an article or a table can hold, so it was not opened.
unpack-endless = reading it took too long and was stopped. Open it, copy the text and paste it here.
unpack-no-table = there is no table in it (.csv, .tsv or .txt).
unpack-empty = there is no text in it.
unpack-damaged = it is damaged or of another kind than its name says. Open it, copy the text and paste it here.
pdf-left = { $n ->
    [one] The last page of “{ $name }” was not read: only the first { $read } pages of a PDF are. Save that page as a file of its own to add it too.
   *[other] The last { $n } pages of “{ $name }” were not read: only the first { $read } pages of a PDF are. Save them as a file of their own to add them too.
}
table-unknown = this table has none of the columns that are known here: those of GDELT 1 and 2, ICEWS, POLECAT and ACLED, as they are published.
table-leaf = { $name }, rows { $first } to { $last }
table-act = add “{ $name }”
table-added = { $n ->
    [one] Added 1 row of “{ $name }”, a table of { $table }.
   *[other] Added { $n } rows of “{ $name }”, a table of { $table }.
}
table-none = No row of “{ $name }” tells an event.
table-known = “{ $name }” is in this case already.
table-dropped = { $n ->
    [one] 1 row was passed over: no day, no event, nobody in it, or cells missing.
   *[other] { $n } rows were passed over: no day, no event, nobody in them, or cells missing.
}
table-more = There are more: a case takes the first { $n } rows of a table. Cut it by time or place to see the rest.
row-says = The row that says so
row-why = A row of the table of { $table } says so; its words stand in the text.
rows-lost = { $n ->
    [one] 1 of { $all } rows tells no event of PLOVER (a statement, an appeal, or a code that is not known here: { $codes }).
   *[other] { $n } of { $all } rows tell no event of PLOVER (a statement, an appeal, or a code that is not known here: { $codes }).
}
sent-by = Sent by { $host }, which you were reading. Look it over, then have it read.
sent-no-way = That site lets its pages send nothing to other tabs. Select the article there, copy it and paste it here.
sent-too-large = That page is too large, or nothing came of it. Select the article there, copy it and paste it here.
shared-text = Shared from another app; it has not left this device. Look it over, then have it read.
shared-address = Only the address of an article came, and this page fetches nothing from other sites. Copy the article's text and paste it here.
shared-nothing = What was shared did not arrive. Try once more, or copy it and paste it here.
send-title = Send the page that you are reading
send-drag = Drag this to your bookmarks bar:
send-label = Read in Demarche
send-then = Then press it on any article: it opens here, menus and advertisements left out, and you look it over before it is added. It goes from tab to tab, not over a server; a few sites forbid it. Where nothing can be dragged, copy its address and make a bookmark of it by hand.
send-copy = Copy its address
send-share = On a phone or tablet, install this page from the browser’s menu: other apps can then share texts and files with it.
reach-title = Open a case from elsewhere?
reach-leads = This link leads to a case at { $host }.
reach-leads-own = This link leads to a case at { $host }, where this page comes from too.
reach-what = To fetch it, your browser asks that host for the file, as for any page of it. Nothing of yours is sent, and your own cases stay as they are.
reach-go = Fetch and open it
reach-fetching = Fetching …
reach-address = The address behind “?case=” is none that a case is fetched from: it should begin with https://.
reach-missing = There is no file at this address (404). Ask whoever gave you the link for a new one.
reach-refused = The host refused to hand out the file (status { $status }). You can also download the file and drop it on this page.
reach-moved = The file lies elsewhere: its host sends on to another address, which this page does not follow. Use the address that it leads to.
reach-large = The file is larger than a case can be (50 MB), so it was not opened.
reach-offline = There is no network, so the case could not be fetched. Try again later.
reach-unreachable = The case could not be fetched: the host does not answer, or does not let other pages read its files (CORS). You can also download the file and drop it on this page.
reach-unavailable = The part of this page that fetches cases could not be loaded. Check the connection and reload the page.
kept-open = What is kept here
kept-title = What this browser keeps
kept-cases = { $n ->
    [0] No case of your own is kept yet.
    [one] One case of your own:
   *[other] { $n } cases of your own:
}
kept-also = Also kept: your settings (colours, shortcuts, which case was open last), what you have written into the form and not added yet, and a copy of this page for use without a network. None of it is anywhere else, unless you have shared it.
kept-save = Save every case as one file
kept-delete = Delete everything …
kept-goes = { $n ->
    [0] Settings, the form’s draft and the offline copy go for good.
    [one] Your case, settings, the form’s draft and the offline copy go for good. This cannot be undone.
   *[other] Your { $n } cases, settings, the form’s draft and the offline copy go for good. This cannot be undone.
}
kept-sure = Delete all of it
kept-keep = Keep it
kept-taken = { $n ->
    [one] One case was put beside your own.
   *[other] { $n } cases were put beside your own.
}
theme-choice = Light or dark colours

## The archive

archive-reading = Reading
archive = Archive
archive-heading = Open an archive
archive-choose-files = Choose files …
archive-choose-folder = Choose a folder …
archive-lead = Drop or choose what “demarche extract” wrote: a folder of Parquet with the tables of events and documents, or NDJSON with a coded document a line. It is read here, in slices; nothing is sent anywhere.
archive-take = Take 50 articles into a case
archive-any-kind = Every kind
archive-with = With …
archive-least = Least confidence
archive-facts = Only what happened
archive-list = Events, earliest first
archive-page-before = Page before
archive-let-go = Let go of this event
archive-map-keys = Arrow keys move the map, plus and minus zoom, 0 shows the whole world, F fits the states. The tab key goes on to the arcs, states and places.
archive-fit = Fit the states
archive-only-here = Only events in this part of the map
archive-marks = Arcs, states and places. Arrow keys go from one to the next, Enter asks for it.
archive-singles = Single events. Arrow keys go from one to the next, Enter opens it.
archive-time-keys = Arrow keys move the line, plus and minus zoom, 0 shows all of time. The tab key goes on to single events and to the ends of the span.
archive-map = Map of the archive
archive-matrix = Matrix of the archive
archive-timeline = Timeline of the archive
archive-details = Events one by one
megabytes-less = less than 1 MB
megabytes = { $n } MB
archive-from = → { $second }
archive-codes = PLOVER { $plover } · CAMEO { $cameo } · score { $score } · confidence { $confidence } %
archive-fetching = Fetching the reader …
archive-progress = { $name }: { $events } so far, { $held } held
archive-bound = A million events take some 40 MB; up to { $most } are held.
archive-opened-short = { $events } of { $documents } documents
archive-held = { $held } held of { $most } at most
archive-reserved = The columns take { $held }; the reader's memory as a whole is { $all }.
archive-broken = { $lines } could not be read
archive-more = and { $n } more
archive-counted = { $events } shown, told by { $documents } documents
archive-any-confidence = Any confidence
archive-at-least = Confidence { $n } % and more
archive-next-page = Next page ({ $n } more)
archive-flow = { $pair }, { $class }: { $events }
archive-part = { $name }: { $events }
archive-part-own = { $name }: { $events }, { $own } within it or towards nobody
archive-single = { $when }, { $class }
archive-singly = { $events } one by one
archive-highest = Highest column: { $events }
archive-map-summary = Map: { $events }. Most: { $most }. The list says the same in words.
archive-timeline-summary = Timeline: { $events } in the span.
archive-timeline-most = {" "}Most in { $when }: { $events }.
archive-opened = The archive is open: { $events } of { $documents } documents.
archive-nothing = There is no archive among these files: Parquet (.parquet) and NDJSON (.ndjson, .jsonl) are opened.
archive-empty = { $name } is empty.
archive-truncated = { $name } ends too early: it was cut off while it was written or copied. Write or copy it again.
archive-not-parquet = { $name } is not a Parquet file, whatever its name says.
archive-damaged = { $name } is damaged and cannot be read ({ $why }).
archive-columns = { $name } is none of the tables that “demarche extract --out FOLDER” writes. Missing or of another type: { $missing }.
archive-codec = { $name } is compressed by { $codec }. Here Zstandard, Snappy and uncompressed files are read.
archive-changed = { $name } has changed since it was opened, or cannot be read any more. Open the archive again.
archive-no-events = There are no events in these files. Open the table of events too: “demarche extract --out FOLDER” writes it into FOLDER/events.
archive-no-events-broken = There are no events in these files. { $lines } cannot be read. { $example }
archive-mixed = Parquet and NDJSON cannot be opened together: choose the one or the other.
archive-too-much = This archive is too large for the page: more than { $events } events do not fit into { $most }. Open some of its parts, or narrow it down before.
archive-no-texts = The articles' texts are in the table of documents. Open FOLDER/documents together with FOLDER/events.
archive-stopped = The archive's reader stopped unexpectedly ({ $why }). Open the files again.
n-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
flaw-json = no document ({ $why })
flaw-uncoded = an article without events: run “demarche extract” on it first
flaw-long = longer than 32 MB
flaw = { $name }, line { $line }: { $what }.
