### Importing forms and spreadsheets

## Settings of a mapping
map-file = Source file
  .help = For your information.
map-kind = Kind of table
  .help = entries = registrations, claims = self-assessment forms, channels = lists of channels, judges, marks = judges’ marks. If changed, the mapping is made anew.
map-sheet = Sheet that is read
  .help = If changed, the mapping is made anew.
map-header-rows = Header rows
  .help = One row, such as 4, or two, such as 4+5. If changed, the mapping is made anew.
map-first-row = First row of data
  .help = The first row below the header.
map-last-row = Last row of data
  .help = auto = found each time; notes and totals below the table are not read, but quoted.
map-decimal = Decimal sign
  .help = For numbers kept as text: comma, point, or - if there are none.
map-date-order = Order of dates
  .help = day-first = 17/02/2022, month-first = 02/17/2022, iso = only dates that can be read in one way.
map-track-of-all = Track of all rows
  .help = Filled where no column names the track, as in a form for one track only; else -.
map-stage-of-all = Stage of all rows
  .help = Filled where no column names the stage; else -.
map-confirmed-by = Confirmed by
  .help = Write your name here after looking through everything. While it is empty, nothing is imported.

## Notes on a mapping
map-other-kind = Could also be { $kind } (it fits { $score }% as well).
map-two-header-rows = The two header rows are joined by " / ".
map-rows-dropped = { $count } { $count ->
    [one] row
   *[other] rows
  } below the header { $count ->
    [one] is
   *[other] are
  } no data (row { $rows }{ $count ->
    [1] {""}
    [2] {""}
    [3] {""}
   *[other] , …
  }).
map-dates-proved = Proved by “{ $example }”.
map-dates-unclear = Choose the order: { GIVEN($examples) ->
    [no] the dates are not written in one way.
   *[yes] “{ $examples }” can be read in two ways.
  }
map-of-all-found = Taken from the title of the table, the sheet, the file or the criteria.
map-also = Could also be: { $targets }.
map-may-be-kept = Not used; { $target } keeps it under its own name.
map-column-hidden = This column is hidden in its sheet.
map-formulas = Holds formulas; their stored results are used.
map-faults = Some cells hold a formula’s error.
map-code-as-number = Kept as a number: zeros in front or behind may be lost already.
map-new = NEW.
map-count = { $count } { $count ->
    [one] time
   *[other] times
  }.
map-kept-as-is = Used as it is written; change it if one of the choices is meant.
map-choose = Choose what it means, or - to leave it empty.
map-agency-unknown = No entry’s agency is called so; used as it is written.
map-several-entries = Several entries are called so: { $entries }. Choose one, or - so that its rows are not imported.
map-near-entry = Most like: { $name }. Check it, or write - so that its rows are not imported.
map-no-entry = No entry is like it. Write the entry’s id, or - so that its rows are not imported.
map-no-judge = No judge is like it. Write the judge’s id, or - so that its rows are not imported.

## The workbook of a mapping
map-sheet-mapping = Mapping
map-sheet-choices = Choices
map-title = How { $file } becomes the table { $kind }
map-step-look = 1. Look through the column “becomes” from top to bottom; change what is wrong with the list in its cell. Green: almost certain. Yellow: check it. Red: must be filled in, or very doubtful.
map-step-leave-out = 2. A dash (-) means not imported. The sheet “Choices” says what each choice means. Only the column “becomes” needs to be changed.
map-step-confirm = 3. Write your name into cell { $cell }, save, close, and run the same command again.
map-meaning = Meaning
map-not-listed-title = Not in the list
map-not-listed = This value is not among the choices. Use it all the same?
target-left-out = not imported
target-kept = kept under the name { $of }
target-address-of = address of the channel of kind { $of }
target-level-of = level of criterion { $of }
target-evidence-of = evidence for criterion { $of }
target-note-of = note on criterion { $of }
target-entry = the entry: its id, code or name
target-agency = agency
target-name = name
target-track = track
target-region = region
target-timezone = time zone
target-agency-type = kind of agency
target-contact-email = e-mail address of the contact
target-contact-phone = phone number of the contact
target-contact-name = name of the contact
target-registered-at = when it was registered
target-code = code of the agency or unit
target-criterion = criterion
target-level = level
target-evidence = evidence, or a link to it
target-note = note
target-channel = name of the channel
target-kind = kind of channel
target-address = address, number or link
target-hours = opening hours
target-owner = who runs it
target-judge = the judge: id or name
target-stage = stage
target-max-entries = most entries
target-min-entries = fewest entries
target-conflicts = entries or agencies the judge must not mark
target-expertise = expertise: tracks or kinds of agency
target-unavailable = days on which the judge cannot come
target-state = state of the mark: given, not_applicable, recused
target-marked-at = when it was marked
target-rule = read by the rules of the competition

