//! A look with a real browser, where scripts alone fill a page: Chromium, an external program, reads
//! it, and all that it asks for goes through a proxy of our own.
//!
//! In: an address that an ordinary look was allowed to read, the prober with its address policy, robots.txt
//! and pace, the observer's consent. Out: [`Rendered`], the page as it stands once scripts have run, what was
//! refused on the way, counts of axe-core, a picture.
//! Never: sends anything but GET, lets the browser connect to anything but the proxy, clicks, types, submits,
//! saves a file, keeps a cookie, a profile or a process.

mod chromium;
mod ledger;
mod pictures;
mod pipe;
mod proxy;
mod rendered;
mod tunnel;
mod visit;

pub use chromium::{Chromium, find_chromium};
pub use ledger::{Refused, Why};
pub use pictures::{Picture, keep_picture, verify_pictures};
pub use rendered::{Axe, AxeRule, Impact, Rendered, Shot};
pub use visit::{Browser, WhatFor};
