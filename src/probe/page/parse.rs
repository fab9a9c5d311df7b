//! A page is read within bounds: depth, nodes, and the work that a tag may cost.
//!
//! html5ever walks the open elements for most tags and the attributes of a tag for
//! each further one; on a hostile page both grow with the page, and its work with
//! their square. So a gate stands between tokens and tree: it drops tags that
//! would open too deep, and stops reading where the work is used up. What was
//! read until then is kept and marked.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::sink::{Id, Sink};
use super::tree::{Dom, Kind, Node};
use crate::probe::{boundary, closed};

closed! {
    /// A bound that a page ran into.
    pub enum Limit {
        /// More bytes followed than were read.
        Bytes = "page-limit-bytes",
        /// Tags nested deeper than browsers follow.
        Depth = "page-limit-depth",
        /// More elements than a page needs.
        Nodes = "page-limit-nodes",
        /// A page made to be slow to read.
        Work = "page-limit-work",
        /// The parser gave up.
        Parser = "page-limit-parser",
        /// The browser did not get all that the page asked for.
        Browser = "page-limit-browser",
    }
}

/// Deepest nesting that is followed; Chromium and Firefox stop at 512 as well.
const DEEPEST: usize = 512;
/// Most nodes of a page. A front page of a large city has some 5,000.
const MOST_NODES: usize = 200_000;
/// Steps through open elements and attributes; an ordinary page needs under a million.
const MOST_WORK: usize = 200_000_000;
/// Most elements whose end the format forgets, so that what they leave behind stays small.
const MOST_MARKERS: usize = 500;
/// How often a page may come back to more than [`DEEPEST`].
const MOST_DIVES: usize = 2_000;
/// Bytes handed over at once: so few that the attributes in one piece cost nothing that matters.
const PIECE: usize = 256;

/// Reads a page; the bounds it ran into.
pub(super) fn parse(text: &str) -> (Dom, BTreeSet<Limit>) {
    // The parser asserts what the standard promises; should it be wrong, the page is unreadable, not the run.
    catch_unwind(AssertUnwindSafe(|| parse_within(text))).unwrap_or_else(|_| {
        let document = Node { kind: Kind::Document, parent: 0, end: 1, form: None, hidden: false };
        (Dom { nodes: vec![document] }, [Limit::Parser].into())
    })
}

fn parse_within(text: &str) -> (Dom, BTreeSet<Limit>) {
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let gate = Gate::new(builder);
    let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut unfinished = 0;
    for piece in pieces(text) {
        let before = tokenizer.sink.tokens.get();
        queue.push_back(StrTendril::from_slice(piece));
        let joints = joints(piece.as_bytes());
        tokenizer.sink.spend(joints * unfinished);
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        unfinished = if tokenizer.sink.tokens.get() == before { unfinished + joints } else { joints };
        if tokenizer.sink.stopped.get() {
            break;
        }
    }
    tokenizer.end();
    let limits = tokenizer.sink.limits.take();
    (tokenizer.sink.builder.sink.finish(), limits)
}

/// At most how many attributes could begin in a piece, wherever it stands.
fn joints(piece: &[u8]) -> usize {
    let parts = |b: u8| matches!(b, b' ' | b'\n' | b'\t' | b'/' | b'"' | b'\'' | b'\r' | b'\x0c');
    1 + piece.windows(2).filter(|w| parts(w[0]) && !parts(w[1])).count()
}

/// The text in pieces that end between characters.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (piece, after) = rest.split_at(boundary(rest, PIECE));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Stands between tokens and tree.
struct Gate {
    builder: TreeBuilder<Id, Sink>,
    limits: RefCell<BTreeSet<Limit>>,
    /// Tokens that say that the tokenizer came to the end of something.
    tokens: Cell<usize>,
    work: Cell<usize>,
    markers: Cell<usize>,
    dives: Cell<usize>,
    /// True when an end tag came after the last start tag that was measured.
    closed: Cell<bool>,
    stopped: Cell<bool>,
}

impl Gate {
    fn new(builder: TreeBuilder<Id, Sink>) -> Self {
        Self {
            builder,
            limits: RefCell::default(),
            tokens: Cell::new(0),
            work: Cell::new(0),
            markers: Cell::new(0),
            dives: Cell::new(0),
            closed: Cell::new(false),
            stopped: Cell::new(false),
        }
    }

    fn hit(&self, limit: Limit) {
        self.limits.borrow_mut().insert(limit);
    }

    fn spend(&self, work: usize) {
        self.work.set(self.work.get().saturating_add(work));
        if self.work.get() > MOST_WORK {
            self.hit(Limit::Work);
            self.stopped.set(true);
        }
    }

    /// True for a start tag that must not reach the tree.
    fn refuses(&self, tag: &Tag) -> bool {
        if tag.kind == TagKind::EndTag {
            self.closed.set(true);
            return false;
        }
        if matches!(&*tag.name, "object" | "applet" | "marquee") {
            self.markers.set(self.markers.get() + 1);
            if self.markers.get() > MOST_MARKERS {
                self.hit(Limit::Work);
                return true;
            }
        }
        self.builder.sink.depth() > DEEPEST && self.dives()
    }

    /// Deep at the last element. Where an end tag came since, nobody can tell how deep it is now
    /// before the next element stands, so that one passes; but not without end.
    fn dives(&self) -> bool {
        if !self.closed.replace(false) {
            self.hit(Limit::Depth);
            return true;
        }
        self.dives.set(self.dives.get() + 1);
        if self.dives.get() > MOST_DIVES {
            self.hit(Limit::Depth);
            self.stopped.set(true);
        }
        self.stopped.get()
    }
}

impl TokenSink for Gate {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        match &token {
            Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::CommentToken(_) => {
                self.tokens.set(self.tokens.get() + 1);
                return TokenSinkResult::Continue;
            }
            Token::EOFToken => return self.builder.process_token(token, line),
            _ if self.stopped.get() => return TokenSinkResult::Continue,
            Token::TagToken(tag) if self.refuses(tag) => return TokenSinkResult::Continue,
            _ => {}
        }
        self.tokens.set(self.tokens.get() + 1);
        self.spend(self.builder.sink.depth() + 1);
        let result = self.builder.process_token(token, line);
        if self.builder.sink.len() > MOST_NODES {
            self.hit(Limit::Nodes);
            self.stopped.set(true);
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
