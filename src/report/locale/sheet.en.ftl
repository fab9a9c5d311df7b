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
  .help = Empty what was filled for that entry, or assign it again with `tolok assign`.
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
