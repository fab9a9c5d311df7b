### What marks tell of judges

heading-panel = { $name }: { $marks } marks by { $judges } judges, of { $entries } entries on { $criteria } criteria
heading-panel-agreement = How far judges agree
heading-panel-severity = How severe each judge is
heading-panel-map = Everything on one ruler
heading-panel-levels = How the levels were used
heading-panel-unexpected = Marks that surprise: { $count }
heading-panel-linear = Where differences between marks come from

panel-agreement-words = 0 is what chance gives, 1 is full agreement. ICC(·,1) is of one judge's mark, ICC(·,k) of the mean of all; (1,·) with other judges for each entry, (2,·) with these judges drawn from many, (3,·) with these judges only. Agreement does not prove that marks are right: judges can be wrong together.
panel-undefined = It is undefined here.
heading-panel-facets = How well the marks tell them apart
panel-facets-words = Spread and error are in logits. Reliability 0 is nothing but chance, 1 no chance at all. For judges, high means that they differ in severity. "p, alike" is the chance of such differences if all were the same; "p, normal" if they were drawn from a normal distribution.
panel-severity-advice = Being severe is no fault in itself: it moves places only where different judges marked the neighbours, and what is under "What the average judge would change" says where. Infit near 1 is as steady as expected; from 1.4 on marks scatter, below 0.6 they are more alike than expected.
panel-unexpected-advice = A surprise is not an error: ask for the reason, do not change the mark. Of a thousand marks that fit the model about three are this surprising.
panel-extreme-entries = { $count ->
    [one] One entry has
   *[other] { $count } entries have
  } only lowest or only highest marks; where exactly they stand is beyond what marks can tell.
panel-exact = Of { $pairs } pairs of marks by two judges on the same criterion of the same entry, { GIVEN($same) ->
    [yes] { $same } are the same
   *[no] none can be compared
  }{ GIVEN($chance) ->
    [yes] {"; "}chance alone would give { $chance }
   *[no] {""}
  }{ GIVEN($expected) ->
    [yes] {", "}judges of their severity { $expected }
   *[no] {""}
  }.
panel-method-joint = Severity in logits, by joint maximum likelihood, in { $steps } steps. Positive is severer; 0 is the average judge. "Fair" is the level the judge would give the average entry.
panel-method-marginal = Severity in logits, by marginal maximum likelihood with entries from a normal distribution (mean { $mean }, deviation { $sd }), in { $steps } steps. Positive is severer; 0 is the average judge. "Fair" is the level the judge would give the average entry.
panel-logit = The logit is the unit of the model, the same over the whole scale; for these entries it is about { $levels } levels.
panel-spread = { $differ ->
    [yes] The judges differ by more than chance: the average entry would get { $least } from the severest and { $most } from the most lenient. They fall into about { $strata } distinct groups (reliability { $reliability }).
   *[no] The judges do not differ by more than chance: the average entry would get { $least } from the severest and { $most } from the most lenient.
  }
panel-caterpillar = Each judge's severity (●) within twice its standard error; · is the average judge.
panel-map = Higher is a better entry, a severer judge, a harder criterion.
panel-logits = logits
panel-entries = entries
panel-judges = judges
panel-criteria = criteria
panel-variances = { $entry } of the differences come from the entries, { $judge } from judges being severe or lenient, { GIVEN($both) ->
    [yes] { $both } from a judge liking one entry more than another, {""}
   *[no] {""}
  }{ $residual } are left over.
panel-alpha-nominal = Krippendorff's alpha, same or not
panel-alpha-ordinal = Krippendorff's alpha, by order
panel-alpha-interval = Krippendorff's alpha, by distance
panel-alpha-ratio = Krippendorff's alpha, by ratio
panel-fleiss = Fleiss' kappa
panel-cohen = Cohen's kappa
panel-cohen-linear = Cohen's kappa, linear weights
panel-cohen-quadratic = Cohen's kappa, quadratic weights
panel-light = Mean kappa of all pairs (Light)
panel-ac1 = Gwet's AC1
panel-brennan = Brennan and Prediger
panel-kendall = Kendall's W

column-panel-coefficient = Coefficient
column-panel-value = Value
column-panel-interval = 95% interval
column-panel-missing = What is missing
column-panel-marks = Marks
column-panel-mean = Mean
column-panel-fair = Fair
column-panel-measure = Severity
column-panel-error = Error
column-panel-infit = Infit
column-panel-infit-z = Infit z
column-panel-outfit = Outfit
column-panel-outfit-z = Outfit z
column-panel-facet = Of
column-panel-number = Number
column-panel-spread = Spread
column-panel-reliability = Reliability
column-panel-strata = Groups
column-panel-separation = Separation
column-panel-fixed = Chi-square, alike
column-panel-fixed-p = p, alike
column-panel-random = Chi-square, normal
column-panel-random-p = p, normal
column-panel-effect = Adds (linear)
column-panel-subset = Part
column-panel-mark = Mark
column-panel-expected = Expected
column-panel-z = z
column-panel-average = Mean place
column-panel-threshold = Threshold

