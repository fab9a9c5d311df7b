# What is wrong with the input, why it is refused (.why) and how to mend it (.help).

answers-missing = there is no file of answers “{ $file }”
  .why = Answers are read from a CSV file or an Excel workbook.
  .help = Check the path; the columns are criterion, level, evidence, note.
## Files and folders

folder-missing = there is no folder “{ $folder }”
  .why = An edition is a folder of plain files.
  .help = Check the path, or make an edition with `tolok init`.
folder-is-a-file = “{ $folder }” is a file, not a folder
  .why = An edition is a folder of plain files.
  .help = Give the folder that holds competition.yaml.
competition-missing = there is no competition.yaml in this folder
  .why = It holds the rules of the edition, and nothing can be read without them.
  .help = Make one with `tolok init`, or give another folder.
entries-missing = there is no entries.csv
  .why = It says who competes; marks, claims and values belong to its entries.
  .help = Add entries.csv with at least the column “entry” (or a sheet called entries).
file-missing = there is no file “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The line names a file that must exist in the edition’s folder.
  .help = Mend the name, or add the file.
file-not-regular = “{ $name }” is not a regular file
  .why = Folders, pipes and devices hold no tables or rules.
  .help = Put a plain file there.
file-unreadable = the file { $name } cannot be read: { $detail }
  .why = The system refused to read it.
  .help = Check that it exists and that you may read it.
file-too-large = the file { $name } is larger than { $limit } MiB
  .why = A file of this kind is never so large; reading it could exhaust the memory.
  .help = Check that it is the right file.
path-outside = “{ $name }” leads out of the edition’s folder
  .why = An edition must give the same result wherever its folder is copied, and must not read other people’s files.
  .help = Copy the file into the folder and name it relative to it.
not-utf8 = from this line on the file is not UTF-8
  .why = In another encoding names and texts would be garbled.
  .help = Save it as “CSV UTF-8” or, in an editor, with the encoding UTF-8.
more-like-these = { $more } more problems of this kind ({ $kind }) in this file
  .why = Only the first ones are shown.
  .help = Mend those shown and check again.
control-character = a control character in { $place }: “{ $text }”
  .why = Control characters hide text and can take over a terminal.
  .help = Delete it; it often comes from copying out of another program.

## YAML

yaml-syntax = this is not YAML: { $detail }
  .why = The file cannot be understood from here on.
  .help = Check indentation, quotes, brackets and colons on this line and the one above.
yaml-several-documents = there is more than one document in the file
  .why = A second document, after “---”, would be overlooked.
  .help = Keep one document; put others in files of their own.
yaml-too-much = the file is nested too deeply or repeats itself too often
  .why = Such files are made to exhaust the memory.
  .help = Write the values out, at most 64 levels deep.
yaml-merge-key = merge keys (“<<”) are not read
  .why = What a map says should stand in the map.
  .help = Write the keys out.
yaml-key-empty = a key is empty
  .why = Nothing can be read under a key without a name.
  .help = Name the key, or delete the line.
key-twice = the key “{ $key }” stands here a second time, after line { $first }
  .why = Only one of the two could count, and nobody could tell which.
  .help = Delete one of them.
key-unknown = a { $object } has no key “{ $key }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = A mistyped key would silently change the result.
  .help = Mend the key, or delete it.
key-missing = this { $object } lacks “{ $key }”
  .why = There is no safe default for it.
  .help = Add “{ $key }: …”.
wrong-kind = “{ $key }” should be { $wanted }, but is { $found }
  .why = It can only be read in the expected form.
  .help = Write { $wanted } here.
value-unknown = { $place } cannot be “{ $value }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = It must be one of: { $choices }.
  .help = Choose one of: { $choices }.
list-empty = the list “{ $key }” is empty
  .why = Something must stand in it.
  .help = Add an item, or delete the key.
text-empty = “{ $key }” is empty
  .why = A text that says nothing helps nobody.
  .help = Write a text, or delete the key.
quote-it = “{ $key }: { $value }” is read as a number
  .why = 2022.10 and 2022.1 are the same number but not the same version.
  .help = Quote it: { $key }: "{ $value }".
