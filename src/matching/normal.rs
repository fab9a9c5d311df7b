//! Texts without what makes no difference: case, accents, punctuation, the many ways to write an agency.

/// Letters without their accents, in small letters; everything else is one space.
///
/// ```
/// use tolok::matching::fold;
/// assert_eq!(fold("  Pemkot  Malang (Jawa-Timur) "), "pemkot malang jawa timur");
/// assert_eq!(fold("Évaluasi No. 5"), "evaluasi no 5");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = plain_letter(c);
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A small letter without its accent; Indonesian needs few of them, borrowed names some more.
const fn plain_letter(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ě' | 'ĕ' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        _ => c,
    }
}

/// Ways to write the same part of an agency's name, the longer ones first.
const SAME: [(&str, &str); 47] = [
    (" pemerintah daerah kabupaten ", " kabupaten "),
    (" pemerintah daerah provinsi ", " provinsi "),
    (" pemerintah daerah kota ", " kota "),
    (" pemerintah kabupaten ", " kabupaten "),
    (" pemerintah provinsi ", " provinsi "),
    (" pemerintah propinsi ", " provinsi "),
    (" pemerintah kota ", " kota "),
    (" pemda kabupaten ", " kabupaten "),
    (" pemda provinsi ", " provinsi "),
    (" pemda kab ", " kabupaten "),
    (" pemda kota ", " kota "),
    (" pemkab ", " kabupaten "),
    (" pemkot ", " kota "),
    (" pemprov ", " provinsi "),
    (" pemko ", " kota "),
    (" kotamadya ", " kota "),
    (" kab ", " kabupaten "),
    (" prov ", " provinsi "),
    (" propinsi ", " provinsi "),
    (" city government of ", " kota "),
    (" city of ", " kota "),
    (" regency government of ", " kabupaten "),
    (" regency of ", " kabupaten "),
    (" province of ", " provinsi "),
    (" ministry of ", " kementerian "),
    (" kementrian ", " kementerian "),
    (" kemen ", " kementerian "),
    (" daerah khusus ibukota ", " dki "),
    (" daerah khusus ibu kota ", " dki "),
    (" daerah istimewa yogyakarta ", " di yogyakarta "),
    (" d i yogyakarta ", " di yogyakarta "),
    (" diy ", " di yogyakarta "),
    (" rumah sakit umum daerah ", " rsud "),
    (" rs umum daerah ", " rsud "),
    (" rumah sakit ", " rs "),
    (" pusat kesehatan masyarakat ", " puskesmas "),
    (" uptd puskesmas ", " puskesmas "),
    (" upt puskesmas ", " puskesmas "),
    (" dinas kependudukan dan pencatatan sipil ", " disdukcapil "),
    (" dinas kependudukan pencatatan sipil ", " disdukcapil "),
    (" dinas kesehatan ", " dinkes "),
    (" dinas pendidikan ", " disdik "),
    (" dinas komunikasi dan informatika ", " diskominfo "),
    (" dinas kominfo ", " diskominfo "),
    (" mall pelayanan publik ", " mpp "),
    (" mal pelayanan publik ", " mpp "),
    (" republik indonesia ", " "),
];

/// Words that tell no two agencies apart.
const EMPTY: [&str; 6] = ["dan", "and", "of", "the", "ri", "pemerintah"];

/// Kinds of agency; two names of different kinds are never the same.
const KINDS: [&str; 4] = ["kota", "kabupaten", "provinsi", "kementerian"];

/// Words that many names have, and that say little about which one is meant.
const COMMON: [&str; 22] = [
    "kota",
    "kabupaten",
    "provinsi",
    "kementerian",
    "dinas",
    "badan",
    "kantor",
    "unit",
    "rsud",
    "rs",
    "puskesmas",
    "kecamatan",
    "kelurahan",
    "desa",
    "layanan",
    "pelayanan",
    "balai",
    "dinkes",
    "disdik",
    "lembaga",
    "mpp",
    "disdukcapil",
];

/// The name of an agency or entry, in the one way of writing that all ways lead to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The words in their order.
    pub words: Vec<String>,
    /// The words joined.
    pub text: String,
}

impl Name {
    /// Takes a name as people write it.
    ///
    /// ```
    /// use tolok::matching::Name;
    /// assert_eq!(Name::new("Pemerintah Kota Malang").text, "kota malang");
    /// assert_eq!(Name::new("PEMKOT MALANG"), Name::new("Kota Malang"));
    /// assert_ne!(Name::new("Pemkab Malang"), Name::new("Pemkot Malang"));
    /// ```
    pub fn new(text: &str) -> Self {
        let mut padded = format!(" {} ", fold(text));
        for (one, other) in SAME {
            if padded.contains(one) {
                padded = padded.replace(one, other);
            }
        }
        let words: Vec<String> =
            padded.split_whitespace().filter(|w| !EMPTY.contains(w)).map(str::to_owned).collect();
        let text = words.join(" ");
        Self { words, text }
    }