enough-judges = { $have } of the { $want } judges that are needed.
enough-entries = { $have } of the { $want } entries that are needed.
enough-judges-for-variance = A variance between judges wants { $want } judges, and there are { $have }.
enough-entries-for-variance = A variance between entries wants { $want } entries, and there are { $have }.
enough-units = Two judges marked { $have } criteria of entries; { $want } are wanted.
enough-complete = All judges marked { $have } entries; { $want } are wanted.
enough-two-judges = It is for exactly two judges, and there are { $have }.
enough-words = The marks are words, not numbers.
enough-one-level = All marks are the same.
enough-many-levels = There are more than 101 different marks.
enough-many-values = There are { $have } different marks; ratios are compared of at most { $want }.
enough-many-pairs = There are { $have } pairs of marks, too many to compare judge by judge.
enough-too-large = { $have } judges, criteria, thresholds and parts together are more than the { $want } that are solved for at once.
enough-too-large-marginal = Judges times thresholds of criteria are { $have }, more than the { $want } that --method mml can keep; --method jml can.
enough-no-marks = There are no marks.
enough-not-ratio = Some marks are below 0.
enough-for-variances = { $have } marks are too few, or are by too few judges, to tell variances apart.
enough-marks-of-judge = { $count ->
    [one] One judge has
   *[other] { $count } judges have
  } fewer than { $want } marks: { $judges }.
enough-thin = { $count ->
    [one] One level has
   *[other] { $count } levels have
  } fewer than { $want } marks, so its thresholds are uncertain.
enough-extreme = { $count ->
    [one] One judge gave only lowest or only highest marks and has
   *[other] { $count } judges gave only lowest or only highest marks and have
  } no exact severity.
enough-subsets = The marks fall into { $count } parts that no judge or entry joins. Severities of different parts cannot be compared: each is against the average judge of its part.
enough-not-converged = The estimate did not come to rest.

panel-no-marks = There are no marks yet.
    .help = tolok panel studies the marks of marks.csv; `tolok check` says what is there.
panel-table-empty = The table has no marks.
    .why = Nothing is left below its header.
    .help = Give a header and a row per mark, or per entry with --matrix.
panel-no-column = There is no column { $column }. { $near ->
    [yes] Did you mean { $suggestion }?
   *[no] {""}
  }
    .why = The columns are { $columns }.
    .help = Name the columns with --entry, --judge, --criterion and --mark; for a column per judge use --matrix.
panel-id-missing = The mark has no entry, judge or criterion.
    .why = Nobody can tell whose it is.
    .help = Fill in the empty cell, or delete the row.
panel-hidden-character = { $text } contains a hidden character.
    .why = Two ids that look the same would be different.
    .help = Type the id again.
panel-judge-missing = The mark stands in a column without a judge's name.
    .why = Nobody can tell whose mark it is.
    .help = Name the column in the header, or empty it.
panel-judge-twice = The judge { $judge } has two columns.
    .why = Nobody can tell which mark counts.
    .help = Give each judge one column.
panel-entry-twice = The entry { $entry } has two rows.
    .why = Nobody can tell which mark counts.
    .help = Give each entry one row.
panel-mark-twice = { $judge } marks { $entry } twice; the first time on line { $first }.
    .why = Nobody can tell which mark counts.
    .help = Delete one of them; where marks are of several criteria, name their column with --criterion.

heading-panel-odd = Judges who stand out
panel-odd-none = Nobody among { $judges } judges stands out in severity, scatter, range, halo, drift, favours or pace.
panel-odd-some = { $judges } judges were looked at. So that chance accuses nobody, each comparison is corrected for how many there were (Bonferroni among judges; Holm over judges and kinds of entries; severity at 2.5%, all else at 1%, together about 5%), and differences below a quarter of a level are not named. It is a reason to talk with the judge, not a verdict.
panel-odd-few = { $count ->
    [one] One judge was
   *[other] { $count } judges were
  } not looked at: { $judges }. { GIVEN($why) ->
    [yes] { $why }
   *[no] A portrait wants { $want } entries that colleagues marked, too, and marks that are neither all lowest nor all highest.
  }
