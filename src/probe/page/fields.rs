//! The fields of a form: what they are called and what they ask for.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::spot::{cut, excerpt};
use super::tree::{At, Dom, Kind};
use super::vocabulary::{ANONYMOUS, COMPLAINT_BODY, SECRET, TICKET, any, normal};
use crate::probe::closed;

closed! {
    /// What kind of control a field is.
    pub enum FieldKind {
        /// A line of text.
        Text = "page-field-text",
        /// Several lines of text.
        LongText = "page-field-long-text",
        /// An e-mail address.
        Email = "page-field-email",
        /// A telephone number.
        Telephone = "page-field-telephone",
        /// A number.
        Number = "page-field-number",
        /// A day or time.
        Date = "page-field-date",
        /// A choice from a list.
        Choice = "page-field-choice",
        /// A box to tick.
        Checkbox = "page-field-checkbox",
        /// One of several buttons.
        Radio = "page-field-radio",
        /// A file.
        File = "page-field-file",
        /// A password.
        Password = "page-field-password",
        /// Something to search for.
        Search = "page-field-search",
        /// Another kind.
        Other = "page-field-other",
    }
}

closed! {
    /// Where the label of a field was found; the last three are no label to a screen reader.
    pub enum LabelSource {
        /// `<label for>`.
        For = "page-label-for",
        /// A `<label>` around it.
        Around = "page-label-around",
        /// `aria-label` or `aria-labelledby`.
        Aria = "page-label-aria",
        /// `title`.
        Title = "page-label-title",
        /// `placeholder`.
        Placeholder = "page-label-placeholder",
        /// The text before it.
        Nearby = "page-label-nearby",
        /// There is none.
        None = "page-label-none",
    }
}

closed! {
    /// What a field asks a complainant for.
    pub enum Asks {
        /// A name.
        Name = "page-asks-name",
        /// A population or identity number.
        Identity = "page-asks-identity",
        /// A telephone number.
        Telephone = "page-asks-telephone",
        /// An e-mail address.
        Email = "page-asks-email",
        /// An address.
        Address = "page-asks-address",
        /// The heading of the complaint.
        Title = "page-asks-title",
        /// The complaint.
        Body = "page-asks-body",
        /// Where it happened.
        Place = "page-asks-place",
        /// When it happened.
        Day = "page-asks-day",
        /// The agency complained about.
        Agency = "page-asks-agency",
        /// A category.
        Category = "page-asks-category",
        /// A file.
        Attachment = "page-asks-attachment",
        /// The number of a ticket.
        Ticket = "page-asks-ticket",
        /// Whether to stay unnamed.
        Anonymity = "page-asks-anonymity",
        /// Whether to keep it from the public.
        Secrecy = "page-asks-secrecy",
        /// Agreement to terms.
        Consent = "page-asks-consent",
        /// Proof of being human.
        Captcha = "page-asks-captcha",
        /// A password.
        Password = "page-asks-password",
        /// Something else.
        Other = "page-asks-other",
    }
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name, or its id where it has none.
    pub name: String,
    /// What kind of control it is.
    pub kind: FieldKind,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    /// Where that was found.
    pub label_source: LabelSource,
    /// True when it must be filled in.
    pub required: bool,
    /// `autocomplete`, where given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub autocomplete: Option<String>,
    /// What it asks for.
    pub asks: Asks,
    /// The choices that it offers, the first twenty.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub choices: Vec<String>,
}

/// What could name the controls of a page.
pub(super) struct Labels<'a> {
    /// Texts of `<label for>`, by the id that they are for.
    texts: HashMap<&'a str, String>,
    /// Elements by their id, the first of each.
    ids: HashMap<&'a str, At>,
}

/// Every label and id of a page.
pub(super) fn labels(dom: &Dom) -> Labels<'_> {
    let labelled = dom.named("label").filter_map(|at| Some((dom.filled(at, "for")?, dom.text(at, 200))));
    let texts = labelled.filter(|(_, text)| !text.is_empty()).collect();
    let mut ids = HashMap::new();
    for at in dom.elements() {
        if let Some(id) = dom.filled(at, "id") {
            ids.entry(id).or_insert(at);
        }
    }
    Labels { texts, ids }
}