    /// True when nothing is left of it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What kind of agency it says it is.
    fn kind(&self) -> Option<&str> {
        self.words.iter().map(String::as_str).find(|w| KINDS.contains(w))
    }

    /// True where both say what sort of body they are, and nothing of it is the same: a district is no institute.
    fn is_another_sort_than(&self, other: &Self) -> bool {
        let sort = |name: &Self| -> Vec<String> {
            name.words.iter().filter(|w| COMMON.contains(&w.as_str())).cloned().collect()
        };
        let (own, its) = (sort(self), sort(other));
        !own.is_empty() && !its.is_empty() && own.iter().all(|w| !its.contains(w))
    }

    fn numbers(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).filter(|w| w.bytes().any(|b| b.is_ascii_digit()))
    }

    /// The words that tell it apart from others; all of them where it has none.
    pub fn telling(&self) -> impl Iterator<Item = &str> {
        let all = self.words.iter().all(|w| COMMON.contains(&w.as_str()));
        self.words.iter().map(String::as_str).filter(move |w| all || !COMMON.contains(w))
    }

    /// How alike two names are, from 0 to 1: the mean, over the words of both, of the likeness
    /// of each word to the nearest word of the other, common words counting a quarter.
    /// Names with different numbers, or of different sorts of body, are not alike: SMPN 1 is
    /// not SMPN 2, Kota Malang not Kabupaten Malang.
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.text == other.text {
            return if self.is_empty() { 0.0 } else { 1.0 };
        }
        let kinds = (self.kind(), other.kind());
        let apart = matches!(kinds, (Some(one), Some(another)) if one != another);
        if apart || self.is_another_sort_than(other) || !self.numbers().eq(other.numbers()) {
            return 0.0;
        }
        0.5 * (self.covered_by(other) + other.covered_by(self))
    }

    fn covered_by(&self, other: &Self) -> f64 {
        let (mut sum, mut weights) = (0.0, 0.0);
        for word in &self.words {
            let weight = if COMMON.contains(&word.as_str()) { 0.25 } else { 1.0 };
            let nearest = other.words.iter().map(|o| super::token_likeness(word, o)).fold(0.0, f64::max);
            sum += weight * nearest;
            weights += weight;
        }
        if weights > 0.0 { sum / weights } else { 0.0 }
    }
}

/// The digits of a phone number without the country's 62 or the leading 0; none when there are fewer than 7.
///
/// ```
/// use tolok::matching::phone_digits;
/// assert_eq!(phone_digits("+62 812-0000-0001"), phone_digits("081200000001"));
/// assert_eq!(phone_digits("-"), None);
/// ```
pub fn phone_digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let own = digits.strip_prefix("62").unwrap_or(&digits).trim_start_matches('0');
    (own.len() >= 7).then(|| own.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Name;

    fn alike(one: &str, other: &str) -> f64 {
        Name::new(one).likeness(&Name::new(other))
    }

    #[test]
    fn ways_to_write_one_agency_are_one() {
        for (one, other) in [
            ("Pemerintah Kota Contoh", "Pemkot Contoh"),
            ("Pemkab. Contoh", "Kab. Contoh"),
            ("Kementrian Ibarat RI", "Kementerian Ibarat Republik Indonesia"),
            ("RSUD Umpama", "Rumah Sakit Umum Daerah Umpama"),
            ("Dinas Kependudukan dan Pencatatan Sipil Kota Misal", "Disdukcapil Kota Misal"),
        ] {
            assert_eq!(Name::new(one).text, Name::new(other).text, "{one}");
        }
    }

    #[test]
    fn a_slip_is_near_and_another_place_is_not() {
        assert!(alike("Dinas Kesehatan Kota Semarang", "Dinkes Kota Semarng") > 0.9);
        assert!(alike("Kota Bandung", "Kota Bontang") < 0.85);
        assert!(alike("Kota Malang", "Kabupaten Malang") < 0.1);
        assert!(alike("Puskesmas Contoh 001", "Puskesmas Contoh 002") < 0.1);
        assert!(alike("Kecamatan Andai 001", "Lembaga Andai 001") < 0.1);
        assert!(alike("", "") < 0.1);
    }
}