out-of-range = “{ $key }” cannot be { $value }
  .why = It must lie within { $range }.
  .help = Write a number within { $range }.
not-whole = “{ $key }” must be a whole number, not { $value }
  .why = It counts things.
  .help = Write a whole number, 0 or more.
id-malformed = “{ $value }” is not an id
  .why = Ids name files, links and columns: 1 to 64 of the letters A-Z a-z, digits and . _ -, beginning with a letter or digit.
  .help = Use an id such as “kab-kediri”; put the full name in a name or title.
id-twice = the id “{ $id }” is taken since line { $first }
  .why = An id must mean one thing.
  .help = Give one of the two another id.
date-malformed = { $place } cannot be “{ $value }”
  .why = A day is written year-month-day, so that 03/04 is never guessed.
  .help = Write it as 2022-05-10.

## competition.yaml

track-unknown = there is no track “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Tracks are declared in competition.yaml under “tracks”.
  .help = Mend the name, or declare the track.
stage-unknown = there is no stage “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Stages are declared in competition.yaml under “stages”.
  .help = Mend the name, or declare the stage.
stage-not-earlier = “{ $name }” is not an earlier stage{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Points can only be carried from a stage that is over.
  .help = Name a stage that stands above this one.
carry-sum = the carried shares add up to { $sum }
  .why = Together they can be at most 1: the whole of the points.
  .help = Lower the shares.
advance-last = “advance” on the last stage has no effect
  .why = Nothing follows the last stage.
  .help = Delete it, or name winners under “awards”.
node-unknown = the rubric of stage “{ $stage }” has no dimension or criterion “{ $node }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The award could not be scored.
  .help = Mend the name; “total” is the whole rubric.
tie-break-unknown = no stage’s rubric has a dimension or criterion “{ $node }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = It could not break any tie.
  .help = Mend the name, or take it off the list.
tie-break-partial = “{ $node }” breaks no ties in: { $stages }
  .why = The rubrics of those stages do not have it.
  .help = Nothing need be done if that is meant.
eligibility-tests = a rule needs exactly one test, but has { $found }
  .why = The tests are: { $tests }.
  .help = Keep one test; make a rule for each further one.
date-unneeded = “date” belongs to “months_before” only
  .why = It would have no effect here.
  .help = Delete it, or use “months_before”.
band-twice = two bands begin at { $from }
  .why = Points would belong to both.
  .help = Change or delete one of them.
attribute-unknown = entries.csv has no column “{ $attribute }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The rule finds the attribute absent for every entry.
  .help = Mend the name, or add the column.
judge-total-field = “combine_at: judge_total” cannot score criterion “{ $criterion }” of stage “{ $stage }”
  .why = Its scale compares an entry with the field, which one judge’s marks do not show.
  .help = Use “combine_at: criterion”, or another scale.
applies-to-unknown = criterion “{ $criterion }” applies to a track that does not exist: “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Tracks are declared in competition.yaml.
  .help = Mend the name, or declare the track.

## Rubrics

rubric-not-shipped = the program has no rubric “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = It knows: { $known }.
  .help = Mend the name and version, or put the rubric in rubrics/.
rubric-unknown = there is no rubric “{ $name }” in rubrics/{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = A rubric is named by “shipped:ID@VERSION”, by its file, or by the id in a file of rubrics/.
  .help = Mend the name, or add the file.
rubric-several = “{ $name }” may be any of: { $files }
  .why = A stage must use one rubric.
  .help = Name its version: ID@VERSION, or its file.
extends-cycle = the rubric extends itself through “{ $name }”
  .why = There would be no end to it.
  .help = Let one of them stand alone.
extends-too-deep = more than { $limit } rubrics extend one another
  .why = Nobody could say where a criterion comes from.
  .help = Write a rubric of its own.
extends-scale = the rubric it extends has levels from { $min } to { $max }
  .why = Its criteria are written for those levels.
  .help = Use the same scale, or leave it out.
extends-clash = “{ $id }” exists already in the rubric it extends
  .why = An extension adds and re-weights; it does not rewrite.
  .help = Use another id, or give only “id” and “weight”.
extends-unknown = the rubric it extends has no “{ $id }” to re-weight{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = With only “id” and “weight” it must name something inherited.
  .help = Mend the id, or write the criterion or dimension out.
id-reserved = the id “{ $id }” is reserved
  .why = It names the root of every rubric.
  .help = Choose another id.
dimension-empty = the dimension “{ $dimension }” is empty
  .why = It could never have points.
  .help = Add criteria or dimensions, or delete it.
weights-zero = all children of “{ $node }” have the weight 0
  .why = Nothing would count.
  .help = Give at least one of them a weight above 0.
weight-range = the weight { $at } does not lie within { $from } and { $to }
  .why = “from” and “to” are the range that is admitted around “at”.
  .help = Write 0 ≤ from ≤ at ≤ to.
scale-range = the scale goes from { $min } to { $max }
  .why = The lowest level must be below the highest.
  .help = Write min below max.
scale-mixed = a scale is one of “bands”, “goalposts” and “field”
  .why = Two scales would give two different points; “direction” belongs to “field”.
  .help = Keep one of them.
bands-unordered = the bands neither rise nor fall
  .why = Rising bands mean more is better, falling ones less.
  .help = Put them in order, each once.
bands-too-many = { $bands } bands on a scale from { $min } to { $max }
  .why = Each band is worth one level; there are more bands than levels.
  .help = Use at most one band per level.
goalposts-equal = both goalposts are { $value }
  .why = The points between them would be undefined.
  .help = Set min to the value worth 0 and max to the value worth 100.
goalposts-log = a logarithmic scale cannot go from { $min } to { $max }
  .why = Only numbers above 0 have a logarithm.
  .help = Use goalposts above 0, or “log: false”.
zscore-under = criterion “{ $criterion }” is a z-score under “{ $node }”, which needs points of 0 or more
  .why = z-scores can be negative.
  .help = Use another scale, or “aggregate: mean”.
measure-missing = criterion “{ $criterion }” comes from { $source } but names no measure
  .why = A log or a probe yields many values.
  .help = Add “measure: …” with its name in the measure column of measured.csv.
source-twice = the source “{ $source }” is named twice
  .why = The second would never be asked.
  .help = Delete one of them.
by-unneeded = “by” belongs to “group_median” only
  .why = Mean and median are taken over all entries.
  .help = Delete it, or use “impute: group_median”.
level-not-number = “{ $level }” is not a level
  .why = Levels are numbers on the rubric’s scale.
  .help = Write a number before the colon.
level-outside = the level { $level } does not lie within { $min } and { $max }
  .why = The rubric’s scale ends there.
  .help = Write a level from { $min } to { $max }.

## Tables

table-twice = the table “{ $table }” is there twice: { $first } and { $second }
  .why = Nobody could tell which one counts.
  .help = Delete or rename one of them.
table-empty = the table “{ $table }” has no header
  .why = The first row names the columns.
  .help = Add the header, or delete the file.
no-rows = the table “{ $table }” has no rows
  .why = Without entries there is nothing to rank.
  .help = Add a row for each entry.
no-evidence = there are no marks, claims, indicators or measured values yet
  .why = Nothing can be scored without evidence.
  .help = Add marks.csv, claims.csv, indicators.csv or measured.csv.
column-missing = the table “{ $table }” lacks the column “{ $column }”
  .why = The rows cannot be understood without it.
  .help = Add the column; names are in lower case.
column-unknown = the table “{ $table }” has no use for a column “{ $column }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = A mistyped column would be overlooked.
  .help = Mend the name, or delete the column.
column-twice = the column “{ $column }” is there twice
  .why = Only one of them could count.
  .help = Delete or rename one of them.
column-unnamed = a column has no name
  .why = Its cells cannot be understood.
  .help = Name it, or delete the column and its separator.
cells-count = the row has not as many cells ({ $found }) as the header ({ $wanted })
  .why = Cells would land in the wrong columns.
  .help = Quote cells that hold the separator, and keep empty cells.
record-too-long = a row is longer than { $limit } bytes
  .why = No row of this table is; a quote may be missing.
  .help = Check the quotes around here, and that this is the right file.
quote-open = a quote is opened here and never closed
  .why = All that follows would be one cell.
  .help = Close it, or write a quote within a cell twice.
cell-empty = “{ $column }” is empty
  .why = The row says nothing without it.
  .help = Fill it in, or delete the row.
cell-error = the cell shows the error { $error }
  .why = A formula failed; its value is unknown.
  .help = Mend the formula, or write the value.
workbook-unreadable = the workbook { $name } cannot be read: { $detail }
  .why = It is damaged, protected or not an .xlsx.
  .help = Open it and save it again as .xlsx, or save the sheet as CSV UTF-8.
workbook-too-large = the workbook { $name } is larger than { $limit } MiB unpacked
  .why = Such files can exhaust the memory.
  .help = Save the sheet as CSV UTF-8, which may be of any size.
sheet-missing = the workbook has no sheet “{ $table }” but: { $sheets }
  .why = With several sheets the table is found by its name.
  .help = Rename the sheet to “{ $table }”.
number-ambiguous = “{ $value }” may be read in two ways
  .why = A point or comma may mark decimals or thousands.
  .help = Declare it in competition.yaml: csv: {"{"}decimal: "."{"}"} or csv: {"{"}decimal: ","{"}"}.
number-malformed = “{ $value }” is not a number
  .why = Only digits, a sign, a decimal mark and proper groups of thousands can be read.
  .help = Write it like 1234.5, without units.
number-percent = “{ $value }” has a per cent sign
  .why = 5 % may mean 5 or 0.05.
  .help = Write the number that the rubric expects, without the sign.
number-too-large = “{ $value }” is too large
  .why = Numbers reach to a million million (10^12) either way, so that no sum of them loses its meaning.
  .help = Use a larger unit, such as millions.
list-too-long = “{ $key }” has { $length } entries
  .why = At most { $limit } are read, so that a file cannot keep the program busy for hours.
  .help = Split it, or leave out what is not needed.
file-near = “{ $name }” is not read; is it meant to be “{ $wanted }”?
  .why = Tables have exact names and end in .csv or .xlsx; under another name they would be left out unnoticed.
  .help = Rename or export it, or move it out of the edition's folder.
sheet-near = the sheet “{ $sheet }” is not read; is it meant to be “{ $wanted }”?
  .why = Sheets have exact names; under another name they would be left out unnoticed.
  .help = Rename the sheet, or move the workbook out of the edition's folder.
number-not-finite = “{ $value }” is not a finite number
  .why = It cannot be compared or averaged.
  .help = Write a number, or leave it out where it is unknown.

## Entries, judges, marks

entry-twice = the entry “{ $entry }” stands here a second time, after line { $first }
  .why = An entry must have one row.
  .help = Delete one of the rows, or give it another id.
entry-unknown = no entry is called “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Entries are those of entries.csv.
  .help = Mend the name, or add the entry.
judge-twice = the judge “{ $judge }” stands here a second time, after line { $first }
  .why = A judge must have one row.
  .help = Delete one of the rows.
judge-unknown = no judge is called “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Judges are those of judges.csv.
  .help = Mend the name, or add the judge.
criterion-unknown = the rubric of stage “{ $stage }” has no criterion “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The row would count for nothing.
  .help = Mend the name.
criterion-nowhere = no stage’s rubric has a criterion “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The row would count for nothing.
  .help = Mend the name.
level-missing = a given mark has no level
  .why = Missing is not zero.
  .help = Write the level, or the state not_applicable or recused.
level-unwanted = a mark that is { $state } has a level
  .why = It is either a level or no level.
  .help = Delete the level, or the state.
mark-twice = the same judge marks the same criterion of “{ $entry }” again, after line { $first }
  .why = Only one of the two could count.
  .help = Delete one of the rows.
mark-not-applied = criterion “{ $criterion }” does not apply to the track of “{ $entry }”
  .why = The mark will not count.
  .help = Delete it, or change “applies_to” in the rubric.
judge-not-of-stage = judge “{ $judge }” marks “{ $entry }” at stage “{ $stage }”, which the judge does not serve
  .why = judges.csv names the judge’s stages.
  .help = Delete the mark, or mend judges.csv.
judge-not-of-track = judge “{ $judge }” marks “{ $entry }” at stage “{ $stage }”, whose track the judge does not serve
  .why = judges.csv names the judge’s tracks.
  .help = Delete the mark, or mend judges.csv.
judge-conflict = judge “{ $judge }” marks “{ $entry }” at stage “{ $stage }” despite a conflict of interest
  .why = judges.csv says that the judge must not.
  .help = Delete the mark, or mend judges.csv.

## Claims, decisions, values

claim-twice = the same criterion is claimed again, after line { $first }
  .why = Only one of the two could count.
  .help = Delete one of the rows.
claim-without-level = the claim has no level and does not count
  .why = Missing is not zero.
  .help = Write a level, or n/a where the criterion does not apply.
subject-unknown = there is no stage or award “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = A decision is about a stage, an award, or, when empty, the entry as a whole.
  .help = Mend the name, or leave it empty.
decision-not-for-award = “{ $kind }” cannot be said of the award “{ $award }”
  .why = A level belongs to a stage; an award only adds up what its stages gave.
  .help = Name the stage whose criterion is overruled.
decision-unsigned = the decision lacks “{ $column }”
  .why = A decision changes places: it needs a reason and a signer.
  .help = Write why, and who signed.
overrule-incomplete = an overrule lacks its criterion or its level
  .why = It sets one criterion to one level.
  .help = Fill in both.
overrule-twice = criterion “{ $criterion }” is overruled again, after line { $first }
  .why = Only one of the two could be in force.
  .help = Delete one of the rows.
indicator-missing = a rubric reads the indicator “{ $column }”, which is no column here{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Every entry would lack it.
  .help = Add the column, or mend “measure” in the rubric.
indicators-absent = the rubric reads the indicator “{ $column }”, but there is no indicators.csv
  .why = The criterion has no value until there is one.
  .help = Add indicators.csv with that column.
where-malformed = “{ $part }” is not a filter
  .why = A filter is key=value, several are joined by |, each key once.
  .help = Write it like class=pengaduan|channel=sms.
interval-reversed = the value does not lie between “low” and “high”
  .why = An interval holds its value.
  .help = Check the three numbers.
measure-twice = the measure “{ $measure }” of “{ $entry }” stands here a second time, after line { $first }
  .why = Only one of the two could count.
  .help = Delete one of the rows.

assignments-without-judges = assignments.csv needs the judges of judges.csv
  .why = It says which judge marks which entry, and judges.csv is not there or is refused.
  .help = Write judges.csv, or mend it.

assignment-twice = the judge is given this entry a second time; the first is in row { $first }
  .why = One row is one task.
  .help = Delete one of the two rows.

mark-unassigned = judge “{ $judge }” marked “{ $entry }” without being assigned to it
  .why = assignments.csv gives this stage's entries to judges, and this pair is not among them.
  .help = Add the pair to assignments.csv, or delete the marks.

assignment-conflict = judge “{ $judge }” is to mark “{ $entry }” despite a conflict of interest
  .why = judges.csv says that the judge must not: the entry or its agency is named there, or agency or region is the judge's own.
  .help = Write released into the row's state and run tolok assign, which finds another judge; or mend judges.csv.

tasks-few = “{ $entry }” has { $given } of { $wanted } judges at stage “{ $stage }”
  .why = The stage's panel wants so many marks per entry, and assignments.csv gives the entry to fewer judges.
  .help = Run tolok assign: it adds what is missing and keeps the rest.

table-in-workbook = the table “{ $table }” is kept in the workbook sheet { $sheet }
  .why = tolok writes into no workbook that people keep, so that it never spoils one.
  .help = Save the sheet as { $table }.csv in the edition's folder, delete it from the workbook, and run again.

## Shortlists, objections, timetables

shortlist-twice = the entry stands on the same list already; the first is in row { $first }
  .why = A list names an entry once.
  .help = Delete one of the two rows.
shortlist-last-stage = stage “{ $stage }” is the last one
  .why = Nobody goes on from the last stage.
  .help = Mend the stage, or delete the row.
shortlist-track = “{ $entry }” is in track “{ $track }”
  .why = entries.csv says which track an entry is in.
  .help = Write “{ $track }”, or mend entries.csv.
shortlist-unsigned = the decided list lacks “{ $column }”
  .why = A list in force must be signed and dated.
  .help = Fill it in, or use version proposed.
objection-twice = the objection “{ $objection }” is there since row { $first }
  .why = A number is one objection.
  .help = Give one of the two another number.
objection-unanswered = the objection is { $state ->
    [upheld] upheld
   *[other] rejected
  } without “{ $column }”
  .why = Whoever objected has a right to the answer, its signer and its date.
  .help = Fill it in, or write state open.
objection-state = the objection is open, yet “{ $column }” is filled in
  .why = Nobody could tell whether it is answered.
  .help = Write state upheld or rejected, or clear the column. It says { $state } now.
objection-dates = the objection was answered before it was received ({ $received })
  .why = One of the two days must be wrong.
  .help = Mend the day.
objection-open = objection { $objection } of “{ $entry }” is not answered
  .why = The result is not final before every objection is answered.
  .help = Answer it with tolok decide EDITION answer { $objection }.
time-malformed = starts_at cannot be “{ $value }”
  .why = A time without its offset means another hour in Jakarta than in Jayapura.
  .help = Write it as 2022-05-23T09:00:00+07:00.
session-twice = “{ $entry }” is heard twice; the first is in row { $first }
  .why = An entry has one session at each stage.
  .help = Delete one of the rows.
session-clash-room = room “{ $room }” is taken at the same time by “{ $other }”
  .why = A room holds one session at a time.
  .help = Move one of the two, or run tolok timetable --keep.
session-clash-judge = judge “{ $judge }” sits at the same time with “{ $other }”
  .why = A judge sits in one session at a time.
  .help = Move one of the two, or run tolok timetable --keep.

## Pairs of registrations, channels

attribute-unneeded = a rule on complete claims reads no attribute
  .why = `complete: claims` looks at claims.csv, not at a column of entries.csv.
  .help = Delete “attribute”, or make it a rule of its own.
of-missing = the decision `{ $kind }` does not say of which entry
  .why = It is about a pair: this entry, and the one in the column “of”.
  .help = Write the other entry’s id into the column “of”.
of-unwanted = the decision `{ $kind }` has an entry in the column “of”
  .why = Only `duplicate` and `distinct` are about a pair.
  .help = Empty the cell, or mend the kind.
pair-of-itself = the entry “{ $entry }” is paired with itself
  .why = A registration can repeat another one only.
  .help = Write the other entry’s id into the column “of”.
pair-with-stage = the decision `{ $kind }` names a stage or an award
  .why = Whether two registrations are one holds from the start, before every stage.
  .help = Empty the column “stage”.
duplicate-twice = the entry “{ $entry }” is called a duplicate again, after line { $first }
  .why = It can repeat one entry only.
  .help = Delete one of the rows.
duplicate-chain = “{ $entry }” repeats “{ $of }”, which is itself called a duplicate on line { $line }
  .why = The entry that stays must stay; chains and circles leave none.
  .help = Name the entry that really stays in the column “of” of both rows.
channel-twice = the channel “{ $channel }” of this entry stands here a second time, after line { $first }
  .why = A channel must have one row.
  .help = Delete one of the rows, or give the second channel its own name.
hours-unclear = the opening hours “{ $hours }” cannot be understood
  .why = What the prober finds can then not be told apart by opening hours; the rest is not affected.
  .help = Write days and times in the agency’s own time, such as “Senin-Jumat 08.00-16.00”, “Mon-Fri 8:00-16:00; Sat 8:00-12:00” or “24 jam”, without the name of a time zone.
consent-channel = { $entry } has no channel called “{ $channel }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] { "" }
  }
  .why = A consent is for a channel of channels.csv, or for all of the entry's.
  .help = Write the channel's name as in channels.csv, or leave the cell empty.
consent-backwards = the consent ends on { $until }, before it begins on { $from }
  .why = Such a consent would hold on no day.
  .help = Correct one of the two days.
maintenance-channel = { $entry } has no channel called “{ $channel }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] { "" }
  }
  .why = Work is announced for a channel of channels.csv, or for all of the entry's.
  .help = Write the channel's name as in channels.csv, or leave the cell empty.
