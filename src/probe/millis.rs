//! Durations in JSON: milliseconds with three decimals, in fields named `…_ms`.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serializer};

pub(super) fn serialize<S: Serializer>(duration: &Duration, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_f64(millis(*duration))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Duration, D::Error> {
    f64::deserialize(input).and_then(|millis| {
        Duration::try_from_secs_f64(millis / 1000.0).map_err(serde::de::Error::custom).map(to_micros)
    })
}

/// Milliseconds with three decimals.
pub(super) fn millis(duration: Duration) -> f64 {
    duration.as_micros() as f64 / 1000.0
}

fn to_micros(duration: Duration) -> Duration {
    Duration::from_micros((duration.as_nanos() as u64 + 500) / 1000)
}

/// The same for a phase that may not have come.
pub(super) mod optional {
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "serde's `with` passes references")]
    pub(in crate::probe) fn serialize<S: Serializer>(
        duration: &Option<Duration>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        match duration {
            Some(duration) => out.serialize_some(&super::millis(*duration)),
            None => out.serialize_none(),
        }
    }

    pub(in crate::probe) fn deserialize<'de, D: Deserializer<'de>>(
        input: D,
    ) -> Result<Option<Duration>, D::Error> {
        Option::<f64>::deserialize(input)?
            .map(|millis| {
                Duration::try_from_secs_f64(millis / 1000.0)
                    .map_err(serde::de::Error::custom)
                    .map(super::to_micros)
            })
            .transpose()
    }
}
