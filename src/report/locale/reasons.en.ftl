# Why a place is what it is, and what the secretariat should know.
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).

## Leaving
withdrawn = withdrawn: { $reason } (signed by { $signer })
disqualified = disqualified: { $reason } (signed by { $signer })
dropped-duplicate = repeats { $of }, which stays: { $reason } (signed by { $signer })
incomplete = incomplete: { $rule } (no claim for { $criteria })
ineligible = ineligible: { $rule } ({ $attribute } is { $value }, wanted { $wanted })
ineligible-absent = ineligible: { $rule } ({ $attribute } is absent, wanted { $wanted })
without-evidence = no evidence for any criterion
too-little-evidence = evidence for only { $coverage }% of the weight; the rubric asks for { $least }%
blocked = criterion { $criterion } has no value, and the rubric gives no place without it

## Places
tie-broken = equal points; placed by { $node }
tie-shared = shares this place
advances = goes on
below-the-cut = below the cut
tie-included = { $tied } equal at the last { $seats ->
    [one] seat
   *[other] { $seats } seats
  }: all go on
tie-settled = { $tied } equal at the last { $seats ->
    [one] seat
   *[other] { $seats } seats
  }: by signed decision { $entries } goes on
tie-waits = { $tied } equal at the last { $seats ->
    [one] seat
   *[other] { $seats } seats
  }: waits for a signed decision
balance-in = goes on for the representation of { $group }, in the seat of { $other }
balance-seat = goes on for the representation of { $group }, in an open seat
balance-out = gives its seat to { $other } for the representation of { $group }
admitted = admitted: { $reason } (signed by { $signer })
moved = moved below the cut: { $reason } (signed by { $signer })
let-in = let in past eligibility: { $reason } (signed by { $signer })
wins = wins { $award }
passed-over = passed over: already holds { $held }

## Warnings
unmarked = { $stage }, { $track }: no judge has given a mark yet; { $entries ->
    [one] 1 entry waits
   *[other] { $entries } entries wait
  }
marks-wanted = { $stage }: { $entry } has fewer than { $wanted } marks for { $criteria }
third-judge-wanted = { $stage }: the judges of { $entry } are far apart on { $criteria }; one more judge is wanted
too-few-to-trim = { $stage }: { $entry } has fewer than four marks for { $criteria }; their mean stands, nothing was trimmed
open-for-judges = { $stage }: { $entry } waits for a mark of { $criteria }; left out until then
too-few-observations = { $stage }: { $entry } was measured on too few observations for { $criteria }; shown, not scored
no-bound-measured = { $stage }: { $entry } has no interval for { $criteria }, whose end would be scored
nothing-to-impute-from = nobody in the field has a value for { $criterion }, so nothing could be imputed
tie-at-cut = { $stage }, { $track }: { $entries } are equal at the last { $seats ->
    [one] seat
   *[other] { $seats } seats
  }; a signed `admitted` in decisions.csv settles it
tie-at-cut-included = { $stage }, { $track }: { $entries } are equal at the cut and all go on
balance-level = { $stage }, { $track }: { $entries } stand level, and the representation of { $group } cannot choose among them; signed decisions (`admitted`, `moved`) settle it
balance-unmet = { $stage }, { $track }: only { $held } of at least { $least } { $group } could be seated
seats-open = { $stage }, { $track }: { $seated } of { $quota } seats are taken
seats-over = { $stage }, { $track }: { $seated } go on for { $quota } seats
shortlist-differs = { $stage }, { $track }: those who go on by computation are no longer those who were signed for{ GIVEN($joins) ->
    [no] {""}
   *[yes] ; in: { $joins }
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] ; out: { $leaves }
  }. The shortlist needs to be proposed and signed again
decision-without-effect = { $stage }, { $track }: the decision { $kind ->
    [admitted] to admit
    [moved] to move
   *[other] { $kind }
  } { $entry } changes nothing