impl Labels<'_> {
    /// The text that `aria-labelledby` points to.
    pub fn pointed_to(&self, dom: &Dom, at: At) -> Option<String> {
        let ids = dom.filled(at, "aria-labelledby")?.split_whitespace().take(4);
        let texts = ids.filter_map(|id| Some(dom.text(*self.ids.get(id)?, 100)));
        Some(texts.collect::<Vec<_>>().join(" ")).filter(|t| !t.trim().is_empty())
    }
}

/// What kind of field a control is; nothing for buttons and hidden values.
pub(super) fn kind(dom: &Dom, at: At) -> Option<FieldKind> {
    Some(match dom.name(at) {
        "textarea" => FieldKind::LongText,
        "select" => FieldKind::Choice,
        "input" => match dom.filled(at, "type").unwrap_or("text").to_ascii_lowercase().as_str() {
            "hidden" | "submit" | "button" | "image" | "reset" => return None,
            "email" => FieldKind::Email,
            "tel" => FieldKind::Telephone,
            "number" | "range" => FieldKind::Number,
            "date" | "time" | "datetime-local" | "month" | "week" => FieldKind::Date,
            "checkbox" => FieldKind::Checkbox,
            "radio" => FieldKind::Radio,
            "file" => FieldKind::File,
            "password" => FieldKind::Password,
            "search" => FieldKind::Search,
            "color" => FieldKind::Other,
            _ => FieldKind::Text,
        },
        // An editor that a script turns into a field.
        _ if dom
            .attr(at, "contenteditable")
            .is_some_and(|v| v.is_empty() || v.eq_ignore_ascii_case("true")) =>
        {
            FieldKind::LongText
        }
        _ => return None,
    })
}

/// The field that a control is, if it is one.
pub(super) fn field(dom: &Dom, labels: &Labels, at: At) -> Option<Field> {
    let kind = kind(dom, at)?;
    let (label, label_source) = label(dom, labels, at);
    let name = ["name", "id"].iter().find_map(|n| dom.filled(at, n)).unwrap_or_default();
    let choices = if kind == FieldKind::Choice { choices(dom, at) } else { Vec::new() };
    let value =
        if matches!(kind, FieldKind::Checkbox | FieldKind::Radio) { dom.filled(at, "value") } else { None };
    let described = format!("{} {name} {}", label.as_deref().unwrap_or_default(), value.unwrap_or_default());
    let mut said = normal(&cut(&described, 400));
    for choice in &choices {
        said.push_str(&normal(choice));
    }
    Some(Field {
        name: excerpt(&cut(name, 80)),
        kind,
        required: required(dom, at, label.as_deref()),
        label: label.as_deref().map(excerpt),
        label_source,
        autocomplete: dom.filled(at, "autocomplete").map(|v| cut(v, 40)),
        asks: asks(kind, &said),
        choices,
    })
}

fn choices(dom: &Dom, at: At) -> Vec<String> {
    let options = dom.elements_in(at).filter(|i| dom.name(*i) == "option").take(20);
    options.map(|i| excerpt(&dom.text(i, 80))).filter(|c| !c.is_empty()).collect()
}

fn required(dom: &Dom, at: At, label: Option<&str>) -> bool {
    let says =
        |label: &str| label.contains('*') || any(&normal(label), &["wajib", "wajib diisi", "required"]);
    dom.has(at, "required") || dom.attr(at, "aria-required") == Some("true") || label.is_some_and(says)
}

/// What a control is called, and where that stands.
pub(super) fn label(dom: &Dom, labels: &Labels, at: At) -> (Option<String>, LabelSource) {
    let by_id = || dom.filled(at, "id").and_then(|id| labels.texts.get(id)).cloned();
    let around = || dom.within(at, &["label"]).map(|l| dom.text(l, 200)).filter(|t| !t.is_empty());
    let attr = |name: &str| dom.filled(at, name).map(|v| cut(v, 200));
    let steps: [(LabelSource, &dyn Fn() -> Option<String>); 6] = [
        (LabelSource::For, &by_id),
        (LabelSource::Around, &around),
        (LabelSource::Aria, &|| attr("aria-label").or_else(|| labels.pointed_to(dom, at))),
        (LabelSource::Title, &|| attr("title")),
        (LabelSource::Placeholder, &|| attr("placeholder")),
        (LabelSource::Nearby, &|| before(dom, at)),
    ];
    let found = steps.iter().find_map(|(source, read)| Some((read()?, *source)));
    found.map_or((None, LabelSource::None), |(text, source)| (Some(text), source))
}

