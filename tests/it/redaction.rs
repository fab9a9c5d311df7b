//! Personal data is taken out, and nothing else.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use serde_json::json;
use tolok::probe::redact::Redactor;

fn text(source: &str) -> String {
    Redactor::default().text(source).text
}

fn markup(source: &str) -> String {
    Redactor::default().markup(source).text
}

#[test]
fn numbers_and_addresses_are_known_however_they_are_written() {
    let cases = [
        ("0812-3456-7890", "[tel]"),
        ("08123456789", "[tel]"),
        ("+62 812 3456 7890", "[tel]"),
        ("6281234567890", "[tel]"),
        ("0062 812 3456 7890", "[tel]"),
        ("(0354) 2894000", "[tel]"),
        ("021-5551234", "[tel]"),
        ("(+62) 21 5551234", "[tel]"),
        ("+44 20 7946 0000", "[tel]"),
        ("０８１２３４５６７８９０", "[tel]"),
        ("0812\u{200b}3456\u{200b}7890", "[tel]"),
        ("0812–3456–7890", "[tel]"),
        ("WA0812-3456-7890", "WA[tel]"),
        ("3578010101010001", "[nik]"),
        ("3578 0101 0101 0001", "[nik]"),
        ("3578.0101.0101.0001", "[nik]"),
        ("357801 010101 0001", "[nik]"),
        ("01.234.567.8-901.000", "[npwp]"),
        ("Budi.R+1@contoh.example.org", "[email]"),
        ("budi [at] contoh.example", "[email]"),
        ("budi(at)contoh.example", "[email]"),
        ("Nama: Budi Rekaan, umur 40", "Nama: [nama], umur 40"),
        ("Pelapor : Budi\nIsi: jalan rusak", "Pelapor : [nama]\nIsi: jalan rusak"),
        ("Dilaporkan oleh: Budi", "Dilaporkan oleh: [nama]"),
        ("nama_pelapor=Budi", "nama_pelapor=[nama]"),
        ("Nama\nBudi Rekaan\nAlamat", "Nama\n[nama]\nAlamat"),
    ];
    for (source, expected) in cases {
        assert_eq!(text(source), expected, "{source}");
    }
}

#[test]
fn facts_stay() {
    for source in [
        "Senin - Jumat 08.00-16.00 WIB",
        "buka 07.30 - 15.30 dan 08:00 s.d. 16:00",
        "17-08-2026, 08-11-2026, 2026-11-17, 17/08/2026, 08.11.2026",
        "Tue, 17 Nov 2026 08:00:00 GMT",
        "112, 1708, 1500533, 0800",
        "Rp 12.500.000.000,00 dan 0.123456789",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
        "Peraturan Nomor 62 Tahun 2018 Pasal 12 ayat (3)",
        "@lapor1708 dan #lapor",
        "v1.2.3-rc.4, sha 08123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd",
        "Nama Instansi: Dinas Rekaan",
        "Nama: ",
        "100.64.0.0/10, 192.168.100.100",
    ] {
        assert_eq!(text(source), source);
    }
}

