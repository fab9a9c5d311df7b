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
help-kinds = Kinds
help-verbs = Verbs
help-arguments = Arguments
help-options = Options

## Arguments that mean the same everywhere
help-any-edition = Folder of the edition; . for this one
help-any-format = How the result is written: table, json, csv or md
help-any-lang = Language of the result and the messages, id or en; default: the edition's first
help-any-seed = Seed of everything random, noted in the result; default: the edition's
help-any-output = Write to this file; its ending (.json, .csv, .md) sets the format if --format does not. Verbs that write several files take it as their folder
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
help-init-title = Title of the competition
help-init-announced = Day on which registration is announced, such as 2027-02-17; sets the year and the rule of six months

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
help-rank-fair = Show beside the points what the average judge would have given, with its standard error
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

## decide
help-decide = Record decisions, settle shortlists, answer objections, each with reason and signer
help-decide-examples =
    Examples:
      tolok decide my-edition list                         # every decision and what it does
      tolok decide my-edition withdrawn contoh-a --stage document --reason "Letter of withdrawal" --signed-by "Committee chair"
      tolok decide my-edition shortlist --stage document   # the proposal for the plenary
      tolok decide my-edition objections                   # objections and their state
    What a decision changes is shown before it is written to decisions.csv.
help-decide-entry = Name of the entry in entries.csv
help-decide-stage = A stage or an award; default: the whole participation
help-decide-reason = Why, as entrants will read it
help-decide-signed-by = Who signs: name and office
help-decide-at = The day of the decision, such as 2022-05-10; default: today
help-decide-dry-run = Show only, write nothing
help-decide-yes = Write without asking
help-decide-all = Show every change, however many
help-decide-list = Show every decision and what each does
help-decide-withdrawn = An entry leaves the competition, a stage or an award
help-decide-disqualified = An entry is put out of the competition, a stage or an award
help-decide-admitted = An entry is let in past a cut, or past an eligibility rule
help-decide-admitted-stage = The stage or award whose cut it passes; default: eligibility
help-decide-moved = An entry is moved below the cut
help-decide-moved-stage = The stage or award whose seat it gives up; default: the first stage
help-decide-overrule = The level of a criterion is set, whatever was marked or measured
help-decide-overrule-stage = The stage whose criterion is set; default: every stage that asks it
help-decide-overrule-examples =
    Examples:
      tolok decide my-edition overrule contoh-a --stage document --criterion K4 --level 2 --reason "The log shows a gap of 41 days" --signed-by "Plenary"
help-decide-criterion = The criterion that is set
help-decide-level = The level in force
help-decide-duplicate = An entry registered twice; this one does not count
help-decide-distinct = Two registrations that look alike are two entries
help-decide-of = The other registration
help-decide-shortlist = Propose to the plenary who goes on, then decide and sign it
help-decide-shortlist-examples =
    Examples:
      tolok decide my-edition shortlist --stage document                        # the proposal
      tolok decide my-edition moved contoh-a --stage document ...               # what the plenary decides
      tolok decide my-edition shortlist --stage document --sign "Name, office"  # signed
    Proposals and signed lists are kept in shortlists.csv; no signed list is ever lost.
help-decide-shortlist-stage = The stage whose list it is
help-decide-sign = Decide and sign: name and office
help-decide-shortlist-at = The day it is signed, such as 2022-05-10; default: today
help-decide-replace = Replace the list that was signed, for this reason
help-decide-objection = Register an objection of an entry
help-decide-objection-examples =
    Examples:
      tolok decide my-edition objection contoh-a --about K4 --text "The judges could not read annex K4" --received 2022-05-12
help-decide-about = The criterion it is about, or words; default: the result as a whole
help-decide-text = What it says
help-decide-received = The day it came; default: today
help-decide-answer = Answer an objection: upheld or rejected
help-decide-answer-examples =
    Examples:
      tolok decide my-edition answer o-001 --upheld --answer "Annex K4 was read again" --signed-by "Head of the team"
help-decide-answer-objection = Number of the objection, such as o-001
help-decide-upheld = The objection was right
help-decide-rejected = It was not
help-decide-answer-answer = The answer to whoever objected
help-decide-answer-at = The day of the answer; default: today
help-decide-objections = Show every objection, its state and how long it took

