### Decisions, shortlists, objections
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).

## One decision and what it changes
decision-kind = { $kind ->
    [withdrawn] withdrawn
    [disqualified] disqualified
    [admitted] admitted
    [moved] moved below the cut
    [overrule] level set
    [duplicate] registered twice
    [distinct] not registered twice
   *[other] { $kind }
  }
decision-line = { $entry } ({ $name }): { $kind }{ GIVEN($at) ->
    [no] {""}
   *[yes] , { $at }
  }
decision-signed = Reason: { $reason }. Signed by { $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  }.
changes-nothing = changes no place, nobody who goes on, no award
heading-changes = { $at }: { $count ->
    [one] one change
   *[other] { $count } changes
  }
heading-new-warnings = To look at because of this decision: { $count }
column-effect = Effect
effect-advances = now goes on
effect-advances-no-more = no longer goes on
effect-wins = now wins
effect-wins-no-more = no longer wins
effect-joins = now has a place here
effect-leaves = no longer has a place here
effect-up = moves up
effect-down = moves down
effect-points = other points
effect-of-stage = { $at }:{ GIVEN($enters) ->
    [no] {""}
   *[yes] {" "}{ $enters } in
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] { GIVEN($enters) ->
        [no] {" "}
       *[yes] {", "}
      }{ $leaves } out
  }
effect-of-award = { $at }:{ GIVEN($enters) ->
    [no] {""}
   *[yes] {" "}{ $enters } wins
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] { GIVEN($enters) ->
        [no] {" "}
       *[yes] {", "}
      }{ $leaves } does not
  }
effect-others = { $count ->
    [one] one other place or number of points moves
   *[other] { $count } other places or numbers of points move
  }
reason-missing = This decision gives no reason
  .help = Add --reason "..."; whoever loses a place by it will read it. To replace a list, the reason follows --replace.
signer-missing = This decision is not signed
  .help = Add --signed-by "Name, office" (for a shortlist: --sign).
write-decision = Write the decision on { $entry } ({ $kind }) to decisions.csv? [y/n]
written-to = Written to { $file }.
dry-run = Nothing was written (--dry-run).

## All decisions
heading-decisions = Signed decisions: { $count }
column-date = Date
column-signed-by = Signed by
column-does = What it does
note-does = What a decision does is the difference between the result as it is and the result without that decision alone.

## Shortlists
heading-shortlist-proposed = { $stage }: proposed shortlist
note-shortlist-proposed = By points and rules alone, without the admitted and moved decisions of this stage. After the plenary, sign with --sign.
heading-shortlist-decided = { $stage }: shortlist signed by { $signer }, { $date }
heading-shortlist-track = { GIVEN($track) ->
    [no] {""}
   *[yes] Track { $track }:{" "}
  }{ $inside } proposed for { $quota ->
    [one] one seat
   *[other] { $quota } seats
  }, and the nearest { $outside } outside
column-list = List
list-inside = inside
list-outside = outside
shortlist-counts = { GIVEN($track) ->
    [no] {""}
   *[yes] Track { $track }:{" "}
  }{ $proposed } proposed, { $decided } decided, { $quota ->
    [one] one seat
   *[other] { $quota } seats
  }
shortlist-as-proposed = Decided as proposed.
heading-differences = What differs from the proposal
column-proposed = Proposed
column-decided = Decided
difference-by-decision = { $kind }: { $reason } (signed by { $signer })
difference-by-rules = by the rules, because data or other decisions changed after the proposal
one-stage-only = This competition has one stage only, so nobody goes on to another
  .help = Winners are in tolok rank.
stage-is-last = Stage { $stage } is the last one; nobody goes on from it
  .help = Name another stage: { $known }.
stage-wanted = Which stage?
  .help = Say so with --stage: { $known }.
shortlist-not-proposed = There is no proposed shortlist of stage { $stage } yet
  .help = Run it without --sign first: the plenary reads the proposal, and it is kept beside what was decided.
shortlist-signed = The shortlist of stage { $stage } was signed by { $signer }, { $date }
  .help = To replace it, add --replace "reason"; the earlier list is kept.
proposal-empty = Nobody goes on from stage { $stage } yet; nothing is proposed
  .help = Take in the judges' marks first, then look with tolok check.
proposal-unchanged = The same proposal is on file already; nothing was written.
write-proposal = Write the proposal of stage { $stage } to shortlists.csv? [y/n]
write-shortlist = Write this signed shortlist of stage { $stage } to shortlists.csv? [y/n]

## Objections
heading-objections = Objections: { $count }, of them { $open } open
column-objection = Objection
column-about = About
column-received = Received
column-text = What it says
column-state = State
column-days = Days
column-answer = Answer
objection-about-all = the result as a whole
objection-state-open = open
objection-state-upheld = upheld
objection-state-rejected = rejected
objection-without-text = This objection says nothing
  .help = Add --text "..." with what the letter says.
answer-missing = The objection is not answered
  .help = Add --answer "..."; it goes to whoever objected.
objection-answered = Objection { $objection } was answered already, signed by { $signer }, { $date }
  .help = A new objection of the same entry is registered under its own number.
objection-registered = Objection { $objection } of { $entry } is registered. Answer it with: tolok decide { $folder } answer { $objection } --upheld or --rejected
write-answer = Write the answer to { $objection } to objections.csv? [y/n]
objection-next-steps = The objection is upheld. Next: correct the data that was wrong, or set the level: tolok decide { $folder } overrule { $entry } --stage STAGE --criterion { GIVEN($criterion) ->
    [no] CRITERION
   *[yes] { $criterion }
  } --level LEVEL --reason "..." --signed-by "..."; run tolok rank { $folder }; if others go on now, propose and sign the shortlist again with --replace; then issue new minutes with tolok report { $folder } minutes --before OLD-MINUTES.json -o NEW-MINUTES.docx.
