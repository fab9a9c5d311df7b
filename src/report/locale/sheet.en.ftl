### Judges' workbooks

## What stands in a workbook
sheet-page-guide = Read me
sheet-page-marks = Marks
sheet-title = Judge's marking sheet
sheet-printed-page = Page &P of &N
sheet-fact-judge = Judge
sheet-fact-competition = Competition
sheet-fact-stage = Stage
sheet-fact-rubric = Rubric
sheet-fact-task = Task
sheet-proposed = {" "}– proposed, not set by an authority
sheet-task = { $entries ->
    [1] 1 entry
   *[other] { $entries } entries
  }, { $rows ->
    [1] 1 row to mark
   *[other] { $rows } rows to mark
  }
sheet-heading-steps = How to fill this workbook
sheet-step-open = Go to the page “{ $page }”. Fill only the coloured cells: Level, Status and Comment. All others are locked, so that the workbook can be read when it comes back.
sheet-step-level = Choose a level from { $min } to { $max } from the list in the cell Level. What each level asks for stands in the same row.
sheet-step-level-between = Write a level between { $min } and { $max } in the cell Level; it may lie between two levels. What they ask for stands in the same row.
sheet-step-state = Leave Status empty where you give a level. Choose “not applicable” if the criterion does not apply to the entry, or “recused” if you cannot mark it, for instance because of a conflict of interest; then leave Level empty.
sheet-step-comment-free = Comments are not required, but help the entrant to understand the mark.
sheet-step-comment-departures = A comment is required where your mark departs from the entrant's claim. Rows without a claim need none.
sheet-step-comment-all = A comment is required in every row that you mark, except where Status is “recused”.
sheet-step-partial = You need not finish at once. Save at any time; empty rows mean “not yet”. Emptying a cell whose mark the secretariat has already taken does not delete that mark.
sheet-step-structure = Do not add, delete or sort rows or columns, and write no formulas into the cells you fill.
sheet-step-return = Save as an Excel workbook (.xlsx) under the same name, close it, and send it back to the secretariat.
sheet-step-blind = The names of entries and their agencies are left out on purpose. Evidence and notes are the entrant's own words and may mention them.
sheet-heading-colours = What the colours mean
sheet-colour-open = not filled yet
sheet-colour-filled = filled
sheet-colour-wanted = a comment is required
sheet-colour-clash = Level and Status do not go together: fill only one of them
sheet-heading-progress = Progress
sheet-column-number = No.
sheet-column-track = Track
sheet-column-filled = Filled
sheet-column-asked = Criteria
sheet-column-left = Left
sheet-column-wanted = Comments missing
sheet-row-total = Total
sheet-column-entry = Entry
sheet-column-name = Name
sheet-column-criterion = Criterion
sheet-column-question = What is asked
sheet-column-levels = What each level asks for
sheet-column-claim = Claim
sheet-column-evidence = Entrant's evidence
sheet-column-note = Entrant's note
sheet-column-measured = Measured
sheet-column-level = Level
sheet-column-state = Status
sheet-column-comment = Judge's comment
sheet-state-given = given
sheet-state-not-applicable = not applicable
sheet-state-recused = recused
sheet-claim-none = not applicable
sheet-over-track = Track: { $track }
sheet-over-agency = Agency: { $agency }
sheet-over-measured = Need no mark, measured already: { $criteria }
sheet-over-claimed = Need no mark, the claim counts: { $criteria }
sheet-settled = { $criterion } = { $value }{ GIVEN($level) ->
    [no] {""}
   *[yes] {" "}(level { $level })
  }
sheet-measured-few = Measured { $value } on { $found } observations; fewer than { $least }, so a judge must mark it
sheet-measured-unbounded = Measured { $value } without the end of the interval that the rubric scores, so a judge must mark it
sheet-measured-later = Measured { $value }; counts only where no judge marks
sheet-wrong-title = This cannot be entered
sheet-wrong-level = Choose a level from { $min } to { $max }, or leave the cell empty.
sheet-wrong-state = Choose from the list, or leave the cell empty.
sheet-wrong-comment = A comment has at most { $most } characters.

## What the commands say
sheet-out-done = { $count ->
    [1] 1 workbook
   *[other] { $count } workbooks
  } for stage { $stage } written to { $folder }.
