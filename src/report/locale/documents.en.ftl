### Minutes, annex, letters, the results page
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).

## Dates and numbers
month-names = January February March April May June July August September October November December
weekday-names = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
numerals = zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
numeral-parts = twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion and

## Every paper
document-page = Page { $page } of { $pages }
document-proposed = The weights and thresholds of { $rubrics } are proposed and not yet official.
blank-number = number of this paper
blank-place = place
blank-office = NAME OF THE ORGANISING OFFICE
blank-address = address, telephone, web site, e-mail
blank-decree = the decree that the competition rests on
blank-name = name
blank-signing-office = office of the signer
blank-objection-address = address of the secretariat
blank-from = first day
blank-to = last day
blank-contact = mail or web address for questions about looks at channels

## Columns and titles of tables
column-entered = Entered
column-eligible = Eligible
column-complete = Complete
column-ranked = Ranked
column-went-on = Went on
column-rule = Matter
column-provision = Rule
column-number = No.
column-code = Code
column-agency = Agency
column-signer = Signed by
column-person = Name
column-role = Role
column-signature = Signature
column-your-points = Your points
column-median = Median
column-n = n
column-bar = 0 to 100
row-sum = Total
row-total-points = Total points
sheet-counts = { $stage }: number of entries
sheet-left = { $stage }: entries that left, by reason
sheet-method = { $stage }
sheet-standing = { $stage }: your points beside the median of the { $n } eligible entries{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}of track { $track }
  } that have points

## Number of entries
left-withdrawn = Withdrew
left-disqualified = Disqualified
left-duplicate = Registered twice; the other registration was judged
left-incomplete = Incomplete: { $rule }
left-ineligible = Not eligible: { $rule }
left-without-evidence = No evidence for any criterion
left-too-little-evidence = Less evidence than the rubric asks for
counts-registered = { $entered } entries were registered. After repeated registrations, withdrawals, disqualifications and the test of eligibility, { $eligible } were eligible, and { $ranked } of them have a place at the stage { $stage }.
counts-entered = { $entered } entries came to the stage { $stage }; { $eligible } were eligible, and { $ranked } of them have a place.

## How the judging worked
rubric-official = official
rubric-proposed = proposed
method-rubric = Rubric
method-marks = Judges for each entry
method-combine = How marks combine
method-judges = Judges at work
method-third = A further judge
method-carry = Points of an earlier stage
method-quota = How many go on
method-ties = Equal points at the cut
method-balance = Representation
method-open = not laid down
method-all = all
method-at-work = { $judges ->
    [one] one judge
   *[other] { $judges } judges
  } gave { $marks ->
    [one] one mark
   *[other] { $marks } marks
  }
method-third-gap = asked for where two marks differ by more than { $gap ->
    [one] one level
   *[other] { $gap } levels
  }
method-combined = { $how }, { $at }
method-carried = { $share } carried from { $stage }
method-balanced = at least { $groups }{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}(track { $tracks })
  }
method-award = { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}(track { $track })
  }, { $winners ->
    [one] one winner
   *[other] { $winners } winners
  }: { $terms }.
method-one-award = The awards are filled in this order; an entry can win only one.
method-many-awards = The awards are filled in this order; an entry can win several.
combine-mean = mean
combine-median = median
combine-trimmed = mean without one highest and one lowest mark
combine-at-criterion = by criterion
combine-at-total = of each judge's own totals
ties-break = decided by the tie-breaks; what stays equal waits for a signed decision
ties-include = all equals go on
ties-stop = nobody goes on before a signed decision

## Results
listing-finalists = { GIVEN($track) ->
    [no] Who goes on
   *[yes] Track { $track }
  }: { $count } of { $of } ranked entries go on
listing-ranked = { GIVEN($track) ->
    [no] Places
   *[yes] Track { $track }
  }: { $count } ranked entries