## timetable
help-timetable = Timetable the interviews: day, hour, room and judges of every finalist
help-timetable-examples =
    Examples:
      tolok timetable my-edition --stage interview --from 2022-05-23
      tolok timetable my-edition --from 2022-05-23 --days 3 --rooms 2 --skip 2022-05-26
      tolok timetable my-edition --from 2022-05-23 --keep    # after a withdrawal: as few as possible move
    The order is drawn. It writes timetable.csv, jadwal.xlsx for print, and calendars (.ics).
    The last two go to the folder timetable, or to the folder named after -o.
help-timetable-stage = The stage whose finalists are heard; default: the last
help-timetable-from = The first day, such as 2022-05-23
help-timetable-days = How many working days [5]
help-timetable-rooms = How many rooms [1]
help-timetable-hours = The hours of a day [09:00-16:00]
help-timetable-breaks = A break; may be given several times [12:00-13:00]
help-timetable-talk = Minutes of presentation [10]
help-timetable-questions = Minutes of questions [20]
help-timetable-gap = Minutes between two sessions [10]
help-timetable-zone = Time zone of the timetable, and of entries without a timezone in entries.csv [Asia/Jakarta]
help-timetable-entrant-hours = Office hours where the entrant is, which must hold its session [08:00-16:00]
help-timetable-skip = A day to leave out, such as a holiday; may be given several times
help-timetable-at = The day that documents and calendars are dated; default: the first day
help-timetable-keep = Keep the sessions of timetable.csv, moving as few as possible
help-timetable-dry-run = Show only, write nothing

## report
help-report = Write minutes, a decree's annex, letters or a results page, or show what changed
help-report-examples =
    Examples:
      tolok report my-edition minutes --stage document -o minutes.docx
      tolok report my-edition annex -o annex.docx
      tolok report my-edition letters -o letters
      tolok report my-edition site -o results.html
      tolok report my-edition diff minutes.json
    The organiser, its address and the signer come from letterhead.csv.
help-report-minutes = Write the official minutes of a stage, or of the winners, as a Word file
help-report-minutes-examples =
    Examples:
      tolok report my-edition minutes --stage document --date 2022-05-10 -o minutes-1.docx
      tolok report my-edition minutes --place Jakarta --number BA-2/P4/2022 -o minutes-2.docx
      tolok report my-edition minutes --before minutes-2.json -o minutes-3.docx
help-report-minutes-stage = The stage they are of; without it, the whole competition and its winners
help-report-minutes-number = Number of the minutes; without it, a highlighted gap to fill in
help-report-minutes-date = Their date; without it, today
help-report-minutes-place = Where they are signed; without it, a highlighted gap to fill in
help-report-minutes-before = The earlier minutes' .json: adds what changed, and says that these replace them
help-report-minutes-replace = Replace a file that is there already
help-report-annex = Write the list of finalists or winners for the annex of a decree, as a Word file
help-report-annex-examples =
    Examples:
      tolok report my-edition annex --stage document -o finalists.docx
      tolok report my-edition annex --points -o winners.docx
help-report-annex-stage = The stage whose finalists are listed; without it, the winners
help-report-annex-number = Number of the decree; without it, a highlighted gap to fill in
help-report-annex-date = Date of the decree; without it, today
help-report-annex-place = Where it is signed; without it, a highlighted gap to fill in
help-report-annex-points = Show places and points, in order of place
help-report-annex-replace = Replace a file that is there already
help-report-letters = Write a letter for every entrant as Word files in a folder: result, points, what to improve
help-report-letters-examples =
    Examples:
      tolok report my-edition letters -o letters
      tolok report my-edition letters --entry contoh-a -o letters
      tolok report my-edition letters --number-pattern B/###/P4/2022 -o letters
help-report-letters-stage = Only what happened at this stage, for those who came to it
help-report-letters-entry = Only these entries
help-report-letters-number-pattern = How letters are numbered: # is a running number, ### the same with zeros in front, {"{"}entry{"}"} the entry's code
help-report-letters-date = Date of the letters; without it, today
help-report-letters-place = Where they are signed; without it, a highlighted gap to fill in
help-report-letters-comments = Add what judges wrote, without their names
help-report-letters-replace = Replace letters that are there already
help-report-site = Write one page of results for the web, in both languages unless --lang names one
help-report-site-examples =
    Examples:
      tolok report my-edition site -o results.html
      tolok report my-edition site --lang en -o public     # the file public/index.html