maintenance-time = { $place } cannot be “{ $value }”
  .why = A time is the agency's own, without a zone; anything else would have to be guessed.
  .help = Write it as 2022-03-05 22:00, or as a day alone: 2022-03-05.
maintenance-backwards = the work is over at { $until }, which is not after { $from }, when it begins
  .why = Such a window would leave no look out.
  .help = Correct one of the two times; past midnight, “until” is on the next day.
letterhead-contact = “{ $contact }” cannot stand as contact in the User-Agent
  .why = Every request to a channel says there, in plain letters, where its keepers may ask.
  .help = Write one mail or web address in plain letters, without brackets.
letterhead-twice = “{ $what }” stands here a second time, after line { $first }
  .why = Papers say it once.
  .help = Delete one of the two rows.

## observations/*.jsonl
observations-without-channels = there are observations, but no channels that could be read
  .why = Each observation is of a channel of channels.csv.
  .help = Write channels.csv with entry, channel and kind, or mend it.
observations-not-read = { $name } is not read: observations end in .jsonl
  .why = Left out unnoticed, it would change what is measured.
  .help = Unpack or rename it so that its name ends in .jsonl, or take it out of the folder observations.
observation-json = this line is not one whole JSON object from here on
  .why = Every line of observations is an object of its own, such as the prober writes.
  .help = Take the file from the prober again; a line cut short at the end of a file may be deleted.
