//! maintenance.csv: when channels are not looked at, because work on them was announced.

use jiff::civil::{DateTime, Time};

use super::columns::{Column, Layout};
use super::entrants::Entrants;
use super::fields::iso_date;
use super::problems::{Findings, shown, suggest};
use super::shortlists::empty;
use super::table::{Row, Table};
use crate::model::{Channel, Maintenance, Message, Problem};

/// maintenance.csv.
pub const MAINTENANCE: Layout = Layout {
    name: "maintenance",
    about: "When channels are not looked at, because work on them was announced; optional.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::optional("channel", "The channel, as in channels.csv; all of the entry's if empty."),
        Column::required("from", "When it begins, in the agency's own time, such as 2022-03-05 22:00."),
        Column::required(
            "until",
            "When it is over, such as 2022-03-06 02:00; a day alone counts to its end.",
        ),
        Column::prose("reason", "What is done.").and_required(),
        Column::prose("announced_by", "Who announced it: name or office, and the letter if there is one.")
            .and_required(),
    ],
    open: false,
};
const ENTRY: usize = 0;
const CHANNEL: usize = 1;
const FROM: usize = 2;
const UNTIL: usize = 3;
const REASON: usize = 4;
const ANNOUNCED_BY: usize = 5;

/// Reads maintenance.csv.
pub fn maintenance(
    table: Table<'_>,
    channels: &[Channel],
    entrants: &Entrants,
    findings: &Findings,
) -> Vec<Maintenance> {
    let mut found = Vec::new();
    table.each(|row| match window(row, channels, entrants) {
        Err(problem) => findings.refuse(problem),
        Ok(window) => found.extend(window),
    });
    found
}

/// A window; none where its entry could not be read before.
fn window(row: &Row<'_>, channels: &[Channel], entrants: &Entrants) -> Result<Option<Maintenance>, Problem> {
    let Some(entry) = entrants.index.get(row.get(ENTRY)).copied() else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let channel = Some(row.get(CHANNEL).to_owned()).filter(|id| !id.is_empty());
    let own = || channels.iter().filter(|c| c.entry == entry).map(|c| c.id.as_str());
    if let Some(id) = channel.as_deref().filter(|id| !own().any(|o| o == *id)) {
        let message = Message::new("maintenance-channel").word("channel", shown(id));
        return Err(row.problem(CHANNEL, suggest(message.word("entry", row.get(ENTRY)), id, own())));
    }
    let from = moment(row, FROM, |day| Some(day.to_datetime(Time::midnight())))?;
    let until = moment(row, UNTIL, |day| day.tomorrow().ok().map(|day| day.to_datetime(Time::midnight())))?;
    if from >= until {
        let message = Message::new("maintenance-backwards").word("from", from).word("until", until);
        return Err(row.problem(UNTIL, message));
    }
    for column in [REASON, ANNOUNCED_BY] {
        if row.get(column).is_empty() {
            return Err(empty(row, column));
        }
    }
    let (reason, announced_by) = (row.prose(REASON), row.prose(ANNOUNCED_BY));
    Ok(Some(Maintenance { entry, channel, from, until, reason, announced_by, origin: row.origin() }))
}

/// The moment in a cell; `whole` says which one a day alone stands for.
fn moment(
    row: &Row<'_>,
    column: usize,
    whole: impl Fn(jiff::civil::Date) -> Option<DateTime>,
) -> Result<DateTime, Problem> {
    let text = row.get(column);
    if text.is_empty() {
        return Err(empty(row, column));
    }
    read(text, whole).ok_or_else(|| {
        let message = Message::new("maintenance-time").word("place", row.header.layout.columns[column].name);
        row.problem(column, message.word("value", shown(text)))
    })
}

/// `2022-03-05`, `2022-03-05 22:00` or `2022-03-05T22:00:00`.
fn read(text: &str, whole: impl Fn(jiff::civil::Date) -> Option<DateTime>) -> Option<DateTime> {
    let day = iso_date(text.get(..10)?)?;
    let Some(rest) = text.get(10..).filter(|rest| !rest.is_empty()) else { return whole(day) };
    let clock = rest.strip_prefix([' ', 'T'])?;
    let mut parts = clock.split(':');
    let mut next = |most: i8| {
        let part = parts.next().filter(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<i8>().ok().filter(|n| *n <= most)
    };
    let (hour, minute) = (next(23)?, next(59)?);
    let second = if clock.len() > 5 { next(59)? } else { 0 };
    parts.next().is_none().then(|| day.at(hour, minute, second, 0))
}

#[cfg(test)]
mod tests {
    use jiff::civil::Time;

    use super::read;

    #[test]
    fn moments_are_read_as_people_and_spreadsheets_write_them() {
        let of = |text: &str| {
            read(text, |day| Some(day.to_datetime(Time::midnight()))).map(|moment| moment.to_string())
        };
        for (text, moment) in [
            ("2022-03-05", "2022-03-05T00:00:00"),
            ("2022-03-05 22:00", "2022-03-05T22:00:00"),
            ("2022-03-05T22:00:30", "2022-03-05T22:00:30"),
        ] {
            assert_eq!(of(text).as_deref(), Some(moment), "{text}");
        }
        for text in [
            "",
            "5 Maret",
            "2022-03-05 22",
            "2022-03-05 24:00",
            "2022-03-05 2:00",
            "2022-03-05 22:00+07:00",
            "2022-03-05 22:00:00:00",
            "2022-02-30",
            "2022-03-05T",
            "2022-03-05 ２２:00",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