sheet-in-done = { $taken } of { $count ->
    [1] 1 workbook
   *[other] { $count } workbooks
  } taken: { $new } new marks, { $changed } changed, { $unchanged } unchanged.
sheet-in-would = Dry run, nothing is written: { $taken } of { $count ->
    [1] 1 workbook
   *[other] { $count } workbooks
  } would be taken, with { $new } new marks, { $changed } changed, { $unchanged } unchanged.
sheet-in-refused = { $faults ->
    [1] 1 fault
   *[other] { $faults } faults
  }. { $count ->
    [1] 1 workbook is refused whole; marks.csv holds nothing of it.
   *[other] { $count } workbooks are refused whole; marks.csv holds nothing of them.
  }
sheet-heading-notes = To note
sheet-column-judge = Judge
sheet-column-entries = Entries
sheet-column-asked-rows = Rows
sheet-column-file = File
sheet-column-new = New
sheet-column-changed = Changed
sheet-column-unchanged = Unchanged
sheet-column-empty = Empty
sheet-column-kept = Kept
sheet-column-faults = Faults
sheet-column-outcome = Outcome
sheet-outcome-taken = taken
sheet-outcome-refused = refused
kind-judge = judge

## Why workbooks are not made
sheet-stage-wanted = this edition has several stages: { $known }
  .help = Name the stage with --stage.
sheet-no-assignments = nobody is assigned at stage { $stage } yet
  .help = Run `tolok assign` for that stage first, or fill assignments.csv.
sheet-judge-idle = { $count ->
    [1] judge { $judges } has no task
   *[other] these judges have no task: { $judges }
  } at stage { $stage }
  .help = See assignments.csv; released tasks do not count.
sheet-folder-is-edition = workbooks cannot be written right into the edition's folder
  .help = There they are read as tables of the edition. Give -o another folder, or leave -o out to have them in sheets/.
sheet-folder-is-file = { $folder } is a file, not a folder
  .help = Give -o a folder; it is made if it is not there.
sheet-out-open = { $count ->
    [1] this workbook is open: { $files }
   *[other] { $count } workbooks are open: { $files }
  }
  .help = Close it in Excel or LibreOffice and run again. If nobody has it open, delete its lock file (~$… or .~lock…).
sheet-out-untaken = { $count ->
    [1] this workbook holds what was not taken in yet: { $files }
   *[other] { $count } workbooks hold what was not taken in yet: { $files }
  }
  .help = Nothing is written over. Take it in with `tolok sheet in`, move the file away, or write to another folder with -o.

## What is wrong with a returned workbook
sheet-no-file = there is no file or folder “{ $file }”
  .why = Judges' workbooks are read, one by one or a folder of them.
  .help = Check the name and the place.
sheet-none-found = there is no .xlsx workbook here
  .why = There is nothing to take.
  .help = Name the files that the judges sent back, or their folder.
sheet-not-xlsx = “{ $file }” is no .xlsx workbook
  .why = Other forms do not keep what was filled in the same way.
  .help = Open it and save it as “Excel Workbook (.xlsx)”.
sheet-macros = “{ $file }” contains macros
  .why = A judge's workbook holds no program; macros can do harm.
  .help = Do not open it. Ask the judge to fill the original workbook again.
sheet-unreadable = the workbook { $name } cannot be read: { $detail }
  .why = It is damaged, cut short, locked by a password, or not an .xlsx.
  .help = Ask the judge to open it, save it again as .xlsx without a password, and send it once more.
sheet-too-large = the workbook { $name } is too large: more than { $limit } MiB unpacked, or more than a million cells
  .why = No judge's workbook is; reading it could exhaust the memory.
  .help = Ask the judge to fill the original workbook again.
sheet-foreign = “{ $file }” is no judge's workbook made by tolok
  .why = The hidden page that says whose it is and what is in it is not there.
  .help = Make one with `tolok sheet out` and have the judge fill it.
sheet-newer = “{ $file }” was made by a later tolok
  .why = Its layout may differ.
  .help = Update tolok and run again.
