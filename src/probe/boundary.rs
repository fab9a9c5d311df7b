//! Cutting a text where a character begins.

/// The last place at or before `at` where a character of `text` begins; its length where `at` lies beyond.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    // A text begins with a character.
    (0..=at).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::boundary;

    #[test]
    fn no_character_is_halved() {
        let places: Vec<usize> = (0..8).map(|at| boundary("aé…b", at)).collect();
        assert_eq!(places, [0, 1, 1, 3, 3, 3, 6, 7]);
        assert_eq!(boundary("", 3), 0);
    }
}
