//! Where html5ever puts its nodes: one vector, linked by numbers, so that
//! neither depth nor size of a page can exhaust the stack.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

use super::tree::{Dom, Kind, Node};

/// A node under construction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(u32);

struct Linked {
    kind: Kind,
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    before: Option<Id>,
    after: Option<Id>,
    form: Option<Id>,
}

/// The tree under construction.
pub(super) struct Sink {
    nodes: RefCell<Vec<Linked>>,
    depth: Cell<usize>,
}

const DOCUMENT: Id = Id(0);

impl Sink {
    pub fn new() -> Self {
        let sink = Self { nodes: RefCell::new(Vec::new()), depth: Cell::new(0) };
        sink.add(Kind::Document);
        sink
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// How deep the last element was put.
    pub fn depth(&self) -> usize {
        self.depth.get()
    }

    fn add(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Linked {
            kind,
            parent: None,
            first: None,
            last: None,
            before: None,
            after: None,
            form: None,
        });
        Id((nodes.len() - 1) as u32)
    }

    /// Follows parents up; a page's depth is bounded while it is read.
    fn measure(&self, from: Id) {
        let nodes = self.nodes.borrow();
        let up = std::iter::successors(Some(from), |id| nodes[id.0 as usize].parent);
        self.depth.set(up.take(100_000).count());
    }

    fn detach(&self, id: Id) {
        let mut nodes = self.nodes.borrow_mut();
        let (parent, before, after) = {
            let node = &mut nodes[id.0 as usize];
            (node.parent.take(), node.before.take(), node.after.take())
        };
        let Some(parent) = parent else { return };
        match before {
            Some(b) => nodes[b.0 as usize].after = after,
            None => nodes[parent.0 as usize].first = after,
        }
        match after {
            Some(a) => nodes[a.0 as usize].before = before,
            None => nodes[parent.0 as usize].last = before,
        }
    }

    /// Puts a node under `parent`, before `sibling` or last.
    fn attach(&self, id: Id, parent: Id, sibling: Option<Id>) {
        self.detach(id);
        let mut nodes = self.nodes.borrow_mut();
        let before = match sibling {
            Some(s) => nodes[s.0 as usize].before.replace(id),
            None => nodes[parent.0 as usize].last.replace(id),
        };
        match before {
            Some(b) => nodes[b.0 as usize].after = Some(id),
            None => nodes[parent.0 as usize].first = Some(id),
        }
        let node = &mut nodes[id.0 as usize];
        (node.parent, node.before, node.after) = (Some(parent), before, sibling);
    }

    /// Adds text after `before`; true when it joined a text that stands there.
    fn joins(&self, before: Option<Id>, text: &StrTendril) -> bool {
        let Some(before) = before else { return false };
        match &mut self.nodes.borrow_mut()[before.0 as usize].kind {
            Kind::Text(there) => {
                there.push_tendril(text);
                true
            }
            _ => false,
        }
    }

    fn place(&self, child: NodeOrText<Id>, parent: Id, sibling: Option<Id>) {
        match child {
            NodeOrText::AppendNode(id) => {
                self.attach(id, parent, sibling);
                self.measure(id);
            }
            NodeOrText::AppendText(text) => {
                let before = {
                    let nodes = self.nodes.borrow();
                    sibling.map_or(nodes[parent.0 as usize].last, |s| nodes[s.0 as usize].before)
                };
                if !self.joins(before, &text) {
                    let id = self.add(Kind::Text(text));
                    self.attach(id, parent, sibling);
                }
            }
        }
    }

    fn parent_of(&self, id: Id) -> Option<Id> {
        self.nodes.borrow()[id.0 as usize].parent
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Dom;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Dom {
        flatten(self.nodes.into_inner())
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[target.0 as usize].kind {
            Kind::Element(name, _) => name,
            // The tree builder asks elements only.
            _ => unreachable!("only elements have names"),
        })
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _flags: ElementFlags) -> Id {
        self.add(Kind::Element(name, attrs))
    }

    fn create_comment(&self, _text: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.place(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, before: &Id, child: NodeOrText<Id>) {
        match self.parent_of(*element) {
            Some(parent) => self.place(child, parent, Some(*element)),
            None => self.place(child, *before, None),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    /// What stands in a template is no part of the page.
    fn get_template_contents(&self, _target: &Id) -> Id {
        self.add(Kind::Other)
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        if let Some(parent) = self.parent_of(*sibling) {
            self.place(child, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attrs: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        let Kind::Element(_, have) = &mut nodes[target.0 as usize].kind else { return };
        for attr in attrs {
            if have.len() < 1_000 && !have.iter().any(|a| a.name == attr.name) {
                have.push(attr);
            }
        }
    }

    fn associate_with_form(&self, target: &Id, form: &Id, _nodes: (&Id, Option<&Id>)) {
        self.nodes.borrow_mut()[target.0 as usize].form = Some(*form);
    }

    fn remove_from_parent(&self, target: &Id) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        loop {
            let first = self.nodes.borrow()[node.0 as usize].first;
            let Some(child) = first else { return };
            self.attach(child, *new_parent, None);
        }
    }

    fn allow_declarative_shadow_roots(&self, _intended_parent: &Id) -> bool {
        false
    }
}

/// The linked nodes in the order in which they open.
fn flatten(linked: Vec<Linked>) -> Dom {
    let links: Vec<(Option<Id>, Option<Id>, Option<Id>)> =
        linked.iter().map(|n| (n.first, n.after, n.form)).collect();
    let mut kinds: Vec<Option<Kind>> = linked.into_iter().map(|n| Some(n.kind)).collect();
    let mut nodes: Vec<Node> = Vec::with_capacity(kinds.len());
    let mut forms: Vec<Option<Id>> = Vec::with_capacity(kinds.len());
    let mut place = vec![0_usize; kinds.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut next = Some(DOCUMENT);
    let mut path: Vec<Id> = Vec::new();
    while let Some(id) = next {
        let here = id.0 as usize;
        let parent = open.last().copied().unwrap_or(0);
        let kind = kinds[here].take().unwrap_or(Kind::Other);
        let hidden = (!open.is_empty() && nodes[parent].hidden) || Dom::hides(&kind);
        place[here] = nodes.len();
        open.push(nodes.len());
        path.push(id);
        nodes.push(Node { kind, parent, end: 0, form: None, hidden });
        forms.push(links[here].2);
        next = links[here].0;
        while next.is_none() {
            let (Some(done), Some(at)) = (path.pop(), open.pop()) else { break };
            nodes[at].end = nodes.len();
            // The document has no sibling.
            next = if done == DOCUMENT { None } else { links[done.0 as usize].1 };
            if path.is_empty() {
                break;
            }
        }
    }
    for (node, form) in nodes.iter_mut().zip(forms) {
        node.form = form.map(|id| place[id.0 as usize]).filter(|at| *at > 0);
    }
    Dom { nodes }
}
