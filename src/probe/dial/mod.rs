//! One look: name, address, TCP, TLS, HTTP, hop by hop, with a stamp at every step.
//!
//! In: a target, the settings. Out: hops with phases, certificate facts, the body.
//! Never: looks a name up twice for one hop, connects to an address that was
//! not checked, keeps a connection or a TLS session, or tries again.

mod address;
mod body;
mod certificate;
mod exchange;
mod follow;
mod handshake;
mod hop;
mod prober;
mod relay;
mod resolve;
mod stopwatch;
mod wire;

pub use address::{Reach, Special, special};
pub use body::{Body, Cut, Encoding};
pub use certificate::{Certificate, CertificateFault, TlsFacts};
pub use prober::{Families, Prober, Settings};

pub(super) use follow::{Fetch, Trail};
