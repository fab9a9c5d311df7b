//! What a form is for, by points: each sign speaks for or against, and is kept,
//! so that a judge can see why a form was taken for a complaint form.

use super::fields::{Asks, Field, FieldKind};
use super::look::Page;
use super::tree::At;
use super::vocabulary::{
    COMMENT, COMPLAINT, CONTACT, NEWSLETTER, OTHER_TRACKING, SEARCH, SURVEY, TRACK, any, normal,
};
use crate::probe::closed;

closed! {
    /// What a form is for.
    pub enum FormKind {
        /// Making a complaint.
        Complaint = "page-form-complaint",
        /// Following a complaint.
        Tracking = "page-form-tracking",
        /// Searching.
        Search = "page-form-search",
        /// Logging in or registering.
        Login = "page-form-login",
        /// News by mail.
        Newsletter = "page-form-newsletter",
        /// A comment under an article.
        Comment = "page-form-comment",
        /// A message to the agency, not called a complaint.
        Contact = "page-form-contact",
        /// A survey.
        Survey = "page-form-survey",
        /// Something else.
        Other = "page-form-other",
    }
}

closed! {
    /// What speaks for or against a purpose.
    pub enum Sign {
        /// The button speaks of complaints (3).
        ComplaintButton = "page-sign-complaint-button",
        /// The heading above speaks of complaints (3).
        ComplaintHeading = "page-sign-complaint-heading",
        /// Address, id or class speak of complaints (2).
        ComplaintAddress = "page-sign-complaint-address",
        /// A field asks for the complaint by name (3).
        ComplaintField = "page-sign-complaint-field",
        /// The page's title speaks of complaints (1).
        ComplaintTitle = "page-sign-complaint-title",
        /// There is room for a longer text (2).
        LongText = "page-sign-long-text",
        /// A file can be added (1).
        FileUpload = "page-sign-file-upload",
        /// One may stay unnamed, or keep the text secret (2).
        IdentityChoice = "page-sign-identity-choice",
        /// It asks who complains (1).
        Complainant = "page-sign-complainant",
        /// It asks for a password (-8).
        Password = "page-sign-password",
        /// It only searches (-8).
        SearchOnly = "page-sign-search-only",
        /// It only takes an e-mail address (-6).
        EmailOnly = "page-sign-email-only",
        /// It comments on an article (-6).
        CommentOnArticle = "page-sign-comment",
        /// It asks for opinions in a survey (-4).
        Survey = "page-sign-survey",
        /// A field asks for a ticket's number (tracking 3, complaint -3 without room for a text).
        TicketField = "page-sign-ticket-field",
        /// Button or heading speak of following (tracking 2).
        TrackingWords = "page-sign-tracking-words",
        /// It follows parcels, permits or documents (tracking -4).
        OtherTracking = "page-sign-other-tracking",
        /// Nothing sends it (complaint and tracking -2).
        NoButton = "page-sign-no-button",
    }
}

impl Sign {
    /// What it counts for (complaint, tracking).
    const fn points(self, long: bool) -> (i32, i32) {
        match self {
            Self::ComplaintButton | Self::ComplaintHeading | Self::ComplaintField => (3, 0),
            Self::ComplaintAddress | Self::IdentityChoice => (2, 0),
            Self::LongText => (2, -3),
            Self::ComplaintTitle | Self::FileUpload | Self::Complainant => (1, 0),
            Self::Password | Self::SearchOnly => (-8, -2),
            Self::EmailOnly | Self::CommentOnArticle => (-6, -4),
            Self::Survey => (-4, 0),
            Self::TicketField => (if long { 0 } else { -3 }, 3),
            Self::TrackingWords => (0, 2),
            Self::OtherTracking => (0, -4),
            Self::NoButton => (-2, -2),
        }
    }
}

