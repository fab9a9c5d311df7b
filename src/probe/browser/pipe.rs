//! Chromium's DevTools protocol over a pipe: no port that others could connect to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::timeout;

/// Longest message that is read: a page or a picture.
const LONGEST: u64 = 64 << 20;
/// Messages that wait to be read.
const WAITING: usize = 64;
/// Answers that nobody waits for any more.
const MOST_KEPT: usize = 256;

/// A conversation with a browser.
pub(super) struct Pipe {
    say: mpsc::Sender<Vec<u8>>,
    hear: Receiver<Value>,
    next: u64,
    early: HashMap<u64, Value>,
    session: Option<String>,
}

impl Pipe {
    pub fn new(mut to: ChildStdin, from: ChildStdout) -> Self {
        let (say, said) = mpsc::channel::<Vec<u8>>();
        let (heard, hear) = channel(WAITING);
        // Both ends block, so each has a thread; they end when the browser does.
        thread::spawn(move || {
            while let Ok(message) = said.recv() {
                if to.write_all(&message).and_then(|()| to.flush()).is_err() {
                    return;
                }
            }
        });
        thread::spawn(move || {
            let mut reader = BufReader::new(from);
            let mut bytes = Vec::new();
            while reader.by_ref().take(LONGEST).read_until(0, &mut bytes).is_ok_and(|n| n > 0) {
                if bytes.pop() != Some(0) {
                    return;
                }
                let Ok(message) = serde_json::from_slice(&bytes) else { return };
                if heard.blocking_send(message).is_err() {
                    return;
                }
                bytes.clear();
            }
        });
        Self { say, hear, next: 1, early: HashMap::new(), session: None }
    }

    /// From now on, talks to one page.
    pub fn turn_to(&mut self, session: &str) {
        self.session = Some(session.to_owned());
    }

    fn send(&mut self, method: &str, params: &Value) -> Option<u64> {
        let id = self.next;
        self.next += 1;
        let mut message = json!({"id": id, "method": method, "params": params});
        if let (Some(session), Some(map)) = (&self.session, message.as_object_mut()) {
            map.insert("sessionId".to_owned(), Value::from(session.as_str()));
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.say.send(bytes).ok()?;
        Some(id)
    }

    /// Asks for something and waits for the answer; none where it is an error or the browser is gone.
    pub async fn call(&mut self, method: &str, params: Value) -> Option<Value> {
        let id = self.send(method, &params)?;
        loop {
            if let Some(answer) = self.early.remove(&id) {
                return answer.get("result").cloned();
            }
            let message = self.hear.recv().await?;
            self.take(message);
        }
    }

    /// Listens for a while; false once the browser is gone.
    pub async fn listen(&mut self, patience: Duration) -> bool {
        let listening = async {
            while let Some(message) = self.hear.recv().await {
                self.take(message);
            }
        };
        timeout(patience, listening).await.is_err()
    }

    fn take(&mut self, message: Value) {
        if let Some(id) = message.get("id").and_then(Value::as_u64) {
            if self.early.len() < MOST_KEPT {
                self.early.insert(id, message);
            }
        } else if message.get("method").is_some_and(|m| m == "Page.javascriptDialogOpening") {
            // A dialog stops the page until somebody says no.
            self.send("Page.handleJavaScriptDialog", &json!({"accept": false}));
        }
    }
}
