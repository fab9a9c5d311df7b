### Judges' workbooks
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
help-sheet = Write Excel workbooks to be filled in, and read them back
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
