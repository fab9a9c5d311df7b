//! Being asked to stop.

/// Requests to stop: Ctrl-C, and where there are signals also the one that asks a program to end.
pub(super) struct Stop {
    #[cfg(unix)]
    ended: tokio::signal::unix::Signal,
}

impl Stop {
    #[cfg(unix)]
    pub fn new() -> std::io::Result<Self> {
        let kind = tokio::signal::unix::SignalKind::terminate();
        Ok(Self { ended: tokio::signal::unix::signal(kind)? })
    }

    #[cfg(not(unix))]
    pub fn new() -> std::io::Result<Self> {
        Ok(Self {})
    }

    /// Comes when somebody asks, each time.
    pub async fn asked(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = self.ended.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}
