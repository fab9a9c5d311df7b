# The command line: help-VERB, help-VERB-examples, help-VERB-ARGUMENT and, for
# arguments that mean the same everywhere, help-any-ARGUMENT.
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).

help-tolok = Scores a competition against its rubrics, ranks it, and explains every number
help-tolok-examples =
    Examples:
      tolok init my-edition                      # a folder to start from
      tolok check my-edition                     # what is wrong or odd about it
      tolok rank my-edition                      # scores, places, who goes on, awards
      tolok explain my-edition contoh-a          # why contoh-a stands where it stands
      tolok guide                                # the manual

## Labels
help-usage = Usage
help-verbs = Verbs
help-arguments = Arguments
help-options = Options

## Arguments that mean the same everywhere
help-any-edition = Folder of the edition; . for this one
help-any-format = How the result is written: table, json, csv or md
help-any-lang = Language of the result and the messages, id or en; default: the edition's first
help-any-seed = Seed of everything random, noted in the result; default: the edition's
help-any-output = Write to this file; its ending (.json, .csv, .md) sets the format if --format does not
help-any-track = Only this track
help-any-stage = Only this stage
help-any-award = Only this award
help-any-entry = Name of the entry in entries.csv
help-any-all = Show every row, however many
help-any-help = Show this help
help-any-version = Show the version

## init
help-init = Make a folder to start from, with two invented entries
help-init-examples =
    Examples:
      tolok init my-edition                      # the folder my-edition
      tolok init kompetisi-saya --lang id        # with explanations in Indonesian
help-init-edition = Folder to make; if it exists, it must be empty
help-init-bare = Without invented entries, judges and marks, as a start for imports

## import
help-import = Take in registrations, self-assessments, channels, judges or marks from forms and spreadsheets
help-import-examples =
    Run it twice: the first run writes a suggested mapping, the second imports once the mapping is confirmed.
    Examples:
      tolok import my-edition registrations.xlsx                  # recognised; suggestion in imports/registrations.map.xlsx
      tolok import my-edition forms.csv --as claims               # self-assessment forms
      tolok import my-edition data.xlsx --sheet Judges --as judges
      tolok import my-edition registrations.xlsx --dry-run        # show the outcome without writing
help-import-file = A form’s export or a spreadsheet: .xlsx, .csv, .tsv, .txt
help-import-kind = What it holds: entries (registrations), claims (self-assessments), channels, judges or marks; if left out, its headers tell
help-import-sheet = The sheet that is read; if left out, the visible one that holds most
help-import-map = The mapping’s file (.xlsx or .csv); if left out, imports/NAME.map.xlsx in the edition’s folder
help-import-dry-run = Show what would change, without writing

## check
help-check = Find everything that is wrong or odd about an edition
help-check-examples =
    Examples:
      tolok check my-edition                     # problems, odd rubrics, claims far from marks
      tolok check my-edition --strict            # exit code 3 if anything is odd
      tolok check my-edition --format json       # for another program
help-check-strict = End with exit code 3 if there is anything to look at
help-check-all = List every entry whose claims differ from its marks

## rank
help-rank = Score, rank, draw the cuts and fill the awards
help-rank-examples =
    Examples:
      tolok rank my-edition                      # everything that matters on one page
      tolok rank my-edition --award kkd          # one award, everyone in the running
      tolok rank my-edition --by agency_type     # places among cities, among regencies, ...
      tolok rank my-edition -o result.csv        # one row per entry and stage or award
help-rank-award = Only this award, with everyone in the running
help-rank-by = Places within each value of this column of entries.csv, such as agency_type
help-rank-all = Show every place, warning and departure

## explain
help-explain = Follow the points of an entry down to file and line
help-explain-examples =
    Examples:
      tolok explain my-edition contoh-a                             # all of it
      tolok explain my-edition contoh-a D2                          # one criterion
      tolok explain my-edition contoh-a impact                      # one dimension
      tolok explain my-edition contoh-a --against contoh-b  # where the gap comes from
help-explain-criterion = Only this criterion or dimension; total is the whole
help-explain-against = Compare with this entry, criterion by criterion
help-explain-award = With --against: compare the points for this award

## assess
help-assess = Score one agency by its own claims, and show what would move it up
help-assess-examples =
    Examples:
      tolok assess my-edition contoh-a                                # asks, and keeps the answers
      tolok assess my-edition contoh-a --answers answers.csv          # asks nothing
      tolok assess my-edition desa-contoh --track upp                    # has not entered yet
      tolok assess my-edition contoh-a --answers answers.csv --at-least 80
help-assess-entry = Name of the entry in entries.csv, or a new name
help-assess-answers = Read the answers from this CSV file: criterion, level, evidence, note
help-assess-save = Keep the answers in this file; default: assess-ENTRY.csv, outside the edition
help-assess-stage = Stage whose rubric is used; default: the first
help-assess-track = Track of an entry that is not in entries.csv
help-assess-at-least = End with exit code 3 below these points

## simulate
help-simulate = Make an invented edition in the shape of P4, whose truth is known
help-simulate-examples =
    Examples:
      tolok simulate invented                    # the folder invented
      tolok simulate invented --seed 7           # another one, the same every time
help-simulate-edition = Folder to make; if it exists, it must be empty

## schema
help-schema = Print the JSON Schema of a file or a result
help-schema-examples =
    Examples:
      tolok schema                               # the names there are
      tolok schema rubric -o rubric.json         # for an editor that checks YAML
      tolok schema rank                          # what rank --format json gives
help-schema-name = Which schema; without it, the list of names

## guide
help-guide = Print the manual
help-guide-examples =
    Examples:
      tolok guide                                # in the language of this computer
      tolok guide --lang id                      # in Indonesian
      tolok guide -o guide.md                    # as a file

## completions
help-completions = Print the completion script of a shell
help-completions-examples =
    Examples:
      tolok completions bash > ~/.local/share/bash-completion/completions/tolok
      tolok completions fish > ~/.config/fish/completions/tolok.fish
help-completions-shell = The shell: bash, zsh, fish, elvish or powershell

## man
help-man = Print the manual pages for man
help-man-examples =
    Examples:
      tolok man > ~/.local/share/man/man1/tolok.1
      tolok man --lang id -o tolok.1             # in Indonesian

## A command line that makes no sense
usage-unknown-argument = there is no argument { $argument } here{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; did you mean { $suggestion }?
  }
usage-unknown-verb = there is no verb “{ $verb }”{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; did you mean { $suggestion }?
  }
usage-missing = missing: { $arguments }
usage-missing-verb = which verb?
usage-value = { GIVEN($value) ->
    [no] { $argument } needs a value
   *[yes] { $argument } cannot be “{ $value }”
  }{ GIVEN($allowed) ->
    [no] {""}
   *[yes] ; it can be { $allowed }
  }
usage-conflict = { $argument } and { $other } do not go together
usage-see-help = See tolok --help, or tolok VERB --help.