listing-winners = { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}(track { $track })
  }: { $count ->
    [one] one winner
   *[other] { $count } winners
  } of { $of } in the running
listing-empty = None.
results-winners = Awards go to the following { $count } entries.
results-finalists = The following { $count } entries go on to the next stage.
results-ranked = The following { $count } entries have a place.

## Decisions, and what to know
decisions-none = No decision changed the result.
decided-overrule = criterion { $criterion } set to level { $level }
kind-decision-withdrawn = withdrew
kind-decision-disqualified = disqualified
kind-decision-admitted = admitted
kind-decision-moved = moved below the cut
kind-decision-duplicate = registered twice
kind-decision-distinct = not registered twice
warnings-none = There are no equal points at a cut and no warnings.
warnings-more = … and { $more } more of this kind; tolok rank --all shows them all.

## Minutes
minutes-title = MINUTES
minutes-of-awards = Winners
minutes-of-stage = Result of the stage { $stage }
minutes-edition = { $competition }, { $edition }
minutes-number = Number: { $number }
minutes-opening = On this day, { $weekday }, day { $day } of the month of { $month } in the year { $year } ({ $date }), at { $place }, the judging team of { $competition } truthfully states the following.
minutes-replaces = These minutes replace the earlier minutes, whose result is kept in the file { $file }. The earlier minutes are no longer valid.
minutes-basis = Basis
minutes-counts = Entries
minutes-objections = Objections
minutes-method = How the judging worked
minutes-results = Result
minutes-decisions = Decisions that changed the result
minutes-warnings = What a signer must know
minutes-changes = Changes from the earlier minutes
minutes-data = Sources
minutes-closing = These minutes were drawn up truthfully, to be used as is proper.
minutes-signatures = Judging team
basis-decree = { $decree }
basis-edition = The rules of { $competition }, edition { $edition }.
basis-rubric = Rubric { $rubric }, version { $version }, for the stage { $stage }.
data-sources = The result was computed by tolok { $version } with random seed { $seed } from the edition's files with SHA-256 { $sha256 }. The whole result is kept in the file { $record }, which is part of these minutes.
role-chair = Head of the judging team
role-secretary = Secretary
role-judge = Judge

## Annex
annex-label = ANNEX
annex-decree = Decree of { $office }, number { $number }, of { $date }
annex-winners = LIST OF WINNERS
annex-finalists = LIST OF FINALISTS
annex-ranked = LIST OF PLACES
annex-by-name = In alphabetical order of the agencies; the order shows no place.
annex-by-place = In order of place.

## Changed results
changes-summary = { $changed ->
    [0] No standing changed
    [one] One standing changed
   *[other] { $changed } standings changed
  }; { $unchanged } stayed as they were.
changes-since = The earlier result is kept in the file { $file } (SHA-256 of its inputs { $before }…); the result now was computed from inputs with SHA-256 { $after }….
changes-other-edition = The earlier result is of { $before }, the one now of { $after }.
changes-shifted = { $count ->
    [one] One more standing
   *[other] { $count } more standings
  } only shifted in place because others changed, with the same points and the same way on.
contest-award = Award { $award }
contest-stage = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , track { $track }
  }
contest-new = Only in the result now: { $contest }.
contest-gone = Only in the earlier result: { $contest }.
stand-absent = not there
stand-left = left without a place
stand-placed = place { $place }, { $points } points
stand-goes-on = place { $place }, { $points } points, goes on
stand-wins = place { $place }, { $points } points, wins
cause-itself = its own points or data changed
cause-follows = follows from its change at an earlier stage
cause-others = moved because others changed
cause-decision = { $decision }: { $reason } ({ $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  })
addendum-title = ADDENDUM TO THE MINUTES
addendum-opening = This addendum holds the changes from the result kept in the file { $file }.
addendum-data = SHA-256 of the inputs before: { $before }; now: { $after }. tolok { $version }.