#[test]
fn tags_and_entities_hide_nothing_and_stay() {
    let cases = [
        ("<b>0812</b>-<i>3456</i>-7890", "<b>[tel]</b><i></i>"),
        ("&#48;812&#x33;4567890", "[tel]"),
        ("<a href='mailto:budi%40contoh.example'>tulis</a>", "<a href='mailto:[email]'>tulis</a>"),
        ("budi&#64;contoh&period;example", "[email]"),
        ("<td>Nama</td><td>Budi Rekaan</td>", "<td>Nama</td><td>[nama]</td>"),
        ("<dt>Pelapor:</dt><dd><b>Budi</b> R.</dd>", "<dt>Pelapor:</dt><dd><b>[nama]</b></dd>"),
        (
            "<label>Nama</label><input name=nama><label>Alamat</label>",
            "<label>Nama</label><input name=nama><label>Alamat</label>",
        ),
        ("<input name=nama value='Budi'>", "<input name=nama value='[isian]'>"),
        ("<input value=Budi>", "<input value=[isian]>"),
        ("<input type=submit value='Kirim'>", "<input type=submit value='Kirim'>"),
        ("<textarea>saya Budi</textarea>", "<textarea>[isian]</textarea>"),
        ("<textarea> </textarea>", "<textarea> </textarea>"),
        ("{\"nama_pelapor\":\"Budi R\",\"n\":1}", "{\"nama_pelapor\":\"[nama]\",\"n\":1}"),
        ("{\"hp\":\"\\u0030812-3456-7890\"}", "{\"hp\":\"[tel]\"}"),
        ("<!-- 3578010101010001 -->", "<!-- [nik] -->"),
        ("a < b 0812-3456-7890", "a < b [tel]"),
        (
            "<table><tr><th>No<th>Nama Pelapor<tr><td>1<td>Budi</td><tr><td>2<td>Siti <i>R</i></table>",
            "<table><tr><th>No<th>Nama Pelapor<tr><td>1<td>[nama]</td><tr><td>2<td>[nama]<i></i></table>",
        ),
        (
            "<table><tr><td>Nama Barang<td>Harga<tr><td>Beras<td>12.000</table>",
            "<table><tr><td>Nama Barang<td>Harga<tr><td>Beras<td>12.000</table>",
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(markup(source), expected, "{source}");
    }
}

#[test]
fn the_agencys_own_channels_stay_however_they_are_written() {
    let agency = Redactor::keeping(["+62 811-0000-0000", "Pengaduan@Kota-Rekaan.go.id"]);
    for source in ["081100000000", "0811 0000 0000", "62811-0000-0000", "pengaduan@kota-rekaan.go.id"] {
        assert_eq!(agency.text(source).text, source);
    }
    assert_eq!(agency.text("0811-0000-0001").text, "[tel]");
}

#[test]
fn json_is_cleaned_in_its_keys_and_values() {
    let mut value = json!({"nama_pelapor": "Budi", "name": "server", "a": ["0812-3456-7890", 3, null], "budi@contoh.example": true});
    assert_eq!(Redactor::default().json(&mut value), 3);
    assert_eq!(
        value,
        json!({"nama_pelapor": "[nama]", "name": "server", "a": ["[tel]", 3, null], "[email]": true})
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn twice_is_once(source in "([a-z0-9<>/:='\"&#;@.+() \n-]|Nama: |<td>|</td>|<tr>|<b>|&#64;|0812|3578|\\[at\\]|value=|<input |<textarea>){0,60}") {
        let redactor = Redactor::default();
        let once = redactor.markup(&source).text;
        prop_assert_eq!(&redactor.markup(&once).text, &once);
        let once = redactor.text(&source).text;
        prop_assert_eq!(&redactor.text(&once).text, &once);
    }

    #[test]
    fn a_number_between_any_words_is_found(before in "[A-Za-z ,.:]{0,20}", after in "[ ,.;:!?][A-Za-z ,.]{0,20}", number in "08[1-9][0-9]{8}") {
        let source = format!("{before}{number}{after}");
        let word = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
        // One letter before digits makes a code of it.
        if word != 1 {
            prop_assert!(!text(&source).contains(&number), "{}", text(&source));
            prop_assert!(!markup(&source).contains(&number));
        }
    }

    #[test]
    fn any_text_comes_back_whole_where_nothing_is_found(source in "\\PC{0,200}") {
        for redacted in [Redactor::default().text(&source), Redactor::default().markup(&source)] {
            if redacted.pieces == 0 && !redacted.text.contains('[') {
                prop_assert_eq!(redacted.text, source.as_str());
            }
        }
    }
}

#[test]
fn times_and_addresses_of_machines_are_no_telephones() {
    let mut facts = json!({
        "at": "2026-11-20T17:04:08.123456789Z",
        "answers": ["62.81.200.110", "103.145.226.10", "2001:db8::812:3456"],
        "said": "hubungi 0812-0000-1111",
    });
    let kept = facts.clone();
    assert_eq!(Redactor::default().json(&mut facts), 1);
    assert_eq!((&facts["at"], facts["said"].as_str()), (&kept["at"], Some("hubungi [tel]")));
    assert_eq!(facts["answers"], kept["answers"]);
}