help-report-diff = Show what changed since an earlier result
help-report-diff-examples =
    Examples:
      tolok report my-edition diff minutes.json            # on the screen
      tolok report my-edition diff minutes.json -o changes.csv
      tolok report my-edition diff my-edition-before -o addendum.docx
help-report-diff-before = The .json of an earlier result, or the folder of an earlier edition
help-report-diff-number = Number of the addendum (with -o FILE.docx)
help-report-diff-date = Date of the addendum; without it, today
help-report-diff-replace = Replace a file that is there already

## assign
help-assign = Assign judges to the entries of a stage, and write assignments.csv
help-assign-examples =
    Examples:
      tolok assign my-edition --stage document --dry-run      # look first
      tolok assign my-edition --stage document --anchors 3    # 3 entries that all judges mark
      tolok assign my-edition --stage document --without J07  # J07 dropped out
      tolok assign my-edition --stage document --third        # where marks lie far apart
help-assign-stage = Stage whose entries are assigned; may be left out where there is only one
help-assign-at-least = Fewest entries of a judge without min_entries in judges.csv
help-assign-at-most = Most entries of a judge without max_entries in judges.csv
help-assign-marks = How many judges mark each entry; default: marks_per_entry of the stage's panel
help-assign-anchors = Entries that all judges mark: how many, or which (ids joined by commas)
help-assign-without = Judge who dropped out; open tasks go to others, tasks with marks stay
help-assign-back = Judge who dropped out before and is back
help-assign-third = Only give one more judge to entries whose marks lie further apart than third_judge_gap
help-assign-fresh = Start anew; refused where tasks have marks
help-assign-dry-run = Show the plan and write nothing
## probe
help-probe = Look at live channels: how fast they answer, what citizens find there, and why not
help-probe-edition = Folder of the edition; . for the one you are in
help-probe-entry = Only the channels of this entry; may be given several times
help-probe-kind = Only channels of this kind; for now web
help-probe-allow-private = Allow private networks and this computer, on any port
help-probe-timeout = Seconds for all of one look; waiting of our own is not counted [30]
help-probe-name-server = Ask this name server, such as 9.9.9.9 or 127.0.0.1:5353; may be given several times
help-probe-self-check = A host that is known to be up: if none of them can be reached, we are offline; may be given several times
help-probe-contact = A mail or web address where the server's keepers may ask about the look [that of letterhead.csv]
help-probe-trust = Trust the authorities of this PEM file beside those that browsers trust; may be given several times
help-probe-pause = Seconds between requests to one server [1]; less only with --allow-private
help-probe-links = Check the evidence links of claims: alive, locked, gone, or of the wrong kind
help-probe-links-examples =
    Examples:
      tolok probe links my-edition                      # what is not alive
      tolok probe links my-edition --all -o links.csv
      tolok probe links my-edition --entry contoh-a --strict
    Each link is asked once, one server at a time; robots.txt is obeyed here too. What was seen is kept
    in evidence/links/, chained like all evidence, so that a watch may run meanwhile. Exit code 4: links
    were tried, and none of them came even to a connection.
help-probe-links-all = Show the links that are alive, too
help-probe-links-strict = End with exit code 3 unless every link is alive
help-probe-serve = Look on behalf of a Prometheus, in place of blackbox_exporter
help-probe-serve-examples =
    Examples:
      tolok probe serve 127.0.0.1:9915
      curl 'http://127.0.0.1:9915/probe?target=https://www.lapor.go.id/'
      curl http://127.0.0.1:9915/metrics
    Whoever can reach the address can have it look: keep it to yourself. Where it may look
    follows the same rules as everywhere: no private networks, robots.txt, one request per second.