## Letters
letter-title = Result of the judging
letter-number = Number: { $number }
letter-subject = Subject: Result of { $competition }
letter-addressee = To the head of { $agency }
letter-at = at the office
letter-greeting = Dear Sir or Madam,
letter-thanks = Thank you for entering { $name } (code { $entry }) in { $competition }{ GIVEN($track) ->
    [no] {""}
   *[yes] , track { $track }
  }. This letter tells you the result of the judging and explains it.
letter-left = { $name } has no place at the stage { $stage }: { $reason }
letter-goes-on = { $name } took place { $place } of { $of } entries{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}of track { $track }
  } at the stage { $stage } with { $points } points and is among the { $went-on } that go on to the next stage.
letter-stops = { $name } took place { $place } of { $of } entries{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}of track { $track }
  } at the stage { $stage } with { $points } points and does not go on to the next stage; { $went-on } entries do.
letter-ranked = { $name } took place { $place } of { $of } entries{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}of track { $track }
  } at the stage { $stage } with { $points } points.
letter-wins = Congratulations: { $name } wins { $awards }.
letter-wins-none = { $name } is a finalist, but did not win an award.
letter-award = { $award }: place { $place } of { $of } in the running with { $points } points; { $winners ->
    [one] one of them won
   *[other] { $winners } of them won
  }.
letter-band = { $points } points fall into the band “{ $band }”. Bands only name a range of points and decide nothing.
letter-also-decided = Besides points, this had a part in the result:
letter-objection = Objections to this result may be sent in writing to { $address } from { $from } to { $to }. Name the code { $entry }, the criterion you object to and your evidence. Every objection is answered in writing, with reasons.
letter-closing = We thank you for your attention and cooperation.
letter-data = Computed by tolok { $version } from the edition's files with SHA-256 { $sha256 }.
why-withdrawn = the entry withdrew. { $reason } ({ $signer }).
why-disqualified = the entry was disqualified. { $reason } ({ $signer }).
why-ineligible = a condition was not met: { $rule }. Recorded at registration: { $value }; asked for: { $wanted }.
why-incomplete = the self-assessment is incomplete; there is no claim for { $criteria }.
truth-yes = yes
truth-no = no
why-ineligible-absent = a condition was not met: { $rule }. Nothing was filled in at registration; asked for: { $wanted }.
heading-standing = Your points beside the others
note-bars = The blue bar shows your points, the upright line the median; the full length is 100. The median is the value in the middle: half of the entries lie below it, half above.
heading-behind = What parted you from the line
behind-finalist = The last entry that goes on by its points from the stage { $contest } took place { $place } with { $points } points, { $gap } more than yours. The gap comes from:
behind-finalist-level = The last entry that goes on by its points from the stage { $contest } took place { $place } with { $points } points, equal to yours; a tie-break or a decision settled the order. What differs:
behind-winner = The last winner of { $contest } took place { $place } with { $points } points, { $gap } more than yours. Of the awards you were in the running for, this is the smallest gap. It comes from:
behind-winner-level = The last winner of { $contest } took place { $place } with { $points } points, equal to yours; a tie-break or a decision settled the order. What differs:
behind-part = { $criterion }: { $part }{ GIVEN($points) ->
    [no] {""}
   *[yes] {" "}(your points on this criterion: { $points } of 100)
  }
behind-rest = everything else together: { $part }
behind-rest-ahead = on everything else together you are ahead by { $part }
heading-strengths = Strengths
strengths-none = On no criterion do your points lie above the track's median.
strength = { $criterion }: { $points } points, where the median of { $n } entries is { $median }.
heading-improvements = What would help most
improvements-intro = These criteria could add most to the total of their stage. The advice is quoted from the rubric.
improvement = { $criterion }: { GIVEN($points) ->
    [no] no evidence that could be judged was found
   *[yes] { $points } of 100 points
  }; could add up to { $headroom }.{ GIVEN($next) ->
    [no] {""}
   *[yes] {" "}To reach level { $level }: { $next }
  }