## Derivations
explain-entry = { $entry }: { $name }, track { $track }
explain-not-reached = has no place there
explain-dropped = left at { $stage }
explain-stage = { $stage }: place { $place } of { $of } with { $points } points
explain-award = award { $award }: place { $place } of { $of } with { $points } points
explain-award-won = award { $award }: won, place { $place } of { $of } with { $points } points
explain-award-term = { $stage }, { $node }: { $points } points, { $share }% of the award score
explain-carried = { $share }% carried from { $stage }: { $points } points there
explain-node = { $title } ({ $node }): { $points } points, { $share }% of its parent, evidence for { $coverage }%
explain-node-without-points = { $title } ({ $node }): no points, evidence for { $coverage }%
explain-node-not-applicable = { $title } ({ $node }): does not apply
explain-criterion = { $criterion } { $title }: { $points } points, { $share }% of its dimension
explain-criterion-without-points = { $criterion } { $title }: no points
explain-not-asked = { $criterion } is not asked at { $stage }
explain-level = level { $level } means: { $text }
explain-overruled = overruled to level { $level }: { $reason } (signed by { $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  })
explain-other-track = does not apply to the entry's track
explain-no-marks = judges: no mark
explain-no-claim = the agency claims nothing
explain-no-log-value = nothing measured from the complaint log
explain-no-probe-value = nothing measured by probing
explain-no-indicator = no value in indicators.csv
explain-judges-mean = judges: level { $level }, the mean of { $marks ->
    [one] one mark
   *[other] { $marks } marks
  }
explain-judges-median = judges: level { $level }, the median of { $marks ->
    [one] one mark
   *[other] { $marks } marks
  }
explain-judges-trimmed = judges: level { $level }, the mean of { $marks } marks without one highest and one lowest
explain-judges-totals = judges: level { $level } over { $marks ->
    [one] one mark
   *[other] { $marks } marks
  }; each judge's own totals are combined
explain-judges-not-applicable = judges: does not apply, say { $said } of { $marked }
explain-mark = { $judge } gave level { $level }{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-mark-not-applicable = { $judge }: does not apply{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-mark-recused = { $judge } stepped aside{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-claim = the agency claims level { $level }{ GIVEN($evidence) ->
    [no] , without evidence
   *[yes] , with { $evidence }
  }
explain-claim-not-applicable = the agency says it does not apply; that is for judges to say
explain-measured = measured { $measure } = { $value }{ GIVEN($n) ->
    [no] {""}
   *[yes] , n { $n }
  }{ GIVEN($low) ->
    [no] {""}
   *[yes] , interval { $low } to { $high }
  }; { $scored } is scored
explain-too-few = measured { $measure } = { $value } on { GIVEN($n) ->
    [no] an unknown number of observations
   *[yes] { $n } observations
  }, { $least } asked for: shown, not scored
explain-no-bound = measured { $measure } = { $value } without the end of the interval that is scored: shown, not scored
explain-missing-zero = nothing found: scores 0
explain-missing-excluded = nothing found: left out, the other weights share its place
explain-missing-awaits-judge = nothing found: waits for a judge, left out until then
explain-missing-blocks = nothing found: no place without it
explain-imputed = nothing found: filled from the field (imputed)
explain-imputed-pooled = nothing found, nor in its group: filled from the whole field (imputed)

## Side by side
against-level = { $left } and { $right } have equal points.
against-tie-broken = equal points; placed by { $node }: { $left } against { $right }
whereabouts-left = { $entry } left at { $stage }:
whereabouts-place = { $entry } got to { $stage }, place { $place }
against-summary = { $ahead } is { $gap } points ahead of { $behind }; the largest part in its favour is { $id } { $criterion } ({ $part }).
nothing-in-common = { $left } and { $right } have no stage or award in common, so there is nothing to compare

## Values that no scale admits
value-outside-levels = { $entry }: { $criterion } is { $value }, outside the levels { $min } to { $max }
  .why = A value that is read as a level must be one; cut off at the end it would pass for a good one.
  .help = Mend the value, or give the criterion a scale of its own (bands, goalposts).
value-outside-points = { $entry }: { $criterion } is { $value }, outside the points { $min } to { $max }
  .why = Under `scale: identity` the value is points already.
  .help = Mend the value, or use goalposts to bring it to 0 to 100.
value-beyond-goalposts = { $entry }: { $criterion } is { $value }, beyond the goalposts { $min } and { $max }
  .why = It would give fewer than 0 or more than 100 points, and often it is a slip in the unit.
  .help = Mend the value or the goalposts, or write `cap: true` to count it as the nearest goalpost.
value-without-logarithm = { $entry }: { $criterion } is { $value }, and the scale takes its logarithm
  .why = Only a number above 0 has a logarithm; the goalposts must be above 0 too.
  .help = Mend the value or the goalposts, or take `log: true` off the scale.
constant-column = nothing sets the { $values ->
    [one] one value
   *[other] { $values } values
  } of { $criterion } apart
  .why = A scale over the field compares entries, and here there is nothing to compare.
  .help = Give the criterion another scale, or its values; one entry alone cannot be scaled over a field.
points-without-mean = the points of { $entry } have no geometric, harmonic or power mean
  .why = Such a mean is not defined below 0, nor where it grows beyond any number.
  .help = Use `aggregate: mean`, a smaller power, or a scale that does not go below 0 (not zscore).