advice-severe = That proves no unfairness: strict is not wrong, and places move only where other judges marked the neighbours. Read two or three of these entries together.
advice-lenient = That proves no favour: mild is not wrong, and places move only where other judges marked the neighbours. Read two or three of these entries together.
advice-erratic = That proves no carelessness: the judge may have seen what others missed. Go through the marks that surprise together.
advice-central = That proves no indifference: the entries may have been alike, or the levels unclear. Ask what would have earned the lowest and the highest level.
advice-halo = That does not prove that criteria were not read: good entries are often good throughout. Ask for the reason of each criterion on one entry.
advice-drift = That proves no fatigue: entries marked later may differ. Let the judge mark an early entry again without seeing the first marks.
advice-favour = That proves no partiality: such entries may have what colleagues overlooked. Let another judge read some of them before anything is decided.
advice-fast = That proves no carelessness: marks may have been typed in after the reading. Ask how the entries were read.
judge-severe = gives { $levels } levels less than the average judge would give the same entries, far from all the others.
judge-lenient = gives { $levels } levels more than the average judge would give the same entries, far from all the others.
judge-erratic = marks scatter { $times } times as much as expected; what they say is hard to foretell from the other judges.
judge-central = keeps to the middle of the scale: the marks vary only { $share } times as much as those of others would.
judge-halo = gives all criteria of an entry nearly the same: they differ only { $share } times as much as expected.
judge-drift = became { $to ->
    [severe] severer
   *[lenient] more lenient
  } from the first mark to the last, by { $levels } levels against colleagues.
judge-favour = gives entries with { $attribute } { $value } { $levels } levels { $more ->
    [yes] more
   *[no] less
  }{ $own ->
    [yes] {" "}(the judge's own)
   *[no] {""}
  } than colleagues do, compared with other entries ({ $entries } such entries).
judge-fast = needs { $minutes } minutes for a mark; usual in this panel are { $usual }.
enough-judges-for-portrait = A comparison among judges wants { $want } judges, and there are { $have }.
enough-entries-for-portrait = A portrait wants { $want } entries that colleagues marked, too, and there are { $have }.

column-fair = Fair
severity-applied = { $stage }: the ranking is not of the marks as given. The judges' severity is taken out by the { $method ->
    [rasch] many-facet Rasch model
   *[linear] linear mixed model
  }, as competition.yaml says.
severity-impossible = { $stage }: severity was to be taken out, but the marks do not allow an estimate; the ranking is of the marks as given.
heading-panel-fair = What the average judge would change
panel-fair = With severity taken out of every stage ({ $method ->
    [rasch] many-facet Rasch model
   *[linear] linear mixed model
  }), { $count ->
    [0] every decision stays as it is.
    [one] one decision would be another:
   *[other] { $count } decisions would be others:
  }
panel-fair-official = The official ranking is of the marks as given, unless competition.yaml says `severity: rasch` or `severity: linear` in the panel of a stage. `tolok rank --fair` shows both beside each other.
panel-fair-complete = { $stage }: all judges marked all entries, so severity cancels; fair points differ from the others only where marks are missing or the scale ends.
change-in = would go on
change-out = would not go on
change-wins = would win
change-loses = would not win
heading-panel-out = What hangs on a single judge
panel-out = Each judge's marks were left out in turn and everything ranked anew. { $count ->
    [0] No decision hangs on a single judge.
    [one] One judge decides something alone:
   *[other] { $count } judges decide something alone:
  }
panel-out-judge = without { $judge }, { $changes ->
    [one] one decision changes
   *[other] { $changes } decisions change
  }: { $names }
panel-out-skipped = Not looked at: there are too many marks and judges to rank everything anew without each of them.
panel-out-advice = That is no sign of a fault: with two judges an entry, each weighs a half. It says where one more mark before the decision is worth most.
panel-bend-advice = That accuses nobody: it says how little it takes. Where it is a few hundredths of a level, announce how ties and near-ties are settled, or ask for one more judge.
heading-panel-bend = How far marks would have to bend
panel-bend = { $seat }: { $judge } alone would have to give { $holder } { $levels } levels less and { $rival } { $levels } levels more on every criterion to put { $rival } ahead.
panel-bend-least = { $seat }: { $holder } and { $rival } are so near that any change of a mark by { $judge } decides.
panel-bend-none = { $seat }: no judge alone could put { $rival } ahead of { $holder }.

fair-beside-raw = { $at }: { $raw } points of the marks as given; the average judge would have given { $fair } ± { $se }.

letter-fair = { $stage }: the marks as given make { $raw } points; the average judge would have given about { $fair } (standard error { $se }). { $official ->
    [fair] The ranking of this stage is of the latter.
   *[raw] The ranking is of the marks as given; the second number is for information.
  }

severity-uncertain = { $stage }: there are few marks for the { $method ->
    [rasch] many-facet Rasch model
   *[linear] linear mixed model
  }; `tolok panel` says what is missing.
