### Interview timetable
# GIVEN(x) is `no` for an empty text, else `yes` (report/locale.rs).

heading-timetable = Timetable of { $stage }: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
  }
timetable-title = Timetable: { $stage }
column-day = Day
column-time = Time
column-local-time = Entrant's time
column-room = Room
column-track = Track
column-judges = Judges
room-name = Room { $room }
date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
  }, { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
  } { $year }
date-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
  } { $day }-{ $month }
sheet-of-judge = Judge { $judge }
note-drawn = The order was drawn with seed { $seed }; it does not follow places.
note-panel = Judges: { $judges }
note-no-judges = No judge serves this stage; only rooms are timetabled.
note-sits-out = { $judges } does not sit with { $entry }: conflict of interest
note-moved = Another time or room: { $entries }
note-gone = No longer heard: { $entries }; their calendars are cancelled
calendar-summary = { $stage }: { $name }
calendar-local = Entry { $entry }, local time { $time }
timetable-written = Written to timetable.csv and { $folder }: jadwal.xlsx, and { $calendars } calendars in ical.
nobody-to-hear = Nobody reached stage { $stage }
  .help = See with tolok rank who goes on from the stage before.
panel-missing = { $entry } has no judge at this stage
  .help = assignments.csv gives the entries of this stage to judges; run tolok assign, or add the row.
zone-unknown = The time zone of { $entry } is unknown: “{ $zone }”
  .help = Mend the column timezone of entries.csv, such as Asia/Jakarta, Asia/Makassar, Asia/Jayapura.
timetable-impossible = Not everybody can be heard: { $wanted } entries, { $times } times, { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
  }; however they are placed, { $unplaced } find no time
timetable-not-found = No timetable was found: { $wanted } entries, { $times } times, { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
  }; { $unplaced } found no time
  .help = There may be one: judges sit in panels that overlap. Fixed panels, one for each room, are easier to place.
obstacle-hours = { $entry }: no time lies within its office hours
  .help = Change --hours, or widen --entrant-hours.
obstacle-judges = { $entry }: on every day that would do, a judge of its panel cannot come
  .help = See the column unavailable of judges.csv, or add days with --days.
advice-days = { $days ->
    [one] One day
   *[other] { $days } days
  } would do (--days { $days })
advice-rooms = { $rooms } rooms would do (--rooms { $rooms })
advice-until = Days until { $until } would do (the end of --hours)
advice-no-rooms = More rooms alone would not help: a judge cannot sit in two rooms at a time.