## On the screen
column-source = Column
column-header = Header
column-example = Example
column-becomes = Becomes
column-score = Score
column-value-of = Value of
column-value = As written
column-was = Was
column-entry-of = Looks like
heading-import-suggested = { $file }: { $rows } { $rows ->
    [one] row
   *[other] rows
  } of data, read as { $kind } (header in row { $header })
heading-import-values = Values to look at: { $count }
import-not-yet = NOTHING HAS BEEN IMPORTED YET. A suggested mapping was written to { $mapping }.
import-how-to-confirm = Open it in Excel, look through the column “becomes”, write your name into { GIVEN($cell) ->
    [no] the row confirmed_by
   *[yes] cell { $cell } (confirmed_by)
  }, save, and run the same command again.
import-remade = { $mapping } was made anew, because its kind, sheet or header rows were changed. NOTHING HAS BEEN IMPORTED YET.
import-extended = { $mapping } has { $count } new { $count ->
    [one] value
   *[other] values
  } and must be confirmed again.
import-other-sheets = Other sheets of this workbook: { $sheets }. Choose with --sheet.
import-hidden-sheets = Hidden sheets, not read: { $sheets }.
import-sheet-is-hidden = The sheet { $sheet } is hidden in its workbook.
import-hidden-rows = { $count } hidden { $count ->
    [one] row was
   *[other] rows were
  } read too: { $rows }.
import-hidden-columns = Hidden columns were read too: { $columns }.
import-formulas = { $count } { $count ->
    [one] cell holds a formula
   *[other] cells hold formulas
  }; the results stored when the file was last saved are used.
import-named-by-agency = No column gives a name: the agency’s name is used as the entry’s.
import-dropped = Not read, row { $row } ({ $why }): { $text }
dropped-note = note
dropped-total = total
dropped-header = header again
dropped-below = below the last row
import-left-out = { $count } { $count ->
    [one] row was
   *[other] rows were
  } not imported because the mapping says -: row { $rows }.
import-summary = { $file }: { $rows } rows read, { $blank } blank, { $dropped } no data, { $left } left out by the mapping.
import-merged = { $table }.csv: { $new } new, { $changed } changed, { $same } unchanged.
import-dry-run = Rehearsal (--dry-run): nothing was written.
import-nothing-to-do = Everything is there already; nothing needed to be written.
heading-import-changes = What changed: { $count } { $count ->
    [one] cell
   *[other] cells
  }
import-contact-hidden = (contact)
heading-out = Incomplete or not eligible: { $count }
heading-pairs = Registrations that look like the same: { $count } { $count ->
    [one] pair
   *[other] pairs
  }
pairs-decide-duplicate = If one repeats the other: tolok decide { $folder } duplicate { $entry } --of { $of } --reason "..." --signed-by "..."
pairs-decide-distinct = If they are different: tolok decide { $folder } distinct { $entry } --of { $of } --reason "..." --signed-by "..."
pair-name = same name
pair-near-name = similar name ({ $score })
pair-code = same code
pair-email = same e-mail of the contact
pair-phone = same phone number of the contact
pair-agency = same agency in the same track
counts-line = { $registered } registered = { $duplicates } duplicates + { $withdrawn } withdrawn or disqualified + { $incomplete } incomplete + { $ineligible } ineligible + { $verified } verified

init-bare-done = Wrote { $files } files to { $folder }, without entries and judges. Next, import in this order: registrations (tolok import { $folder } REGISTRATIONS.xlsx --as entries), self-assessments (--as claims), channels (--as channels), judges (--as judges); then tolok check { $folder }

## Refusals
import-unconfirmed = { $mapping } is not confirmed yet; nothing was imported
  .help = Open it in Excel, look through the column “becomes”, write your name into cell { $cell } (row confirmed_by), save, and run again.
import-other-mapping = { $mapping } maps { $what }, not what was asked for
  .help = Give --map another file name for a second mapping of this file.
import-no-header = no header could be recognised in { $file }
  .help = Write the names of the columns into one or two rows above the data, or name the sheet with --sheet.
