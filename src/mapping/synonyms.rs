//! What headers call the columns of the edition's tables, in Indonesian and English: phrases joined by `|`.

use super::Kind;

/// A column of some kinds of table (none means of all) with the phrases that mean it, the plainest first.
type Meant = (&'static [Kind], &'static str, &'static str);

const MEANT: &[Meant] = &[
    (
        &[Kind::Entries],
        "entry",
        "entry|id peserta|kode peserta|nomor peserta|no peserta|id entri|entry id|\
         nomor registrasi|no registrasi|kode registrasi|id registrasi|registration id|\
         nomor pendaftaran|kode pendaftaran|registration number",
    ),
    (
        &[Kind::Entries],
        "name",
        "name|nama|nama peserta|nama unit|nama unit layanan|nama unit kerja|nama layanan|\
         nama inovasi|judul inovasi|nama sistem|nama aplikasi|nama upp|\
         nama unit pelayanan publik|nama unit penyelenggara pelayanan publik|entry name|\
         unit name|nama yang didaftarkan|nama unit pelayanan|unit layanan",
    ),
    (&[Kind::Entries], "agency", AGENCY),
    (
        &[Kind::Judges],
        "agency",
        "agency|instansi|asal instansi|instansi asal|lembaga|asal lembaga|unit kerja|\
         organisasi|institution|affiliation|afiliasi",
    ),
    (&[Kind::Entries], "track", TRACK),
    (
        &[Kind::Judges],
        "tracks",
        "tracks|track|jalur|kategori|klaster|jalur yang dinilai|kategori yang dinilai|\
         kelompok",
    ),
    (
        &[],
        "region",
        "region|wilayah|provinsi|propinsi|daerah|province|asal wilayah|wilayah asal|regional|\
         pulau",
    ),
    (&[], "timezone", "timezone|time zone|zona waktu|zona"),
    (
        &[Kind::Entries],
        "agency_type",
        "agency type|jenis instansi|tipe instansi|kategori instansi|bentuk instansi|\
         type of agency|kind of agency|jenis lembaga|kelompok instansi|jenis unit",
    ),
    (
        &[],
        "contact_email",
        "email|e mail|surel|alamat email|alamat surel|email address|email kontak|\
         email narahubung|email pic|contact email|alamat e mail|email penanggung jawab",
    ),
    (
        &[],
        "contact_phone",
        "no hp|nomor hp|hp|no wa|nomor wa|nomor whatsapp|no telepon|nomor telepon|telepon|\
         no hp wa|nomor hp wa|nomor kontak|kontak|phone|phone number|contact phone|\
         mobile number|no telp|nomor handphone|no hp narahubung|nomor telepon narahubung|\
         no hp pic|nomor hp penanggung jawab",
    ),
    (
        &[],
        "contact_name",
        "nama kontak|narahubung|nama narahubung|pic|nama pic|contact person|contact name|\
         penanggung jawab|nama penanggung jawab|nama pendaftar|nama pengisi|person in charge|\
         nama lengkap|nama lengkap narahubung",
    ),
    (
        &[],
        "registered_at",
        "timestamp|cap waktu|stempel waktu|waktu pendaftaran|tanggal pendaftaran|\
         tanggal daftar|waktu daftar|registered at|submitted at|waktu pengisian|waktu kirim|\
         date registered|registration date",
    ),
    (
        &[],
        "code",
        "kode|code|kode instansi|kode wilayah|kode unit|kode satker|kode satuan kerja|\
         agency code|kode kemendagri|kode daerah|nomor kode",
    ),
    (
        &[Kind::Entries],
        "system_since",
        "system since|sistem berlaku sejak|berlaku sejak|tanggal sistem berlaku|\
         mulai berlaku|sistem mulai berlaku|sejak kapan sistem berlaku|tanggal mulai sistem|\
         tanggal penetapan sistem|tanggal mulai berlaku sistem pengelolaan pengaduan|\
         sistem mulai digunakan|tanggal mulai digunakan",
    ),
    (
        &[Kind::Entries],
        "parent_recommendation",
        "parent recommendation|rekomendasi instansi induk|rekomendasi induk|\
         surat rekomendasi|ada rekomendasi instansi induk|rekomendasi|direkomendasikan|\
         direkomendasikan instansi induk|apakah direkomendasikan instansi induk|recommended by parent agency",
    ),
    (&[Kind::Claims, Kind::Channels, Kind::Marks], "entry", REFERRED),
    (
        &[],
        "criterion",
        "criterion|kriteria|kode kriteria|indikator|pertanyaan|kode indikator|butir|\
         nomor kriteria|no kriteria|aspek penilaian",
    ),
    (&[], "level", LEVEL),
    (&[], "evidence", EVIDENCE),
    (&[Kind::Claims], "note", NOTE),
    (&[Kind::Marks], "comment", NOTE),
    (&[Kind::Channels], "channel", "channel|kanal|nama kanal|channel name|nama media"),
    (
        &[Kind::Channels],
        "kind",
        "kind|jenis kanal|jenis|tipe kanal|tipe|channel type|kind of channel|media|\
         jenis media|bentuk kanal",
    ),
    (
        &[Kind::Channels],
        "address",
        "address|alamat|tautan|link|url|alamat kanal|nomor|alamat tautan|akun|\
         nomor atau alamat|alamat nomor",
    ),
    (
        &[Kind::Channels],
        "hours",
        "hours|jam layanan|jam operasional|jam buka|waktu layanan|opening hours|\
         hari dan jam layanan",
    ),
    (
        &[Kind::Judges],
        "name",
        "nama juri|nama penilai|nama evaluator|judge name|nama lengkap juri|nama|name|\
         nama lengkap",
    ),
    (
        &[Kind::Judges],
        "max_entries",
        "max entries|maksimal peserta|jumlah maksimal|beban maksimal|maksimum dokumen|\
         maksimal dokumen|kapasitas|maksimal berkas|capacity",
    ),
    (
        &[Kind::Judges],
        "conflicts",
        "conflicts|benturan kepentingan|konflik kepentingan|conflict of interest|\
         tidak boleh menilai|instansi yang tidak boleh dinilai",
    ),
    (
        &[Kind::Judges],
        "unavailable",
        "unavailable|tidak tersedia|tanggal berhalangan|berhalangan|hari berhalangan|\
         tanggal tidak bisa|tanggal tidak hadir",
    ),
    (&[Kind::Marks], "stage", "stage|tahap|tahapan|tahap penilaian"),
    (
        &[Kind::Marks],
        "judge",
        "judge|juri|penilai|nama juri|nama penilai|evaluator|nama evaluator|id juri|kode juri",
    ),
    (&[Kind::Marks], "state", "state|status|status nilai|keadaan"),
    (&[Kind::Channels], "owner", "owner|pengelola|penanggung jawab|unit pengelola|admin|operator|pemilik"),
    (&[Kind::Judges], "judge", "judge|id juri|kode juri|judge id|id penilai|kode penilai"),
    (&[Kind::Judges], "stages", "stages|stage|tahap|tahapan|tahap penilaian|tahap yang dinilai"),
    (&[Kind::Judges], "min_entries", "min entries|minimal peserta|jumlah minimal|beban minimal"),
    (
        &[Kind::Judges],
        "expertise",
        "expertise|keahlian|bidang keahlian|kepakaran|bidang|spesialisasi|kompetensi",
    ),
    (
        &[Kind::Marks],
        "marked_at",
        "marked at|timestamp|cap waktu|stempel waktu|waktu penilaian|tanggal penilaian",
    ),
];

/// What headers call an agency.
const AGENCY: &str = "agency|instansi|nama instansi|instansi pemerintah|nama instansi pemerintah|\
    unit kerja|asal instansi|instansi asal|nama agency|agency name|instansi induk|\
    nama instansi induk|nama pemerintah daerah|pemerintah daerah|\
    kementerian lembaga pemda|k l pemda|nama lembaga|lembaga|\
    kementerian lembaga pemerintah daerah|nama daerah|kl pd";

/// What headers call a track.
const TRACK: &str = "track|jalur|kategori|klaster|kluster|kelompok|kategori peserta|kategori lomba|\
    jalur kompetisi|kelompok peserta|kategori kompetisi|category|kategori yang diikuti|\
    jalur yang diikuti";

/// What headers call the entry that a row is about.
const REFERRED: &str = "entry|peserta|nama peserta|id peserta|kode peserta|nomor peserta|instansi|\
    nama instansi|agency|nama unit|unit kerja|nama unit kerja|nomor registrasi|\
    kode registrasi|unit layanan|nama unit layanan|entry name|nama layanan|\
    nama unit pelayanan publik|nama inovasi|yang dinilai|peserta yang dinilai";

/// What headers call the level of a criterion.
pub(super) const LEVEL: &str = "level|tingkat|nilai|skor|klaim|tingkat klaim|jawaban|pilihan|nilai mandiri|\
    level klaim|skor mandiri|tingkat kematangan|mark|score|penilaian mandiri|\
    jawaban level";

/// What headers call the proof of a level.
pub(super) const EVIDENCE: &str = "evidence|bukti|bukti dukung|tautan bukti|link bukti|tautan bukti dukung|\
    link bukti dukung|tautan|link|url|data dukung|dokumen pendukung|lampiran|\
    unggah bukti|dokumen bukti|evidence link|link evidence|link data dukung|\
    bukti pendukung";

/// What headers call remarks.
pub(super) const NOTE: &str = "note|catatan|keterangan|penjelasan|uraian|komentar|comment|notes|remarks|deskripsi|\
    catatan juri|penjelasan singkat";

/// What headers and cells call the kinds of channels.
const CHANNELS: &[(&str, &str)] = &[
    ("web", "web|website|situs|laman|situs web|portal|formulir daring|web form|laman web"),
    ("app", "app|aplikasi|aplikasi mobile|aplikasi seluler|mobile app|android|aplikasi ponsel"),
    ("sms", "sms|pesan singkat|sms gateway|short message"),
    ("whatsapp", "whatsapp|wa|whats app|nomor wa|wa center|whatsapp center|nomor whatsapp"),
    (
        "social",
        "social|media sosial|medsos|instagram|facebook|twitter|x|tiktok|social media|\
         akun media sosial|youtube",
    ),
    ("phone", "phone|telepon|telp|call center|pusat panggilan|hotline|nomor telepon|telephone"),
    ("email", "email|surel|e mail|alamat email|surat elektronik|email pengaduan"),
    ("open311", "open311|api open311"),
    ("lapor", "lapor|sp4n lapor|sp4n|lapor go id|span lapor"),
    (
        "desk",
        "desk|loket|tatap muka|meja pengaduan|loket pengaduan|langsung|datang langsung|\
         kotak saran|kotak pengaduan|offline|counter",
    ),
];

/// What cells call the states of a mark.
const STATES: &[(&str, &str)] = &[
    ("given", "given|diberikan|dinilai|sudah dinilai|selesai"),
    ("not_applicable", "not applicable|n a|tidak berlaku|tidak relevan|na"),
    ("recused", "recused|mengundurkan diri|mundur|benturan kepentingan|tidak menilai"),
];

/// The phrases that mean a column.
pub(super) fn phrases(kind: Kind, column: &str) -> impl Iterator<Item = &'static str> {
    let of = |(kinds, name, _): &&Meant| *name == column && (kinds.is_empty() || kinds.contains(&kind));
    split(MEANT.iter().find(of).map_or("", |(_, _, phrases)| phrases))
}

/// The phrases that mean a kind of channel.
pub(super) fn channel_words(kind: &str) -> impl Iterator<Item = &'static str> {
    split(CHANNELS.iter().find(|(name, _)| *name == kind).map_or("", |(_, words)| words))
}

/// The phrases that mean a state of a mark.
pub(super) fn state_words(state: &str) -> impl Iterator<Item = &'static str> {
    split(STATES.iter().find(|(name, _)| *name == state).map_or("", |(_, words)| words))
}

/// Phrases one by one.
pub(super) fn split(phrases: &'static str) -> impl Iterator<Item = &'static str> {
    phrases.split('|').filter(|phrase| !phrase.is_empty())
}
