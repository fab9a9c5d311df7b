# The catalogue of measures: measure-ID is its title; .formula says how it is
# computed, .source on what it rests. Then what was observed.

measure-availability = Availability of channels
  .formula = Looks that found the channel usable (ok, slow, degraded), divided by those and the looks that found it down. Looks that say nothing about citizens are left out by reason: blocked, disallowed, refused (no consent, announced work), login asked for, window missed, prober offline, unknown. Every look counts alike, whatever the channel. Interval: Wilson, 95 %; it takes looks as independent, so that looks a few minutes apart make a value seem surer than it is.
  .source = UU 25/2009, articles 36 and 37 (a provider keeps a complaint facility). Interval: Wilson (1927). The cuts of a rubric are proposals.
measure-total-median-ms = Median time to a whole answer
  .formula = The median (type 7 quantile) of the time from the first name lookup to the last byte, in whole milliseconds, over looks that found the channel usable. A look that found it down has no time to a whole answer: it is left out here and counts in availability. Interval: two order statistics between which the median lies with at least 95 %, whatever the distribution; from 6 looks on.
  .source = Own measure, proposed. Quantile: Hyndman and Fan (1996), type 7. Interval: Hahn and Meeker (1991), section 5.2.
measure-total-p95-ms = 95th percentile of the time to a whole answer
  .formula = As the median, at 95 of 100 answers. The high end of its interval needs at least 72 looks; without it, a rubric that scores the high end does not score the value.
  .source = Own measure, proposed. Quantile: Hyndman and Fan (1996), type 7. Interval: Hahn and Meeker (1991), section 5.2.
measure-first-byte-median-ms = Median time to the first byte
  .formula = The median (type 7 quantile) of the wait between the request and the first byte of the answer, in whole milliseconds, over looks that found the channel usable. Interval as of the median time to a whole answer.
  .source = Own measure, proposed. Quantile: Hyndman and Fan (1996), type 7. Interval: Hahn and Meeker (1991), section 5.2.
measure-channels-live-share = Live channels among the declared ones
  .formula = Declared channels that were usable in at least half of the looks that count, divided by the declared channels with such looks. A channel that was never looked at, or of which no look counts, is left out, not dead. Interval: Wilson, 95 %.
  .source = UU 25/2009, articles 36 and 37 (a provider keeps a complaint facility). Interval: Wilson (1927).
measure-form-present = A form to complain by
  .formula = 1 if, by each channel’s latest look that could tell, at least one channel has a form to complain by; else 0. n is the number of channels that could tell.
  .source = UU 25/2009, articles 36 and 37 (a provider keeps a complaint facility).
measure-tracking-present = A complaint can be followed
  .formula = 1 if, by each channel’s latest look that could tell, at least one channel lets people follow a complaint by its number; else 0. n is the number of channels that could tell.
  .source = SP4N-LAPOR! gives every report a tracking id.
measure-service-time-stated = The time for an answer is stated
  .formula = 1 if, by each channel’s latest look that could tell, at least one channel states how long an answer takes; else 0. n is the number of channels that could tell.
  .source = PermenPANRB 62/2018 (service levels by class of report).
measure-sp4n-link = A link to SP4N-LAPOR!
  .formula = 1 if, by each channel’s latest look that could tell, at least one channel leads to lapor.go.id; else 0. n is the number of channels that could tell.
  .source = KepmenPANRB 680/2020 (all agencies use SP4N-LAPOR!).
measure-content-age-days = Age of the freshest content
  .formula = Days from the freshest date on the page to the day of the look, in the agency’s own calendar, by each channel’s latest look that could tell; the least among the channels. A date to come is left out. n is the number of channels that count.
  .source = Own measure, proposed.
measure-accessibility-share = Basic accessibility checks passed
  .formula = The share of basic accessibility checks that the page passes (such as labels, headings, texts for images, language), by each channel’s latest look that could tell; the mean over the channels. n is the number of channels that could tell.
  .source = Own measure, proposed.
measure-tls-days-left = Days until the certificate expires
  .formula = Days left by each channel’s latest look that saw a certificate; the least among the channels, negative once one has expired. n is the number of channels with a certificate.
  .source = Own measure, proposed.

## Why a look or a channel does not count
left-out = { $reason ->
    [down] found down
    [blocked] machines turned away
    [disallowed] forbidden by robots.txt
    [refused] not sent
    [auth_required] login asked for
    [missed_window] window missed
    [prober_offline] prober offline
    [unknown] no verdict
    [no_timing] time not taken
    [hours_unknown] opening hours not known
    [not_looked_at] not looked at, or no look counts
    [not_told] could not be told
    [future_date] date lies ahead
   *[other] answered
  }
left-out-counted = { $reason }: { $count }{ GIVEN($why) ->
    [no] {""}
   *[yes] {" "}({ $why })
  }

## Units, and what n counts
unit-share = share
unit-yes-no = yes (1) or no (0)
unit-milliseconds = milliseconds
unit-days = days
per-looks = looks
per-channels = channels
better-up = more is better
better-down = less is better
interval-wilson = Wilson, 95 %
interval-order = order statistics, at least 95 %
interval-none = none
measured-by-probes = probes
measured-by-logs = complaint logs

## Catalogue
heading-measures = Measures
column-measure = Measure
column-unit = Unit
column-better = Better
column-interval = Interval
column-measured-by = Measured by
column-measured-value = Value
column-channel-name = Channel
column-channel-kind = Kind
column-min-n = n, at least
note-measures = “n, at least” is a proposal: a rubric sets its own min_n. “tolok measures NAME” shows how one is computed.
about-name = name in rubrics
about-line = { $what }: { $value }
about-unit = unit
about-better = direction
about-per = n counts
about-interval = interval
about-min-n = n before it is scored (proposed)
about-source = measured by
about-where = can be narrowed by (“where” in a rubric)
about-formula = how it is computed
about-grounds = rests on
no-value = –

## What was observed
heading-observed = What was observed
heading-observed-entry = { $entry }: { $name }
note-observed = { $looks ->
    [one] One look
   *[other] { $looks } looks
  } at { $channels ->
    [one] one channel
   *[other] { $channels } channels
  } of { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }, { $from } to { $to }. Hours and weekdays are the agency’s own. In brackets: intervals of 95 %.
note-nothing-observed = There are no observations in this edition. The prober writes them to the folder observations.
column-looks = Looks
column-counted = Counted
column-availability = Availability
column-median-ms = Median ms
column-p95-ms = p95 ms
column-first-byte-ms = First byte ms
column-left-out = Left out
column-hour = Hour
column-of-n = n
day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday

## In explain
explain-observed = { $n } of { $received } { $per ->
    [looks] looks
   *[channels] declared channels
  } count
explain-left-out = left out: { left-out } { $count }
explain-left-out-why = { $count } of them: { $why }
explain-channel-looks = channel { $channel } ({ $kind }): { $looks ->
    [one] one look
   *[other] { $looks } looks
  }, usable { $up }, down { $down }, left out { $others }
explain-channel-unseen = channel { $channel } ({ $kind }): not looked at
explain-look-down = found down at { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , evidence { $evidence }
  }
explain-look-left-out = { left-out }{ GIVEN($why) ->
    [no] {""}
   *[yes] {" "}({ $why })
  } at { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , evidence { $evidence }
  }
explain-look-slow = { $ms } ms at { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , evidence { $evidence }
  }
explain-look-latest = latest look that tells, at { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , evidence { $evidence }
  }
