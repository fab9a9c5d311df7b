//! The rubrics inside the program.

/// Every shipped rubric: its reference, its file under `rubrics/`, its text.
/// A new rubric is one line here.
const SHIPPED: &[(&str, &str, &str)] = &[
    ("bipa@2024", "published/bipa-2024.yaml", include_str!("../../rubrics/published/bipa-2024.yaml")),
    ("egdi@2016", "published/egdi-2016.yaml", include_str!("../../rubrics/published/egdi-2016.yaml")),
    ("egdi@2018", "published/egdi.yaml", include_str!("../../rubrics/published/egdi.yaml")),
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
