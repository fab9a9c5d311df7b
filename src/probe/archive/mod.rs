//! Evidence.
//! In:
//! Out:
//! Never:
