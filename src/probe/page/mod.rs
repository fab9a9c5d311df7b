//! What a citizen would find on a page, and what state an evidence link is in.
//!
//! In: final address, status, headers and the bytes of a body, and the day on
//! which it was read. Out: [`PageFacts`] and [`LinkFinding`], each fact with the
//! place where it was found, without personal data.
//! Never: opens a connection, runs a script, trusts a byte: any input gives facts
//! within bounded time and memory.

mod accessibility;
mod captcha;
mod channels;
mod dates;
mod decode;
mod facts;
mod fields;
mod forms;
mod freshness;
mod head;
mod leads;
mod lexer;
mod links;
mod look;
mod markers;
mod parse;
mod purpose;
mod response;
mod sink;
mod spot;
mod state;
mod text;
mod times;
mod timespan;
mod transport;
mod tree;
mod vocabulary;

pub use accessibility::{Accessibility, Rule, Tally};
pub use captcha::{Captcha, CaptchaFound};
pub use channels::{Channel, ChannelKind};
pub use decode::{CharsetSource, Decoding};
pub use facts::{PageFacts, Sight};
pub use fields::{Asks, Field, FieldKind, LabelSource};
pub use forms::{Form, Method};
pub use freshness::{DateSource, Dated, Freshness};
pub use head::{Refresh, Viewport};
pub use leads::{Lead, LeadKind};
pub use links::{FileType, LinkFinding, LinkState, link_state};
pub use look::look;
pub use markers::Challenge;
pub use parse::Limit;
pub use purpose::{FormKind, Sign};
pub use response::Response;
pub use spot::{Found, Spot};
pub use state::{PageState, Standing};
pub use times::{Clock, Hours, ServiceTime, ServiceTimeKind, Span, Unit, Unread};
pub use transport::{Hsts, Transport};