/// From how many points on a form is for complaints. A textarea and a button that says "Kirim aduan"
/// have five, and need one more sign.
pub const COMPLAINT_FROM: i32 = 6;
/// From how many points on a form is for following a complaint.
pub const TRACKING_FROM: i32 = 4;

/// What is looked at.
pub(super) struct Purpose<'a> {
    pub page: &'a Page<'a>,
    pub at: At,
    pub fields: &'a [Field],
    pub submit: Option<&'a str>,
}

/// What was found.
pub(super) struct Judged {
    pub kind: FormKind,
    pub complaint_points: i32,
    pub tracking_points: i32,
    pub signs: Vec<Sign>,
}

/// What a form is for.
pub(super) fn purpose(form: &Purpose) -> Judged {
    let said = Said::new(form);
    let signs: Vec<Sign> = Sign::ALL.iter().copied().filter(|sign| shows(form, &said, *sign)).collect();
    let long = signs.contains(&Sign::LongText);
    let complaint_points = signs.iter().map(|s| s.points(long).0).sum();
    let tracking_points = signs.iter().map(|s| s.points(long).1).sum();
    let kind = decide(form, &said, &signs, complaint_points, tracking_points);
    Judged { kind, complaint_points, tracking_points, signs }
}

/// The words of a form, made [`normal`].
struct Said {
    button: String,
    heading: String,
    address: String,
    fields: String,
    title: String,
}

impl Said {
    fn new(form: &Purpose) -> Self {
        let dom = &form.page.dom;
        let attrs = ["id", "class", "name", "action", "aria-label", "title"];
        let address = attrs.iter().filter_map(|a| dom.filled(form.at, a)).map(short).collect::<Vec<_>>();
        let fields = form.fields.iter().flat_map(|f| [f.label.as_deref().unwrap_or_default(), &f.name]);
        let path = format!("{} {}", form.page.title, form.page.response.url.path());
        Self {
            button: normal(form.submit.unwrap_or_default()),
            heading: heading(form),
            address: normal(&address.join(" ")),
            fields: normal(&fields.collect::<Vec<_>>().join(" | ")),
            title: normal(&short(&path)),
        }
    }

    fn called(&self, words: &[&str]) -> bool {
        [&self.button, &self.heading, &self.address].iter().any(|s| any(s, words))
    }
}

fn short(text: &str) -> String {
    text.chars().take(300).collect()
}

