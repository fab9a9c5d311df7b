//! Looks as OpenMetrics, with the names that blackbox_exporter gives the same things.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{Phase, Sample, Verdict};

/// The end of every exposition.
const END: &str = "# EOF\n";

/// The phases, by the names that dashboards for blackbox_exporter know; ours for the request's own.
const PHASES: [(Phase, &str); 6] = [
    (Phase::Dns, "resolve"),
    (Phase::Connect, "connect"),
    (Phase::Tls, "tls"),
    (Phase::Send, "send"),
    (Phase::FirstByte, "processing"),
    (Phase::Body, "transfer"),
];

/// One look, as text (OpenMetrics 1.0).
pub fn sample_metrics(sample: &Sample) -> String {
    let mut text = String::new();
    let up = f64::from(u8::from(sample.verdict.is_up() == Some(true)));
    gauge(&mut text, "probe_success", &[("", up)]);
    gauge(&mut text, "probe_duration_seconds", &[("", seconds(sample.total))]);
    let phases = PHASES.map(|(phase, name)| {
        let spent: Duration = sample.hops.iter().filter_map(|hop| hop.phases.get(phase)).sum();
        (format!("{{phase=\"{name}\"}}"), seconds(spent))
    });
    let labelled: Vec<(&str, f64)> = phases.iter().map(|(label, spent)| (label.as_str(), *spent)).collect();
    gauge(&mut text, "probe_http_duration_seconds", &labelled);
    let last = sample.last();
    let status = last.and_then(|hop| hop.status).map_or(0.0, f64::from);
    gauge(&mut text, "probe_http_status_code", &[("", status)]);
    gauge(&mut text, "probe_http_redirects", &[("", sample.hops.len().saturating_sub(1) as f64)]);
    let tls = last.and_then(|hop| hop.tls.as_ref());
    gauge(&mut text, "probe_http_ssl", &[("", f64::from(u8::from(tls.is_some())))]);
    let expiry = tls.and_then(|tls| tls.certificate.as_ref()?.not_after).map(|at| at.as_second() as f64);
    if let Some(expiry) = expiry {
        gauge(&mut text, "probe_ssl_earliest_cert_expiry", &[("", expiry)]);
    }
    let verdict = format!("{{verdict=\"{}\",reason=\"{}\"}}", sample.verdict.word(), sample.reason.code());
    gauge(&mut text, "tolok_probe_verdict", &[(&verdict, 1.0)]);
    text + END
}

/// How many looks were taken, by verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Verdict, u64>);

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, verdict: Verdict) {
        *self.0.entry(verdict).or_default() += 1;
    }

    /// The counts as text; those of verdicts that did not come are 0.
    pub fn metrics(&self) -> String {
        let mut text = format!(
            "# TYPE tolok_build info\ntolok_build_info{{version=\"{}\"}} 1\n# TYPE tolok_probes counter\n",
            env!("CARGO_PKG_VERSION")
        );
        for verdict in Verdict::ALL {
            let count = self.0.get(&verdict).copied().unwrap_or_default();
            text.push_str(&format!("tolok_probes_total{{verdict=\"{}\"}} {count}\n", verdict.word()));
        }
        text + END
    }
}

fn gauge(text: &mut String, name: &str, samples: &[(&str, f64)]) {
    text.push_str(&format!("# TYPE {name} gauge\n"));
    for (labels, value) in samples {
        text.push_str(&format!("{name}{labels} {value}\n"));
    }
}

fn seconds(took: Duration) -> f64 {
    took.as_micros() as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::{Counts, Verdict};

    #[test]
    fn verdicts_are_called_as_in_files() {
        for verdict in Verdict::ALL {
            assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.word());
        }
    }

    #[test]
    fn counts_name_every_verdict_and_end_properly() {
        let mut counts = Counts::default();
        counts.add(Verdict::Ok);
        counts.add(Verdict::Ok);
        let text = counts.metrics();
        assert!(text.contains("tolok_probes_total{verdict=\"ok\"} 2\n"), "{text}");
        assert!(text.contains("tolok_probes_total{verdict=\"down\"} 0\n") && text.ends_with("# EOF\n"));
    }
}
