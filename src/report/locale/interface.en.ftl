# Headings, columns and the program's own sentences.
heading-award = Award { $award }{ $track ->
    [""] {""}
   *[other] {" "}({ $track })
  }: { $winners ->
    [one] one winner
   *[other] { $winners } winners
  } of { $running } in the running
heading-track = { $stage }, track { $track }: { $entered } entered, { $eligible } eligible, { $complete } complete, { $ranked } ranked, { $advanced } go on
heading-dropped = Left without a place: { $count }
heading-warnings = To look at: { $count }
heading-against = { $left } against { $right }: { $where }
column-place = Place
column-place-overall = Overall
column-entry = Entry
column-name = Name
column-points = Points
column-coverage = Evidence
column-note = Why
column-criterion = Criterion
column-title = Title
column-part = Part of the gap
row-total = total
row-rest = rounding and combining
note-parts = The parts sum to the gap in points.
note-proposed = Proposed, not official: weights and thresholds of { $rubrics }.
note-imputed = imputed: { $criteria }
more-places = … { $more } more: --stage { $stage } --track { $track }
more-of-these = … and { $more } more (--all)
without-attribute = (not given)
