# Headings, columns and the program's own sentences.
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).
heading-award = Award { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}({ $track })
  }: { $winners ->
    [one] one winner
   *[other] { $winners } winners
  } of { $running } in the running
heading-track = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , track { $track }
  }: { $entered } entered, { $eligible } eligible, { $complete } complete, { $ranked } ranked, { $advanced } go on
heading-track-last = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , track { $track }
  }: { $entered } entered, { $eligible } eligible, { $complete } complete, { $ranked } ranked
heading-dropped = Left without a place: { $count }
heading-warnings = To look at: { $count }
heading-against = { $left } against { $right }: { $where }
column-place = Place
column-place-overall = Overall
column-entry = Entry
column-name = Name
column-points = Points
column-coverage = Evidence
column-band = Band
column-note = Why
column-criterion = Criterion
column-title = Title
column-track = Track
column-judges = Judges
column-before = Before
column-after = After
column-count = Count
column-decision = Decision
column-reason = Reason
column-part = Part of the gap
row-total = total
row-rest = rounding and combining
note-parts = The parts sum to the gap in points.
note-proposed = Proposed, not official: weights and thresholds of { $rubrics }.
note-imputed = imputed: { $criteria }
more-places = … { $more } more: --stage { $stage } --track { $track }
more-of-these = … and { $more } more (--all)
without-attribute = (not given)

## Checking
check-summary = { $edition }: { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }, { $judges ->
    [one] one judge
   *[other] { $judges } judges
  }, { $rubrics ->
    [one] one rubric
   *[other] { $rubrics } rubrics
  }; no problems, { $notes ->
    [0] nothing odd
    [one] one thing to look at
   *[other] { $notes } things to look at
  }
problems-found = { $count ->
    [one] One problem. Nothing is computed until it is mended.
   *[other] { $count } problems. Nothing is computed until they are mended.
  }
progress-reading = Reading
heading-claims = Claimed against verified, widest difference first
column-criteria = Criteria
column-claimed = Claimed
column-verified = Verified
column-difference = Difference

## Self-assessment
assess-heading = { $entry } by { $rubric }: { $points } points{ GIVEN($band) ->
    [no] {""}
   *[yes] {" "}({ $band })
  }, evidence for { $coverage }% of the weight
assess-heading-empty = { $entry } by { $rubric }: no points yet, evidence for { $coverage }% of the weight
assess-floor = { $open ->
    [0] Every criterion is answered.
    [one] One criterion is still open; at its lowest level the total would be { $points } points.
   *[other] { $open } criteria are still open; at their lowest level the total would be { $points } points.
  }
assess-intro = { $criteria ->
    [one] One criterion
   *[other] { $criteria } criteria
  }, { $answered } answered already. Each answer is saved at once in { $file }; start again to go on from there.
assess-prompt = Level { $min } to { $max } (n does not apply, Enter skips, q stops):
assess-not-understood = This is neither a level nor n, Enter or q.
assess-evidence = Which document shows it? (Enter for none):
assess-note = Note (Enter for none):
note-as-if-verified = Levels claimed count here as if judges had verified them. Nothing is compared with other entries.
heading-steps = What would move it up, most first
column-dimension = Dimension
column-level = Level
column-gain = Would add
column-next = The next level asks for
column-evidence-wanted = Evidence still wanted
not-an-id = “{ $name }” cannot be the name of an entry
  .help = A name is 1 to 64 letters A-Z a-z, digits and . _ -, and begins with a letter or digit.
track-wanted = { $entry } is not in entries.csv, and the edition has several tracks: { $tracks }
  .help = Say which one with --track.
save-inside-edition = { $file } lies inside the edition, and answers may not change it
  .help = Give --save a file outside the edition's folder.

## Starting
init-taken = { $folder } is not an empty folder
  .help = Name a folder that does not exist yet, or an empty one.
init-done = { $files } files written to { $folder }. Next: tolok check { $folder }, then tolok rank { $folder }
simulate-done = { $entries } invented entries with { $marks } marks written to { $folder } (seed { $seed }); truth.csv holds the true qualities behind the marks

## Refusals
would-overwrite = { $file } is part of the edition; a result may not replace it
  .help = Give -o another name.
ending-not-written = this result cannot be written as a .{ $ending } file
  .help = Use -o with .csv (Excel opens it), .md, .json or .txt.
award-of-other-track = award { $award } is not for track { $track }
  .help = Leave out --track or --award.
same-entry = { $entry } cannot be compared with itself
  .help = Name another entry after --against.
against-other-track = They are in different tracks and do not compete with each other.
heading-evidence = { $id } { $title } ({ $part })
heading-meetings = Where the two met
column-where = Stage or award
see-check = { $count ->
    [one] One more thing about the files:
   *[other] { $count } more things about the files:
  } tolok check { $folder }
cannot-write = cannot read or write: { $what }
  .help = Close the file where it is open (Excel and Word hold it), see that the folder may be written to and the disk is not full, and run again. No file is half-written.
no-such = there is no { $kind } called “{ $name }”{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; did you mean “{ $suggestion }”?
  }
  .help = { GIVEN($known) ->
    [no] Names are exact: capital and small letters differ.
   *[yes] There are: { $known }.
  }
kind-track = track
kind-stage = stage
kind-award = award
kind-entry = entry
kind-attribute = attribute
kind-criterion = criterion or dimension
kind-measure = measure
kind-schema = schema
kind-objection = objection

## What is odd about a rubric
lint-weightless = { $criterion } has weight 0
  .why = It is asked and shown, but moves no score.
  .help = Give it a weight above 0, or keep it if it is only to be shown.
lint-no-source = { $criterion } names no source
  .why = Whoever loses points on it will ask where it comes from.
  .help = Add `grounding`, with `kind: sourced` and its `refs`, or with `kind: inferred`.
lint-no-question = { $criterion } has neither a title nor a question
  .why = Judges and agencies see only its id.
  .help = Add a `title` or a `question`.
lint-no-evidence-asked = { $criterion } does not say which evidence it wants
  .why = People give a level here, and nothing tells them which documents to look for.
  .help = List the documents under `evidence`.
lint-levels-without-text = { $criterion } does not describe level { $levels }
  .why = People give these levels without knowing what they mean.
  .help = Describe them under `levels`.
lint-levels-in-one-language = { $criterion } describes level { $levels } in one language only
  .why = Readers of the other language get the same words.
  .help = Write both, as in {"{"}id: ..., en: ...{"}"}.
lint-levels-out-of-reach = { $criterion }: no measured value reaches level { $levels }
  .why = Its bands have too few cuts for the levels of the rubric.
  .help = Add cuts, so that there are as many as steps from the lowest level to the highest.
lint-weight-sum = the weights in { $node } sum to { $sum }, not to 100
  .why = They count as shares of their sum, so this changes no ranking, but it is often a slip.
  .help = Mend the weights, or keep them if it is meant.

nothing-written = Nothing was written.
  .help = The edition's folder is as it was.
