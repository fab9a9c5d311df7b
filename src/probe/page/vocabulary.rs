//! The words by which forms, links and pages say what they are for, in
//! Indonesian and English. Phrases are lower case, with single blanks, and match
//! whole words.

/// Lower case, everything but letters and digits a single blank, a blank at both ends;
/// `isiAduan`, `isi_aduan` and `isi-aduan` become ` isi aduan `.
pub(super) fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    let mut small = false;
    for char in text.chars() {
        if !char.is_alphanumeric() {
            small = false;
            if !normal.ends_with(' ') {
                normal.push(' ');
            }
            continue;
        }
        if small && char.is_uppercase() {
            normal.push(' ');
        }
        small = char.is_lowercase();
        normal.extend(char.to_lowercase());
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// The first of `phrases` that stands in a text made [`normal`].
pub(super) fn first<'a>(normal: &str, phrases: &[&'a str]) -> Option<&'a str> {
    phrases.iter().copied().find(|phrase| holds(normal, phrase))
}

/// True when any of `phrases` stands in a text made [`normal`].
pub(super) fn any(normal: &str, phrases: &[&str]) -> bool {
    first(normal, phrases).is_some()
}

fn holds(normal: &str, phrase: &str) -> bool {
    normal.match_indices(phrase).any(|(i, _)| {
        normal.as_bytes().get(i.wrapping_sub(1)).is_none_or(|b| *b == b' ')
            && normal.as_bytes().get(i + phrase.len()).is_none_or(|b| *b == b' ')
    })
}

/// Words of complaint.
pub(super) const COMPLAINT: [&str; 27] = [
    "aduan",
    "pengaduan",
    "mengadu",
    "mengadukan",
    "adukan",
    "keluhan",
    "lapor",
    "laporan",
    "laporkan",
    "melapor",
    "pelaporan",
    "aspirasi",
    "kritik",
    "saran",
    "masukan",
    "whistleblowing",
    "whistle blowing",
    "wbs",
    "gratifikasi",
    "complaint",
    "complaints",
    "complain",
    "grievance",
    "feedback",
    "report a problem",
    "report an issue",
    "suggestion",
];
/// Words that call a field the body of a complaint.
pub(super) const COMPLAINT_BODY: [&str; 21] = [
    "isi aduan",
    "isi pengaduan",
    "isi laporan",
    "isi keluhan",
    "isi saran",
    "uraian",
    "uraian aduan",
    "kronologi",
    "kronologis",
    "deskripsi kejadian",
    "deskripsi laporan",
    "deskripsi aduan",
    "detail aduan",
    "detail laporan",
    "detail keluhan",
    "keluhan anda",
    "ceritakan",
    "complaint details",
    "your complaint",
    "describe your complaint",
    "description of complaint",
];
/// Words that call a field one for a ticket's number.
pub(super) const TICKET: [&str; 40] = [
    "nomor tiket",
    "no tiket",
    "nomer tiket",
    "kode tiket",
    "id tiket",
    "tiket",
    "nomor laporan",
    "no laporan",
    "kode laporan",
    "id laporan",
    "nomor aduan",
    "no aduan",
    "kode aduan",
    "id aduan",
    "nomor pengaduan",
    "no pengaduan",
    "kode pengaduan",
    "id pengaduan",
    "nomor registrasi",
    "no registrasi",
    "kode registrasi",
    "nomor pelacakan",
    "kode pelacakan",
    "id pelacakan",
    "kode unik",
    "nomor pelaporan",
    "tracking id",
    "id tracking",
    "trackingid",
    "tracking number",
    "tracking code",
    "no tracking",
    "kode tracking",
    "ticket number",
    "ticket id",
    "ticket",
    "no ticket",
    "reference number",
    "report id",
    "complaint number",
];
/// Words that ask to see how far a complaint is.
pub(super) const TRACK: [&str; 26] = [
    "lacak",
    "pelacakan",
    "melacak",
    "telusuri",
    "cek status",
    "cek laporan",
    "cek aduan",
    "cek pengaduan",
    "cek tiket",
    "periksa status",
    "lihat status",
    "pantau",
    "pantau laporan",
    "status laporan",
    "status aduan",
    "status pengaduan",
    "status tiket",
    "tindak lanjut laporan",
    "tracking",
    "track",
    "track your report",
    "track complaint",
    "check status",
    "case status",
    "complaint status",
    "follow up",
];
/// Words of things that are tracked and are no complaint.
pub(super) const OTHER_TRACKING: [&str; 14] = [
    "resi",
    "paket",
    "kiriman",
    "perizinan",
    "izin",
    "berkas",
    "permohonan",
    "dokumen",
    "ktp",
    "paspor",
    "pbb",
    "shipment",
    "parcel",
    "order",
];
/// Words of search.
pub(super) const SEARCH: [&str; 12] = [
    "cari",
    "pencarian",
    "search",
    "telusur",
    "kata kunci",
    "keyword",
    "query",
    "temukan",
    "find",
    "q",
    "s",
    "ketik disini",
];
/// Words of news by mail.
pub(super) const NEWSLETTER: [&str; 10] = [
    "berlangganan",
    "langganan",
    "subscribe",
    "newsletter",
    "buletin",
    "mailing list",
    "dapatkan berita",
    "info terbaru",
    "daftar email",
    "sign up for",
];
/// Words of a comment under an article.
pub(super) const COMMENT: [&str; 7] =
    ["komentar", "comment", "comments", "commentform", "balasan", "tinggalkan balasan", "leave a reply"];