/// The text right before a control, with no other control between.
fn before(dom: &Dom, at: At) -> Option<String> {
    for here in (at.saturating_sub(14)..at).rev() {
        match &dom.nodes[here].kind {
            // Between a name and its field there may be a cell with a colon.
            Kind::Text(text) if text.chars().any(char::is_alphabetic) && !dom.silent(here) => {
                return Some(text.trim().chars().take(100).collect());
            }
            Kind::Element(..)
                if matches!(dom.name(here), "input" | "select" | "textarea" | "button" | "form") =>
            {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// Words that ask for the answer to a check against machines.
const CAPTCHA_WORDS: [&str; 6] =
    ["captcha", "kode keamanan", "security code", "kode verifikasi", "berapa hasil", "hasil penjumlahan"];

/// Words that ask for the number of an identity card.
const IDENTITY_WORDS: [&str; 9] =
    ["nik", "no ktp", "nomor ktp", "ktp", "nomor identitas", "no identitas", "nip", "passport", "paspor"];

/// Words that ask for a telephone number.
const TELEPHONE_WORDS: [&str; 11] = [
    "telepon",
    "telpon",
    "telp",
    "no hp",
    "nomor hp",
    "hp",
    "handphone",
    "whatsapp",
    "wa",
    "phone",
    "ponsel",
];

/// Words that ask which body is meant.
const AGENCY_WORDS: [&str; 9] =
    ["instansi", "opd", "dinas", "skpd", "unit kerja", "instansi tujuan", "agency", "department", "terlapor"];

/// Words that ask for a category.
const CATEGORY_WORDS: [&str; 8] =
    ["kategori", "jenis", "jenis aduan", "jenis laporan", "klasifikasi", "bidang", "category", "type"];

/// What a field asks for, from its label and name made [`normal`]; the first that fits.
fn asks(kind: FieldKind, said: &str) -> Asks {
    let words: [(Asks, &[&str]); 16] = [
        (Asks::Anonymity, &ANONYMOUS),
        (Asks::Secrecy, if chooses(kind) { &SECRET } else { &[] }),
        (Asks::Captcha, &CAPTCHA_WORDS),
        (Asks::Ticket, if chooses(kind) { &[] } else { &TICKET }),
        (
            Asks::Consent,
            if chooses(kind) {
                &["setuju", "menyetujui", "syarat", "agree", "terms", "bersedia"]
            } else {
                &[]
            },
        ),
        (Asks::Identity, &IDENTITY_WORDS),
        (Asks::Email, &["email", "e mail", "surel", "mail"]),
        (Asks::Telephone, &TELEPHONE_WORDS),
        (Asks::Body, &COMPLAINT_BODY),
        (Asks::Title, &["judul", "perihal", "subjek", "subject", "topik", "title"]),
        (Asks::Place, &["lokasi", "tempat kejadian", "lokasi kejadian", "tempat", "location", "titik"]),
        (Asks::Day, &["tanggal", "tanggal kejadian", "waktu kejadian", "tgl", "date", "kapan"]),
        (Asks::Agency, &AGENCY_WORDS),
        (Asks::Category, &CATEGORY_WORDS),
        (Asks::Name, &["nama", "nama lengkap", "nama pelapor", "name", "full name", "pelapor"]),
        (Asks::Address, &["alamat", "domisili", "kelurahan", "kecamatan", "address"]),
    ];
    match kind {
        FieldKind::Password => return Asks::Password,
        FieldKind::File => return Asks::Attachment,
        _ => {}
    }
    let named = words.iter().find(|(_, words)| any(said, words)).map(|(asks, _)| *asks);
    named.unwrap_or(match kind {
        FieldKind::LongText => Asks::Body,
        FieldKind::Email => Asks::Email,
        FieldKind::Telephone => Asks::Telephone,
        FieldKind::Date => Asks::Day,
        _ => Asks::Other,
    })
}

const fn chooses(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Checkbox | FieldKind::Radio | FieldKind::Choice)
}