help-probe-serve-address = Address and port to listen on
help-probe-once = Look once at each channel of an edition, or at one address
help-probe-once-examples =
    Examples:
      tolok probe once my-edition                       # channels.csv, as far as consents.csv agrees
      tolok probe once my-edition --entry contoh-a
      tolok probe once https://www.lapor.go.id/         # one address: each redirect, each step, the certificate
      tolok probe once https://www.lapor.go.id/ --all-addresses   # a sample for each of its addresses
      tolok probe once http://192.168.1.10:8080/ --allow-private
    One attempt, no retry, and robots.txt is asked first. Addresses of private and other
    special networks are refused, redirects to them too. What is seen of an edition's channels
    goes to observations/web.jsonl, with its evidence in evidence/.
    Exit code 4: looks were tried, and none came even to a connection (no address found, no server took
    the connection, or our own network was down). It goes before --strict and --expect.
help-probe-once-at = Folder of the edition, or an address with http:// or https://
help-probe-once-all-addresses = One sample for each address that the host name has
help-probe-once-browser = Look again with Chromium, a program of its own, once the plain look is done: at pages that only scripts fill (scripts, which is meant if nothing is said), or at all that answered (all)
help-probe-once-browser-scripts = Pages that only scripts fill
help-probe-once-browser-all = All pages that answered
help-probe-once-chromium = The program to use [chromium, chromium-browser or google-chrome on the search path]
help-probe-once-patience = Seconds until a page must have come to rest in the browser [60]
help-probe-once-pictures = Keep a picture of each page that the browser saw, in evidence/pictures; pictures may show personal data, which nothing takes out of them
help-probe-once-axe = Count violations with axe-core: its file axe.min.js, which is not part of tolok
help-probe-once-no-sandbox = Let Chromium run without its sandbox, which root must; only in a container that may be lost
help-probe-once-strict = End with exit code 3 unless every verdict is ok, of channels that were not looked at too
help-probe-once-expect = End with exit code 3 unless every channel that is looked at is at least so good: ok, slow or degraded
help-probe-plan = Show what would be sent, to whom and how often, before anything is
help-probe-plan-examples =
    Examples:
      tolok probe plan my-edition
      tolok probe plan my-edition --every 5m --hours working
help-probe-plan-every = How often channels would be watched: 5m, 1h
help-probe-plan-hours = At which hours, in the entry's time zone: always, day, night, working (the channel's own hours) or outside (all others) [always]
help-probe-watch = Look at the channels on a schedule, and go on where a killed run stopped
help-probe-watch-examples =
    Examples:
      tolok probe watch my-edition --for 14d --every 5m
      tolok probe watch my-edition --for 14d --every 30m --hours working
      tolok probe watch my-edition --for 14d --every 5m --self-check 1.1.1.1 --self-check www.kernel.org
    Ctrl-C stops it: what is under way is finished and kept. Nothing is sent while work on a channel goes
    on that maintenance.csv announces; the sample says so. A failure that may be our own network's is
    kept half a minute later, when it is known whether other networks failed too.
    Exit code 4: looks were tried, and none came even to a connection.
help-probe-watch-for = For how long: 90s, 5m, 2h, 30d
help-probe-watch-every = How often each channel is looked at, at a moment of its own in each such window
help-probe-watch-hours = At which hours, in the entry's time zone: always, day (06-18), night, working (the channel's own hours, else Mon-Fri 08-16), outside (all others) [always]
help-probe-verify = Hold the evidence against itself and what was handed on against the evidence
help-probe-verify-examples =
    Examples:
      tolok probe verify my-edition                     # exit code 3 if a single byte was changed
      tolok probe verify my-edition --head head-2022-05-10.json
      tolok probe verify my-edition --warc evidence.warc.gz
help-probe-verify-head = A copy of evidence/head.json that was published earlier
help-probe-verify-warc = Write the evidence as WARC 1.1, packed if the name ends in .gz

## panel
help-panel = What the marks tell of the judges: agreement, severity, consistency
help-panel-examples =
    Examples:
      tolok panel my-edition --stage document        # how severe is each judge of documents?
      tolok panel my-edition --method mml            # with entries from a normal distribution
      tolok panel --table marks.csv --entry essay --judge rater --criterion trait --mark score
      tolok panel --matrix table.csv --format json   # a row per entry, a column per judge