observation-cut = the last line is cut short: it is not counted
  .why = The prober was stopped while it wrote, or is writing now.
  .help = Run the prober again: it writes the line anew from its archive. Where the line is lost, delete it.
observation-key-missing = this observation lacks “{ $key }”
  .why = Without it, it cannot be said what was seen, where or when.
  .help = Take the file from the prober again, or delete the line.
observation-value = “{ $key }” cannot be { $value }
  .why = It must be { $wanted ->
    [text] a text
    [moment] a moment such as 2022-05-10T08:15:00+07:00
    [milliseconds] a number of milliseconds, 0 or more
    [days] a number of days
    [share] a number from 0 to 1
    [flag] true, false or null
    [date] a date such as 2022-05-10
   *[other] a hash: a short text without control characters
  }.
  .help = Take the file from the prober again, or mend the value.
channel-unknown = “{ $entry }” has no channel called “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Channels are those of channels.csv.
  .help = Put the channel’s row back into channels.csv, even if the channel was closed since, or correct the name.
observation-twice = this look stands here a second time, after { $first }
  .why = Counted twice, it would make the measure look surer than it is.
  .help = Delete one of the two lines; if a whole file is a copy, take it out of the folder.
timezone-unknown = the time zone “{ $zone }” of “{ $entry }” does not exist
  .why = Hours and weekdays of observations are counted in the agency’s own time.
  .help = Write WIB, WITA, WIT, or a name such as Asia/Makassar; an empty cell is Asia/Jakarta.
measure-observed = “{ $measure }” of “{ $entry }” is here and among the observations too
  .why = Only one of the two could count.
  .help = Delete this row; where the observations are wrong, set the level by a signed decision (overrule) instead.
measure-uncatalogued = no measure of the prober is called “{ $measure }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The criterion then finds a value only where measured.csv brings it.
  .help = “tolok measures” lists all measures. Correct the name, or bring the value in measured.csv.
measure-direction = of “{ $measure }”, { $better ->
    [up] more is better, but this scale gives more points to less
   *[down] less is better, but this scale gives more points to more
  }
  .why = The worst channels would get the most points.
  .help = { $better ->
    [up] Write the cuts rising, or the goalposts from low to high.
   *[down] Write the cuts falling, or the goalposts from high to low.
  }
measure-where-unknown = “{ $measure }” cannot be narrowed as this “where” says
  .why = It can be narrowed by: { $keys }; “hours” is open or closed, “kind” a kind of channel.
  .help = Correct the “where”, or bring the value in measured.csv.
