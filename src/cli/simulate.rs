//! `tolok simulate`: an invented edition with known truth.
