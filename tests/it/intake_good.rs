//! What a good edition becomes.
