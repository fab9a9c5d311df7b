//! The same against nginx, started in a folder of its own.