help-panel-edition = Folder of the edition; leave it out with --table or --matrix
help-panel-stage = Only this stage; default: every stage with marks
help-panel-track = Only the entries of this track
help-panel-method = How severities are estimated: jml (all at once, the default) or mml (entries from a normal distribution)
help-panel-severity = Model that takes severity out for fair points: rasch (the default) or linear
help-panel-steps = Whether criteria share the thresholds of their levels: shared (the default) or criterion
help-panel-table = Any table with a row per mark
help-panel-matrix = Any table with a row per entry and a column per judge; an empty cell is no mark
help-panel-entry = Column of the table with the entries; default: entry
help-panel-judge = Column of the table with the judges; default: judge
help-panel-criterion = Column of the table with the criteria; default: none
help-panel-mark = Column of the table with the marks; default: mark; several, parted by |, are criteria

## simulate
help-simulate = Make an invented edition in the shape of P4, whose truth is known
help-simulate-examples =
    Examples:
      tolok simulate invented                    # the folder invented
      tolok simulate invented --seed 7           # another one, the same every time
help-simulate-edition = Folder to make; if it exists, it must be empty

## sheet
help-sheet = Excel workbooks: the judges' marks out and in, a rubric as a table
help-sheet-examples =
    Examples:
      tolok sheet out my-edition --stage document          # a workbook for each judge
      tolok sheet in my-edition returned/                  # marks from the workbooks that came back
help-sheet-out = Write an Excel workbook for each judge of a stage
help-sheet-out-examples =
    Workbooks are written to EDITION/sheets/STAGE/JUDGE.xlsx, or to the folder of -o.
    Marks that are there already are filled in, so that a judge can go on. A workbook that
    was not taken in yet is not written over. --blind leaves out the names of entries and
    agencies; evidence and notes are the entrants' own words and are shown as they are.

    Examples:
      tolok sheet out my-edition --stage document
      tolok sheet out my-edition --stage document --judge judge-1 judge-2
      tolok sheet out my-edition --stage interview --blind -o to-send/
help-sheet-out-stage = The stage to mark; needed where the edition has several
help-sheet-out-judge = Only these judges; several names are parted by blanks or commas
help-sheet-out-blind = Do not show the names of entries and agencies
help-sheet-in = Take the marks of returned workbooks into marks.csv
help-sheet-in-examples =
    A workbook with a fault is refused whole, with all its faults by page and cell; the
    others are taken. Exit code 2 if one was refused. Empty rows mean that there is no mark
    yet; emptying a cell does not delete a mark that was taken.

    Examples:
      tolok sheet in my-edition returned/                             # a folder of them
      tolok sheet in my-edition judge-1.xlsx judge-2.xlsx --dry-run   # look first, write nothing
      tolok sheet in my-edition returned/ --at 2022-04-20
help-sheet-in-files = Workbooks that came back, or folders of them
help-sheet-in-at = The time of marking to note; now if left out
help-sheet-in-dry-run = Only look, write nothing

## schema
help-schema = Print the JSON Schema of a file or a result
help-schema-examples =
    Examples:
      tolok schema                               # the names there are
      tolok schema rubric -o rubric.json         # for an editor that checks YAML
      tolok schema rank                          # what rank --format json gives
help-schema-name = Which schema; without it, the list of names

## measure
help-measure = Show what was observed of the channels: availability and times with n, interval and what was left out
help-measure-examples =
    Reads the observations of the prober (observations/*.jsonl in the edition).
    Examples:
      tolok measure my-edition                             # each entry
      tolok measure my-edition --entry contoh-a            # every measure of one entry, and its channels
      tolok measure my-edition --by channel,weekday        # each channel on each day of the week
      tolok measure my-edition --by hour -o hours.csv      # each hour of the agency’s own day
help-measure-by = Divide by channel, weekday, hour, or several of them joined by commas

## measures
help-measures = List the measures there are: unit, direction, interval, least n, and how each is computed
help-measures-examples =
    Examples:
      tolok measures                             # the catalogue
      tolok measures availability                # one measure in detail
help-measures-measure = Only this measure, in detail

## guide
help-guide = Print the manual
help-guide-examples =
    Examples:
      tolok guide season                         # five weeks, from a form's export to letters
      tolok guide                                # in the language of this computer
      tolok guide --lang id                      # in Indonesian
      tolok guide -o guide.md                    # as a file
help-guide-page = season: a walk through five weeks; without it, the manual

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