heading-comments = What judges wrote
comment = { $criterion }: “{ $comment }”
comments-none = The judges wrote no comments.
heading-objection = How to object

## Reading an earlier result
record-unreadable = the file is no result that tolok wrote: { $detail }
  .help = Give the .json file written beside the minutes, or by tolok rank -o result.json.
record-format = the file is no result of format 1; its format is { GIVEN($format) ->
    [no] not given
   *[yes] { $format }
  }
  .help = Give the .json file written beside the minutes, or by tolok rank -o result.json.
record-id = “{ $id }” in the file cannot be a name
  .help = The file was changed or is damaged; use the original.
record-place = the place of { $entry } in the file is { $place }
  .help = The file was changed or is damaged; use the original.
record-twice = { $entry } stands twice in the same list of the file
  .help = The file was changed or is damaged; use the original.
record-too-large = { $file } is larger than { $most } MB
  .help = tolok writes no result of that size; see whether it is the right file.

## Writing papers
report-dated = Date of the paper: { $date } (today). --date sets another.
report-written = Written: { $files }
report-letters-written = { $count ->
    [one] One letter
   *[other] { $count } letters
  } written to { $folder }
report-nobody-placed = nobody has a place at stage { $stage } yet
  .help = Take in the judges' marks first, or name another stage with --stage.
report-edited = { $file } is there already and differs
  .help = It may have been edited in Word. Give -o another name, or --replace to replace it.
report-output-wanted = the file to write is missing
  .help = Add -o, as in -o { $example }.
report-ending = { $file } should end in { $wanted }
  .help = Give -o a name with that ending.
report-before-replaced = { $file } keeps the result of the earlier minutes and would be overwritten
  .help = Give -o another name, so that both are kept.
report-other-edition = { $file } keeps a result of { $before }, and this edition is { $after }
  .help = Minutes replace only minutes of the same edition; to compare two editions, use tolok report … diff.
report-never-came = { $entry } never came to the stage { $stage }, so there is no letter for it
  .help = Leave out --stage, or name a stage at which the entry was judged.
report-pattern = the pattern “{ $pattern }” gives all letters the same number
  .help = Use # for a running number (### with zeros in front) or {"{"}entry{"}"} for the entry's code, as in B/###/P4/2022.
report-is-file = { $folder } is a file, and letters need a folder
  .help = Give -o the name of a folder.
progress-letters = Writing letters

## The results page
site-skip = Skip to the content
site-language-id = Bahasa Indonesia
site-language-en = English
site-title = Results of { $competition }, { $edition }
site-contents = On this page
site-awards = Awards and winners
site-finalists = Who goes on
site-ranked = Places
site-places = Places and points
site-places-intro = Each dot is an entry, the first place on the left. A full dot went on, an empty one did not; at the last stage all are full. Only those who went on are named.
site-funnel = From registration to awards
site-method = How the judging worked
site-warnings = What to know
site-data = Sources
site-data-text = Computed by tolok { $version } with random seed { $seed }. SHA-256 of the edition's files: { $sha256 }.
site-empty = None yet.
column-dimensions = Dimensions
column-step = Step
column-share = How many
bars-legend = The small bars show the points of each dimension from 0 to 100, from left to right: { $dimensions }.
chart-title = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , track { $track }
  }: points by place
chart-told = { $n } ranked entries; highest { $best } points, lowest { $worst }; { $through } went on.
chart-told-last = { $n } ranked entries; highest { $best } points, lowest { $worst }.
chart-cut = cut
chart-place = place
chart-points = points
chart-dot = place { $place }, { $points } points
chart-dot-named = { $name }: place { $place }, { $points } points
step-registered = Registered
step-entered = Came to { $stage }
step-eligible = Eligible ({ $stage })
step-ranked = Ranked ({ $stage })
step-went-on = Went on from { $stage }
step-winners = Awards given