sheet-stamp-changed = the hidden page of “{ $file }” was changed
  .why = Without it nobody can be sure which row is of which entry and criterion.
  .help = Make a new workbook with `tolok sheet out` and copy what was filled.
sheet-page-missing = there is no page “{ $page }”
  .why = What the judge filled is read from that page.
  .help = Give the page its name back, or copy what was filled into a new workbook.
sheet-other-edition = this workbook is of the edition { $found }, not { $wanted }
  .why = Marks of another edition must not be mixed in.
  .help = Read it with its own edition's folder.
sheet-other-stage = this edition has no stage “{ $stage }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Stages are declared in competition.yaml.
  .help = Make a new workbook with `tolok sheet out`.
sheet-other-judge = this edition has no judge “{ $judge }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Judges are declared in judges.csv.
  .help = Put the judge's name back into judges.csv, or make a new workbook.
sheet-other-rubric = this workbook uses the rubric { $found }, but the stage now uses { $wanted }
  .why = Criteria and the meaning of levels may differ.
  .help = Make a new workbook with `tolok sheet out` and have the judge look through the marks again.
sheet-header-changed = this column's title is “{ $found }” and should be “{ $wanted }”
  .why = Where a column was moved or deleted, cells would be taken for others.
  .help = Put the title and the column back, or copy what was filled into a new workbook.
sheet-row-foreign = something is filled in a row without a criterion
  .why = Nobody can tell what it is for.
  .help = Move it to the row of its criterion, or delete it.
sheet-formula = this cell holds a formula
  .why = What a formula shows can change unnoticed; a mark must be written.
  .help = Put what it shows in its place.
sheet-row-twice = the row { $entry } { $criterion } is there twice, first in row { $first }
  .why = Nobody can tell which one counts.
  .help = Delete one of them.