/// Words of a general contact form or guest book.
pub(super) const CONTACT: [&str; 10] = [
    "hubungi kami",
    "kontak",
    "kontak kami",
    "buku tamu",
    "kirim pesan",
    "contact",
    "contact us",
    "get in touch",
    "guestbook",
    "pesan anda",
];
/// Words of a survey.
pub(super) const SURVEY: [&str; 9] = [
    "survei",
    "survey",
    "kuesioner",
    "kuisioner",
    "skm",
    "indeks kepuasan",
    "kepuasan masyarakat",
    "polling",
    "jajak pendapat",
];
/// Words that offer to leave the complainant unnamed.
pub(super) const ANONYMOUS: [&str; 26] = [
    "anonim",
    "anonimus",
    "anonymous",
    "anonymously",
    "is anonymous",
    "tanpa nama",
    "tanpa identitas",
    "samarkan",
    "samarkan nama",
    "nama disamarkan",
    "identitas disamarkan",
    "sembunyikan identitas",
    "sembunyikan nama",
    "identitas disembunyikan",
    "nama disembunyikan",
    "identitas dirahasiakan",
    "rahasiakan identitas",
    "merahasiakan identitas",
    "menyembunyikan identitas",
    "kerahasiaan identitas",
    "identitas rahasia",
    "hide my name",
    "hide my identity",
    "hide identity",
    "keep my name private",
    "hidden identity",
];
/// Words that offer to keep the complaint itself from the public.
pub(super) const SECRET: [&str; 21] = [
    "rahasia",
    "laporan rahasia",
    "aduan rahasia",
    "rahasiakan",
    "rahasiakan laporan",
    "dirahasiakan",
    "bersifat rahasia",
    "tidak dipublikasikan",
    "jangan publikasikan",
    "jangan tampilkan",
    "tidak ditampilkan",
    "tertutup",
    "privat",
    "private",
    "secret",
    "is secret",
    "confidential",
    "confidentially",
    "not public",
    "do not publish",
    "hide from public",
];
/// Words of sending, and of going on to the next step.
pub(super) const SEND: [&str; 15] = [
    "kirim",
    "kirimkan",
    "submit",
    "send",
    "lapor",
    "laporkan",
    "adukan",
    "sampaikan",
    "simpan",
    "lanjut",
    "lanjutkan",
    "selanjutnya",
    "next",
    "continue",
    "ajukan",
];

#[cfg(test)]
mod tests {
    use super::{any, first, normal};

    #[test]
    fn words_match_whole_and_names_of_fields_are_taken_apart() {
        assert_eq!(normal("isiAduan_2"), " isi aduan 2 ");
        assert!(any(&normal("Form Pengaduan"), &["pengaduan"]));
        assert!(!any(&normal("madukan"), &["adukan"]));
        assert_eq!(first(&normal("Cek   status!"), &["status tiket", "cek status"]), Some("cek status"));
    }
}