/// Headings and legends inside the form, and the last heading before it.
fn heading(form: &Purpose) -> String {
    let dom = &form.page.dom;
    let mut said = String::new();
    if dom.name(form.at) == "form" {
        let named =
            |at: &At| matches!(dom.name(*at), "legend" | "caption" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let inside = dom.inside(form.at).take(3_000).filter(named).take(6);
        inside.for_each(|at| said.push_str(&normal(&dom.text(at, 150))));
    }
    let lines = &form.page.text.lines;
    let before = lines.partition_point(|l| l.at < form.at);
    let above = lines[..before].iter().rev().take(12).find(|l| l.heading.is_some());
    if let Some(line) = above {
        said.push_str(&normal(&short(&line.text)));
    }
    said
}

fn shows(form: &Purpose, said: &Said, sign: Sign) -> bool {
    let asks = |asks: Asks| form.fields.iter().any(|f| f.asks == asks);
    let kind = |kind: FieldKind| form.fields.iter().any(|f| f.kind == kind);
    match sign {
        Sign::ComplaintButton => any(&said.button, &COMPLAINT) && !any(&said.button, &TRACK),
        Sign::ComplaintHeading => any(&said.heading, &COMPLAINT) && !any(&said.heading, &TRACK),
        Sign::ComplaintAddress => any(&said.address, &COMPLAINT),
        Sign::ComplaintField => named_body(form),
        Sign::ComplaintTitle => any(&said.title, &COMPLAINT),
        Sign::LongText => kind(FieldKind::LongText),
        Sign::FileUpload => kind(FieldKind::File),
        Sign::IdentityChoice => asks(Asks::Anonymity) || asks(Asks::Secrecy),
        Sign::Complainant => {
            [Asks::Name, Asks::Identity, Asks::Telephone].into_iter().filter(|a| asks(*a)).count() >= 2
        }
        Sign::Password => kind(FieldKind::Password),
        Sign::SearchOnly => searches(form, said),
        Sign::EmailOnly => typed(form) == 1 && asks(Asks::Email),
        Sign::CommentOnArticle => {
            any(&said.address, &COMMENT) || any(&said.heading, &COMMENT) && !any(&said.heading, &COMPLAINT)
        }
        Sign::Survey => {
            said.called(&SURVEY) || form.fields.iter().filter(|f| f.kind == FieldKind::Radio).count() >= 8
        }
        Sign::TicketField => asks(Asks::Ticket),
        Sign::TrackingWords => {
            any(&said.button, &TRACK) || any(&said.heading, &TRACK) || any(&said.fields, &TRACK)
        }
        Sign::OtherTracking => other_tracking(said),
        Sign::NoButton => form.submit.is_none(),
    }
}

/// A field that asks for the complaint in so many words.
fn named_body(form: &Purpose) -> bool {
    let texts = form.fields.iter().filter(|f| matches!(f.kind, FieldKind::LongText | FieldKind::Text));
    let named = |f: &Field| normal(&format!("{} | {}", f.label.as_deref().unwrap_or_default(), f.name));
    texts.filter(|f| f.asks != Asks::Ticket).any(|f| {
        any(&named(f), &COMPLAINT)
            || f.asks == Asks::Body && any(&named(f), &super::vocabulary::COMPLAINT_BODY)
    })
}

fn other_tracking(said: &Said) -> bool {
    let tracked = any(&said.fields, &OTHER_TRACKING) || any(&said.heading, &OTHER_TRACKING);
    tracked && !any(&said.fields, &COMPLAINT) && !any(&said.heading, &COMPLAINT)
}

/// How many fields take text.
fn typed(form: &Purpose) -> usize {
    let takes = |k: FieldKind| {
        !matches!(k, FieldKind::Checkbox | FieldKind::Radio | FieldKind::Choice | FieldKind::File)
    };
    form.fields.iter().filter(|f| takes(f.kind)).count()
}

fn searches(form: &Purpose, said: &Said) -> bool {
    let role = form.page.dom.attr(form.at, "role") == Some("search");
    let field = form.fields.iter().any(|f| f.kind == FieldKind::Search);
    // "Telusuri" is a word of both; a field for a ticket decides.
    let ticket = form.fields.iter().any(|f| f.asks == Asks::Ticket);
    let long = form.fields.iter().any(|f| f.kind == FieldKind::LongText);
    let words = any(&said.button, &SEARCH) || any(&said.address, &SEARCH) || any(&said.fields, &SEARCH);
    !ticket && !long && typed(form) <= 1 && (role || field || words)
}

fn decide(form: &Purpose, said: &Said, signs: &[Sign], complaint: i32, tracking: i32) -> FormKind {
    let shows = |sign: Sign| signs.contains(&sign);
    let room = shows(Sign::LongText) || typed(form) >= 2;
    match () {
        () if shows(Sign::Password) => FormKind::Login,
        () if shows(Sign::SearchOnly) => FormKind::Search,
        () if tracking >= TRACKING_FROM => FormKind::Tracking,
        () if complaint >= COMPLAINT_FROM && room => FormKind::Complaint,
        () if shows(Sign::Survey) => FormKind::Survey,
        () if shows(Sign::CommentOnArticle) => FormKind::Comment,
        () if shows(Sign::EmailOnly) || said.called(&NEWSLETTER) && typed(form) <= 2 => FormKind::Newsletter,
        () if shows(Sign::LongText) && (said.called(&CONTACT) || any(&said.title, &CONTACT)) => {
            FormKind::Contact
        }
        () => FormKind::Other,
    }
}