sheet-entry-unknown = there is no entry “{ $entry }” in entries.csv{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = This key cell was changed, or the entry is no longer registered.
  .help = Put back what stood in the cell.
sheet-criterion-unknown = the stage's rubric has no criterion “{ $criterion }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = This key cell was changed.
  .help = Put back what stood in the cell.
sheet-not-assigned = entry { $entry } is not assigned to judge { $judge }
  .why = A judge marks only the entries that are the judge's.
  .help = Put back what stood in the cell, empty what was filled, or assign the entry with `tolok assign`.
sheet-key-foreign = the row { $entry } { $criterion } was not there when the workbook was made
  .why = Its key cells were changed, or the row was added.
  .help = Put back what stood in the cells, or delete the row.
sheet-released = entry { $entry } was released from judge { $judge }
  .why = Somebody else marks it now; new marks of it are not taken.
  .help = Empty what was filled for that entry, or, where the judge is back, run `tolok assign` with --back.
sheet-conflict = judge { $judge } must not mark entry { $entry }
  .why = judges.csv declares a conflict, or they are of the same agency or region.
  .help = Empty what was filled for that entry, and give the task to another with `tolok assign`.
sheet-level-missing = Status says that a level is given, but there is none
  .why = Without a level nothing can be counted.
  .help = Fill the level, or empty Status.
sheet-level-unwanted = there is a level, although Status is “{ $state }”
  .why = The two contradict each other.
  .help = Empty one of them.
sheet-level-malformed = “{ $value }” is not a level
  .why = A level is a number from { $min } to { $max }.
  .help = Choose one from the list in the cell.
sheet-level-outside = the level { $level } does not lie within { $min } and { $max }
  .why = The rubric knows only levels in that range.
  .help = Choose one from the list in the cell.
sheet-level-not-whole = the level { $level } is not a whole number
  .why = The rubric describes the whole levels { $min } to { $max }.
  .help = Choose one from the list in the cell.
sheet-state-unknown = Status cannot be “{ $value }”
  .why = It is one of: { $choices }.
  .help = Choose from the list in the cell, or leave it empty.
sheet-comment-control = the comment holds control characters
  .why = They cannot be seen and can spoil what is shown.
  .help = Write the comment again; they mostly come along when text is copied from another program.
sheet-comment-long = the comment has { $found } characters
  .why = It may have { $most } at most.
  .help = Shorten it.
sheet-comment-missing = a comment is required here
  .why = The edition's rules require a comment on such a mark.
  .help = Write the reason for the mark into the cell Comment.
sheet-contradiction = { $entry } { $criterion } differs from { $other }
  .why = Two workbooks of the same judge contradict each other; nobody can tell which one counts.
  .help = Ask the judge, and take only the right workbook.

## What is worth knowing
sheet-still-open = this workbook seems to be open still ({ $lock }); what was not saved yet may be missing
sheet-passed-over = this file is not read, because it is no .xlsx; save it as .xlsx if it is a judge's workbook
sheet-rows-gone = { $count ->
    [1] 1 row
   *[other] { $count } rows
  } of { $entry } were deleted from this workbook: { $criteria }; their marks do not change
sheet-kept-mark = { $count ->
    [1] 1 mark was emptied, but the one in marks.csv stays
   *[other] { $count } marks were emptied, but those in marks.csv stay
  }: { $cells }
sheet-kept-comment = { $count ->
    [1] 1 comment was emptied, but the one in marks.csv stays
   *[other] { $count } comments were emptied, but those in marks.csv stay
  }: { $cells }
sheet-comment-alone = { $count ->
    [1] 1 comment without a level cannot be taken yet and stands only in the workbook
   *[other] { $count } comments without a level cannot be taken yet and stand only in the workbook
  }: { $cells }
sheet-comment-was-missing = { $count ->
    [1] 1 mark was
   *[other] { $count } marks were
  } taken earlier without the comment that is now required: { $cells }

## Rubric workbooks
# What is wrong with a rubric's workbook.
rubric-cell-empty = “{ $key }” is not filled in
  .why = There is no safe default for it.
  .help = Fill in this cell.
rubric-cell-unwanted = a { $object ->
    [criterion] criterion
    [dimension] dimension
   *[other] rubric
  } has no “{ $key }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = What the cell says would have no effect.
  .help = Empty the cell, or mend the row's kind.
rubric-cell-not-text = “{ $key }” should be text, but Excel does not keep { $value } as text
  .why = As numbers, 2022.10 becomes 2022.1 and 007 becomes 7.
  .help = Format the cell as Text (Format Cells, Number, Text), then type its content again.
rubric-cell-twice = “{ $key }” is filled in twice in row { $first }
  .why = Only one of the two could count, and nobody could tell which.
  .help = Delete one of them; the column Other is only for what has no column of its own.
rubric-cell-date = Excel made a date of “{ $key }”
  .why = What was typed is lost; no part of a rubric is a date.
  .help = Format the cell as Text, then type its content again.
rubric-cell-yaml = this cell begins with a bracket, but is not YAML: { $detail }
  .why = A cell that begins with a brace or bracket is read as YAML on one line.
  .help = Check brackets, quotes and colons, or use the short form.
rubric-cell-malformed = “{ $key }” cannot be written “{ $value }”
  .why = What can be read: { $forms }
  .help = Write it like one of these.
rubric-number-ambiguous = “{ $value }” can be read in two ways
  .why = A point or comma may part decimals or thousands.
  .help = Type it as a number, not as text, or beyond doubt: 1234, or 1.2340.
rubric-percent-mixed = the weight { $value } is a percentage, and other weights are not
  .why = To Excel 40 % is 0.4, which is next to nothing beside a weight of 30.
  .help = Write all weights as plain numbers, or all as percentages.
rubric-formula = the cell holds a formula; its last result, { $value }, was read
  .why = Formulas are not computed here.
  .help = Check the result, or put the value in place of the formula.
rubric-formula-uncomputed = the formula in this cell was never computed
  .why = There is no stored result to read.
  .help = Open the workbook in Excel and save it, or put the value in place of the formula.
rubric-lines-differ = the evidence has { $id } lines in Indonesian and { $en } in English
  .why = Lines of the same number are the same document in two languages.
  .help = Write as many lines in both; write - where a translation is missing.
rubric-in-unknown = this sheet has no dimension “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The row must be part of a dimension, or of the root where the cell is empty.
  .help = Write the ID of a dimension, or empty the cell.
rubric-in-circle = this dimension is part of itself through “{ $name }”
  .why = It would stand nowhere in the rubric.
  .help = Empty one of the cells, or name another dimension.
rubric-too-deep = this dimension stands inside more than { $limit } dimensions
  .why = Nobody reads so deep a tree, and neither does YAML.
  .help = Move it up.
rubric-row-unknown = this sheet has no use for “{ $name }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = A mistyped row would be overlooked.
  .help = Mend the name, or delete the row.
rubric-headings-missing = this sheet has no headings
  .why = At least the columns “Kind” and “ID” must stand in the first ten rows.
  .help = Write the headings, or begin with a workbook that `tolok sheet rubric` makes.
rubric-sheet-missing = the workbook has no sheet “{ $sheet }”, but: { $sheets }
  .why = A rubric is made of the sheets “Rubric” and “About”.
  .help = Rename the sheet, or begin with a workbook that `tolok sheet rubric` makes.
rubric-sheet-unread = the sheet “{ $sheet }” is not read
  .why = A rubric is read from the sheets “Rubric” and “About” only.
  .help = Nothing need be done if it only holds notes.
rubric-other-malformed = the cell does not hold keys and values
  .why = The column Other holds YAML on one line, in braces.
  .help = Write it like {"{"}key: value{"}"}, or empty the cell.
rubric-file-missing = there is no rubric file “{ $file }”
  .why = A rubric is read from an edition, from the program (shipped:ID@VERSION), or from a .yaml or .xlsx file.
  .help = Check the path.
rubric-not-as-table = this rubric cannot go into a workbook without loss
  .why = A text is longer than the 32,767 characters of a cell, or dimensions are nested too deeply.
  .help = Shorten the text, or keep the YAML.
rubric-not-as-yaml = this rubric cannot be written as YAML without loss
  .why = The YAML would be read otherwise than the workbook.
  .help = Use the workbook itself: rubric: rubrics/NAME.xlsx in competition.yaml.

# The verb sheet.
help-sheet-rubric = Write a rubric as an Excel workbook, or read such a workbook into YAML
help-sheet-rubric-examples =
    The ending of -o says which way: .xlsx makes a workbook, .yaml makes YAML.
    Both say the same; only comments (#) of a YAML file are not carried over.

    Examples:
      tolok sheet rubric my-edition -o rubric.xlsx                        # the first stage's rubric
      tolok sheet rubric my-edition --stage interview -o rubric.xlsx
      tolok sheet rubric shipped:p4-kkd@2022.1 -o rubric.xlsx             # a rubric of the program
      tolok sheet rubric rubric.xlsx -o my-edition/rubrics/ours.yaml
help-sheet-rubric-source = Folder of an edition, shipped:ID@VERSION, or a .yaml or .xlsx file
help-sheet-rubric-stage = Stage of the edition whose rubric is written; default: the first
help-sheet-rubric-replace = Replace a file that exists
sheet-rubric-needs-output = into which file?
  .help = Add -o rubric.xlsx or -o rubric.yaml.
sheet-rubric-ending = a rubric cannot be written to “{ $file }”
  .help = End its name in .xlsx for an Excel workbook, or in .yaml.
sheet-rubric-taken = the file { $file } exists
  .help = Use another name, or add --replace to replace it.
sheet-rubric-both-yaml = { $file } is YAML already
  .help = Write to an .xlsx file, or simply copy the file.
sheet-rubric-stage-unneeded = --stage is for editions
  .help = Leave it out, or name the folder of the edition.
sheet-rubric-written = { $file }: rubric { $rubric }, { $dimensions } { $dimensions ->
    [1] dimension
   *[other] dimensions
  } and { $criteria } { $criteria ->
    [1] criterion
   *[other] criteria
  }.{ $from ->
    [yaml] {" "}Comments (#) of the YAML are not carried over into the workbook.
   *[book] {""}
  }

# The guide in a rubric's workbook.
rubric-book-title = How to fill in the rubric
rubric-book-intro =
    Each row of the sheet “Rubric” is a dimension or a criterion. The sheet “About” says what holds for the whole rubric.
    The column “Part of” says where a row belongs; indentation is only for reading.
    Columns that are rarely used and still empty are folded; click the + above the sheet to open them. Columns may be moved, but keep their headings.
    The column “Share” is computed by a formula and is not read back. Empty rows are skipped.
    Name this workbook in competition.yaml, as in rubric: rubrics/rubric.xlsx, or turn it into YAML: tolok sheet rubric rubric.xlsx -o rubrics/rubric.yaml
rubric-book-item = Item
rubric-book-value = Value
rubric-book-explanation = Explanation
rubric-book-column = Column
rubric-book-choose = Choose one
rubric-note-kind = dimension (a group of criteria) or criterion (one question).
rubric-note-in = ID of the dimension that the row is in. Empty: directly in the rubric.
rubric-note-id = A name that stays, used by marks and claims: letters A–Z, digits, full stop, underscore and hyphen, no spaces, at most 64. Each ID is used once.
rubric-note-title = What people read. The same text may stand in both languages. Empty: the ID is shown.
rubric-note-question = What judges and agencies are asked. For criteria only.
rubric-note-weight = Weight among the rows of the same dimension. 30, 35, 35 is the same as 0.3, 0.35, 0.35. Empty: 1.
rubric-note-weight-from = Lowest weight that the rubric's authors admit. Recorded only. Empty: the weight.
rubric-note-weight-to = Highest weight that the rubric's authors admit. Recorded only. Empty: the weight.
rubric-note-share = Share of this row in its dimension, computed from the weights. Not read back.
rubric-note-from = Where the value comes from: judges, claims (the agency's own), logs (the complaint log), probes (checks of channels) or indicators (a column of indicators.csv). Empty: judges.
rubric-note-else = Sources asked next where the first has no value, in this order, parted by |. Example: judges | claims
rubric-note-measure = Name of the measure in measured.csv, or column of indicators.csv. Required with logs and probes.
rubric-note-where = Narrows the measure, as in class=pengaduan. Several are parted by |.
rubric-note-use = Which part of a measured value is scored: value (the value itself), low (the low end of its interval) or high (the high end). Empty: value.
rubric-note-scale = How a result becomes 0 to 100 points: levels, identity (it is 0 to 100 already), bands: 0.5 | 0.7 | 0.9 (the cut of each level), goalposts: 20 | 85 (the results worth 0 and 100, with | log | cap if wanted), or field: rank | down (against the other entries). Empty: levels.
rubric-note-min-n = Smallest number of observations. Below it a measured value is shown, not scored.
rubric-note-missing = Required for criteria. Without a value: zero (0 points), exclude (left out, the other weights share its place), judge (waits for a judge), block (the entry gets no place), impute: mean, impute: median, or impute: group_median | by: agency_type (filled from the other entries).
rubric-note-aggregate = How the parts are combined: mean, geometric, harmonic, min or power: 2. Empty for a dimension: as the rubric. Empty for the rubric: mean.
rubric-note-round = Decimals of the points, with | carry (build on rounded parts) and | halves: r if wanted. Empty: as the rubric, or no rounding.
rubric-note-min-available = Share of the parts' weight, 0 to 1, that must have points. Empty: as the rubric, or 0.
rubric-note-applies-to = Tracks that the criterion is for, parted by |. Empty: all tracks.
rubric-note-level = What this level asks for. May be empty.
rubric-note-evidence = Documents that prove it, one a line (Alt+Enter), in the same order in both languages. A - stands for a missing translation.
rubric-note-grounding-kind = sourced (a source states it) or inferred (concluded by the rubric's authors).
rubric-note-grounding-refs = The sources, one a line (Alt+Enter): a regulation with its number, a report with its year.
rubric-note-same-as = Id of the criterion in earlier versions: version=id, several parted by |. Example: 2020.1=D1
rubric-note-other = What has no column, as YAML on one line. Usually empty.
rubric-note-rubric = Name of the rubric that stays: letters A–Z, digits, full stop, underscore and hyphen, no spaces.
rubric-note-version = The version as text: 2022.10 is not 2022.1. Keep the cell formatted as Text.
rubric-note-status = official where the competition's authority has set it, else proposed. Empty: proposed.
rubric-note-extends = A rubric that is taken whole and added to, such as shipped:p4-kkd@2022.1 or rubrics/ours.xlsx. Usually empty.
rubric-note-scale-min = The lowest level that judges may give, worth 0 points.
rubric-note-scale-max = The highest level that judges may give, worth 100 points.
