//! The rubrics inside the program.

use super::rubric_from;
use crate::model::Rubric;

/// Every shipped rubric: its reference, its file under `rubrics/`, its text.
/// A new rubric is one line here.
const SHIPPED: &[(&str, &str, &str)] = &[
    ("bipa@2024", "published/bipa-2024.yaml", include_str!("../../rubrics/published/bipa-2024.yaml")),
    ("egdi@2016", "published/egdi-2016.yaml", include_str!("../../rubrics/published/egdi-2016.yaml")),
    ("egdi@2018", "published/egdi.yaml", include_str!("../../rubrics/published/egdi.yaml")),
    ("p4-kkd@2022.1", "p4-kkd.yaml", include_str!("../../rubrics/p4-kkd.yaml")),
    ("p4-document@2022.1", "p4-document.yaml", include_str!("../../rubrics/p4-document.yaml")),
    ("p4-interview@2022.1", "p4-interview.yaml", include_str!("../../rubrics/p4-interview.yaml")),
    ("hdi@2021", "published/hdi.yaml", include_str!("../../rubrics/published/hdi.yaml")),
];

/// Every shipped rubric: its reference `ID@VERSION`, its file under `rubrics/`, its text.
pub fn shipped() -> &'static [(&'static str, &'static str, &'static str)] {
    SHIPPED
}

/// The text of the shipped rubric `ID@VERSION`.
pub fn shipped_text(reference: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(name, ..)| *name == reference).map(|(.., text)| *text)
}

/// The shipped rubric `ID@VERSION`, ready for use.
pub fn shipped_rubric(reference: &str) -> Option<Rubric> {
    let (_, file, text) = SHIPPED.iter().find(|(name, ..)| *name == reference)?;
    rubric_from(file, text).ok()
}

#[cfg(test)]
mod tests {
    use super::shipped;
    use crate::intake::rubric_from;

    #[test]
    fn every_shipped_rubric_is_what_its_line_says() {
        for (reference, file, text) in shipped() {
            let rubric = rubric_from(file, text).unwrap_or_else(|p| panic!("{file}: {p:#?}"));
            assert_eq!(rubric.reference(), *reference, "{file}");
        }
    }
}
