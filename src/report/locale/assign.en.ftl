### Assigning judges

progress-assigning = Assigning

heading-assign = { $stage }: { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }, { $judges ->
    [one] one judge
   *[other] { $judges } judges
  }, { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
  }
heading-assign-judges = Tasks of each judge
heading-assign-changes = What changes
heading-assign-third = Entries that get one more judge: { $count }
column-judge = Judge
column-tasks = Tasks
column-floor = Least
column-cap = Most
column-anchors = Anchors
column-mismatches = Outside expertise
column-marked = With marks
column-new = New
column-released = Taken back
column-widest = Widest gap
column-third = Third judge

assign-changes = { $new } new, { $kept } kept, { $marked } with marks (never touched), { $released } taken back.
assign-cost = Cost (our proposal): { $cost } = { $mismatches } outside expertise + { $imbalance } for unequal loads. { GIVEN($optimal) ->
    [yes] No plan{ GIVEN($stood) ->
        [yes] {" "}with as few new tasks
       *[no] {""}
      } costs less.
   *[no] No plan{ GIVEN($stood) ->
        [yes] {" "}with { $least } new tasks
       *[no] {""}
      } costs less than { $bound }{ GIVEN($gap) ->
        [yes] {" "}(gap at most { $gap })
       *[no] {""}
      }; the difference links the judges.
  }{ $swaps ->
    [0] {""}
    [one] {" "}Two tasks were exchanged to link the judges.
   *[other] {" "}Tasks were exchanged { $swaps } times to link the judges.
  }
assign-fewest = { $more ->
    [0] { $new ->
        [one] One new task: no plan needs fewer.
       *[other] { $new } new tasks: no plan needs fewer.
      }
   *[other] { $new } new tasks; { $least } would do if the judges need not be linked.
  }
assign-linked = { GIVEN($names) ->
    [yes] { $judges ->
        [one] One judge ({ $names })
       *[other] { $judges } judges ({ $names })
      }
   *[no] { $judges ->
        [one] The one judge
       *[other] All { $judges } judges
      }
  } { $judges ->
    [one] has nobody to be compared with
   *[other] { $components ->
        [one] are linked by entries that several of them mark
       *[other] fall into { $components } parts that share no entry
      }
  }{ GIVEN($connectivity) ->
    [no] .
   *[yes] ; algebraic connectivity { $connectivity }{ GIVEN($before) ->
        [no] .
       *[yes] {" "}(before tasks were exchanged: { $before }, in { $components-before ->
            [one] one part
           *[other] { $components-before } parts
          }).
      }
  }
assign-groups = These { $groups } groups cannot be linked: { GIVEN($shared) ->
    [no] they serve different tracks ({ $tracks })
   *[yes] conflicts leave no entry of { $shared } that judges of both may mark
  }. Compare their marks only within a group, or let some judge serve both.
assign-unlinked = No exchange of tasks links these judges. { $count ->
    [one] One further mark would (a row in assignments.csv), or an entry that all judges mark (--anchors 1):
   *[other] { $count } further marks would (rows in assignments.csv), or entries that all judges mark (--anchors 1 and more):
  }