import-map-ending = a mapping can be kept as .xlsx or .csv, not as { $file }
  .help = Give --map a name that ends in .xlsx or .csv.
import-inside = { $file } is a table of the edition, not a source
  .help = Name the file exported from a form or from Excel.

## Problems of the source
import-file-missing = there is no file “{ $file }”
  .why = What is imported is a form’s export or an Excel workbook.
  .help = Check the name and the folder.
import-ending = tolok does not read .{ $ending } files
  .why = It reads .xlsx, .csv, .tsv and .txt.
  .help = In Excel, choose Save As and Excel Workbook (.xlsx).
import-too-wide = this table has { $columns } columns, more than { $limit }
  .why = No form is so wide; usually something was pasted sideways.
  .help = Delete the columns that are not used, or turn the table.
import-sheet-missing = there is no sheet “{ $sheet }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The sheets are: { $sheets }.
  .help = Mend the name of the sheet.
import-empty = nothing can be read in this workbook
  .why = All its sheets are empty.
  .help = Look at the file in Excel.
import-row-unnamed = this row gives no name
  .why = A row without a name cannot be kept.
  .help = Fill in the name in the source, or delete the row.
import-no-track = nothing says which track these rows are in
  .why = The competition has several tracks, and every entry is in one.
  .help = Fill in the row “track of all” of the mapping, or choose the column that becomes track.
import-no-stage = nothing says at which stage these marks were given
  .why = The competition has several stages, and every mark belongs to one.
  .help = Fill in the row “stage of all” of the mapping, or choose the column that becomes stage.
import-formula-empty = the formula in this cell has no stored result
  .why = The file was written by a program that does not compute formulas.
  .help = Open the file in Excel or LibreOffice, save it, and run again.
import-date-ambiguous = “{ $value }” can be read as two dates
  .why = Its day and month could be swapped.
  .help = Fill in the row date_order of the mapping with day-first or month-first.
import-date-malformed = “{ $value }” is no date
  .why = Dates are written like 2022-02-17, 17/02/2022 or 17 February 2022, with the year in four digits, and as the mapping’s date_order says.
  .help = Mend it in the source.
import-level-range = the level { $level } does not lie between { $min } and { $max }
  .why = The rubric’s levels go no further.
  .help = Mend it in the source.
import-twice = “{ $what }” stands in this file twice; the first time at { $first }
  .why = Only one can hold, and tolok does not choose.
  .help = Delete one of the rows in the source.

## Problems of a mapping
map-unreadable = this is no mapping: no row has { $columns }
  .why = A mapping is one table with these columns.
  .help = Delete the file and run again to have it made anew.
map-what-unknown = “{ $what }” is no row of a mapping{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = Only the column “becomes” needs to be changed.
  .help = Put back the column “what”, or delete the file to have it made anew.
map-setting-missing = the mapping lacks the row “{ $setting }”
  .why = Without it the source cannot be read.
  .help = Delete the file and run again to have it made anew.
map-setting-value = “{ $setting }” cannot be “{ $value }”
  .why = The column “note” tells what it can be.
  .help = Mend this cell.
map-target-twice = “{ $target }” is filled from { $first } already
  .why = Two columns cannot become one.
  .help = Choose one; write - for the other.
map-target-unknown = the table { $kind } has no “{ $target }”{ $near ->
    [yes] ; did you mean “{ $suggestion }”?
   *[no] {""}
  }
  .why = The second sheet lists the choices.
  .help = Mend this cell, or write - so that the column is not imported.
map-header-changed = column { $column } is called “{ $now }”, but the mapping was made for “{ $was }”
  .why = The file changed since the mapping was confirmed; columns could be mixed up.
  .help = Delete the mapping (or give another with --map) and run again.
map-column-new = column { $column } “{ $now }” was not there when the mapping was made
  .why = The file changed since the mapping was confirmed.
  .help = Delete the mapping (or give another with --map) and run again.
map-value-undecided = nobody has decided which { $of } “{ $value }” means
  .why = tolok does not guess.
  .help = Fill in this cell, or write - to pass over it.
map-value-unknown = “{ $becomes }” is no { $of } that is known
  .why = The second sheet lists the choices.
  .help = Mend this cell, or write - to pass over it.
map-value-new = “{ $value }” is not in the mapping of { $of } yet
  .why = The value is new in the source.
  .help = Look at the new rows of the mapping, fill in confirmed_by again, and run again.
