//! Time zones by the names that tables give them.

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The zone of an entry that names none.
pub const USUAL_ZONE: &str = "Asia/Jakarta";

/// The zone of a name: an IANA name such as `Asia/Makassar`, or WIB, WITA, WIT.
/// It is the same on every machine, whatever its own list of zones says.
///
/// ```
/// use tolok::model::time_zone;
/// assert_eq!(time_zone("WIT"), time_zone("Asia/Jayapura"));
/// assert_eq!(time_zone("Asia/Atlantis"), None);
/// ```
pub fn time_zone(name: &str) -> Option<TimeZone> {
    let name = match name {
        "WIB" => "Asia/Jakarta",
        "WITA" => "Asia/Makassar",
        "WIT" => "Asia/Jayapura",
        other => other,
    };
    TimeZoneDatabase::bundled().get(name).ok()
}