assign-extra = { $judge } also marks { $entry }{ GIVEN($over) ->
    [no] {""}
   *[yes] {" "}(beyond the judge's most tasks)
  }
assign-more = … and { $more } more (all of them: --format json)
assign-even = Limits that nobody gave are set evenly: { $share } tasks per judge on average{ GIVEN($floor) ->
    [no] {""}
   *[yes] , at least { $floor }
  }{ GIVEN($cap) ->
    [no] {""}
   *[yes] , at most { $cap }
  }{ GIVEN($relaxed) ->
    [no] .
   *[yes] : as even as tracks and conflicts allow.
  }
assign-out = { $count ->
    [one] { $judges } dropped out of this stage and gets nothing new; --back { $judges } changes that.
   *[other] { $judges } dropped out of this stage and get nothing new; --back changes that.
  }
assign-left = { $count ->
    [1] An entry was left half marked
   *[other] { $count } entries were left half marked
  }: { $pairs }. The marks given stay and count; another judge marks each of these entries as a whole.
assign-without-trace = { $judge } has no tasks here, so nothing will tell next time that the judge dropped out: repeat --without, or mend judges.csv.
assign-over-cap = { $judge } keeps { $tasks } tasks although { $cap } is the most: marks are never taken away.
assign-adopted = { $count ->
    [one] One pair with marks had no task; it is now written down.
   *[other] { $count } pairs with marks had no tasks; they are now written down.
  }
assign-judge-out = { $name } (dropped out)
assign-third-none = No entry wants a third judge: no marks lie further apart than the panel allows, or one was asked already.
assign-written = assignments.csv was written.
assign-dry-run = Only shown (--dry-run): nothing was written.
assign-nothing = Nothing changes; nothing was written.

## Refusals
assign-stage-wanted = which stage? The edition has several: { $stages }
  .help = Name it with --stage.
assign-marks-wanted = nothing says how many judges mark each entry at stage { $stage }
  .help = Write panel: {"{"}marks_per_entry: 2{"}"} at the stage in competition.yaml, or say --marks 2.
assign-no-entries = no entry competes at stage { $stage }
  .help = Look with tolok rank who is eligible, or who goes on from the stage before.
assign-no-judges = no judge serves stage { $stage }
  .help = Write the judges into judges.csv; the column stages may stay empty for all stages.
assign-no-gap = stage { $stage } asks for no third judge
  .help = Write third_judge_gap into its panel in competition.yaml: the widest gap in levels that needs none.
assign-no-plan = no plan was found
  .help = Please report this with the edition's judges.csv and entries.csv.
assign-crossed = --at-least { $least } is more than --at-most { $most }
  .help = Exchange the two numbers.
assign-anchor-absent = { $entry } does not compete at this stage, so it cannot be an anchor
  .help = Name another entry, or a number of anchors.
assign-fresh-marked = { $count ->
    [one] one task has marks already ({ $judge } on { $entry })
   *[other] { $count } tasks have marks already, such as that of { $judge } on { $entry }
  }
  .help = Leave out --fresh: tasks with marks stay as they are and the others are added.

## No plan is possible
assign-short = No plan is possible: { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}({ $tracks })
  }{ GIVEN($named) ->
    [no] {""}
   *[yes] : { $named }
  }{ GIVEN($regions) ->
    [no] {""}
   *[yes] , region { $regions },
  } { $entries ->
    [one] needs
   *[other] need
  } { $wanted ->
    [one] one mark
   *[other] { $wanted } marks
  }; { $judges ->
    [0] no judge may mark them.
    [one] the one judge who may mark them ({ $judge-names }) can give { $room }: { $short } too few.
   *[other] the { $judges } judges who may mark them ({ $judge-names }) can give { $room }: { $short } too few.
  }
assign-owed = No plan is possible: { $judges ->
    [one] the judge { $judge-names } must get at least
   *[other] the { $judges } judges { $judge-names } must get at least
  } { $wanted } tasks together; the { $entries } entries they may mark{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}({ $tracks })
  } have only { $room } for them: { $short } too few.
assign-relax-cap = - It would do to let each judge take up to { $cap } entries (max_entries in judges.csv, --at-most).
assign-relax-floor = - It would do to promise each judge no more than { $floor } entries (min_entries in judges.csv, --at-least).
assign-relax-marks = - It would do to have { $marks ->
    [one] one judge
   *[other] { $marks } judges
  } mark each entry (marks_per_entry, --marks).
assign-relax-judges = - It would do to have { $count ->
    [one] one more judge
   *[other] { $count } more judges
  }{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}for { $tracks }
  }, without conflicts, for up to { $cap } entries each.
assign-relax-conflicts = - It would do to waive { $count ->
    [one] one conflict
   *[other] { $count } conflicts
  }{ GIVEN($pairs) ->
    [no] {""}
   *[yes] : { $pairs }
  }. Only whoever declared them can say whether that is right.
assign-nothing-suffices = No single change would do; several limits are in the way together.
conflict-declared = declared
conflict-agency = own agency
conflict-region = own region
