### Mengimpor formulir dan lembar kerja

## Pengaturan suatu pemetaan
map-file = Berkas sumber
  .help = Untuk diketahui saja.
map-kind = Jenis tabel
  .help = entries = pendaftaran, claims = borang penilaian mandiri, channels = daftar kanal, judges = juri, marks = nilai juri. Jika diubah, pemetaan disusun ulang.
map-sheet = Lembar yang dibaca
  .help = Jika diubah, pemetaan disusun ulang.
map-header-rows = Baris judul kolom
  .help = Satu baris, misalnya 4, atau dua baris, misalnya 4+5. Jika diubah, pemetaan disusun ulang.
map-first-row = Baris data pertama
  .help = Baris pertama di bawah judul kolom.
map-last-row = Baris data terakhir
  .help = auto = dicari setiap kali; catatan dan baris jumlah di bawah tabel tidak dibaca, tetapi dikutip.
map-decimal = Tanda desimal
  .help = Untuk angka yang tersimpan sebagai teks: koma, titik, atau - jika tidak ada.
map-date-order = Urutan tanggal
  .help = day-first = 17/02/2022, month-first = 02/17/2022, iso = hanya tanggal yang tidak bermakna ganda.
map-track-of-all = Jalur semua baris
  .help = Diisi jika tidak ada kolom yang menyebut jalur, misalnya formulir khusus satu jalur; selain itu -.
map-stage-of-all = Tahap semua baris
  .help = Diisi jika tidak ada kolom yang menyebut tahap; selain itu -.
map-confirmed-by = Disetujui oleh
  .help = Tulis nama Anda di sini setelah semuanya diperiksa. Selama kosong, tidak ada yang diimpor.

## Catatan pada pemetaan
map-other-kind = Kemungkinan lain: { $kind } (kecocokannya { $score }% dari yang ini).
map-two-header-rows = Judul dua baris digabung dengan " / ".
map-rows-dropped = { $count } baris di bawah judul bukan data (baris { $rows }{ $count ->
    [1] {""}
    [2] {""}
    [3] {""}
   *[other] , …
  }).
map-dates-proved = Terbukti dari “{ $example }”.
map-dates-unclear = Pilih urutannya: { GIVEN($examples) ->
    [no] tanggalnya tidak tertulis dengan satu cara.
   *[yes] “{ $examples }” dapat dibaca dengan dua cara.
  }
map-of-all-found = Diambil dari judul tabel, nama lembar, nama berkas, atau kriterianya.
map-also = Mungkin juga: { $targets }.
map-may-be-kept = Tidak dipakai; { $target } menyimpannya dengan nama sendiri.
map-column-hidden = Kolom ini tersembunyi di lembarnya.
map-formulas = Berisi rumus; yang dipakai adalah hasil yang tersimpan.
map-faults = Ada sel berisi kesalahan rumus.
map-code-as-number = Tersimpan sebagai angka: nol di depan atau di belakang mungkin sudah hilang.
map-new = BARU.
map-count = { $count } kali.
map-kept-as-is = Dipakai sebagaimana tertulis; ubah jika maksudnya salah satu pilihan.
map-choose = Pilih artinya, atau - untuk mengosongkan.
map-agency-unknown = Tidak ada instansi peserta bernama demikian; dipakai sebagaimana tertulis.
map-several-entries = Beberapa peserta bernama demikian: { $entries }. Pilih satu, atau - agar barisnya tidak diimpor.
map-near-entry = Paling mirip: { $name }. Periksa, atau isi - agar barisnya tidak diimpor.
map-no-entry = Tidak ada peserta yang mirip. Isi id pesertanya, atau - agar barisnya tidak diimpor.
map-no-judge = Tidak ada juri yang mirip. Isi id jurinya, atau - agar barisnya tidak diimpor.

## Buku kerja pemetaan
map-sheet-mapping = Pemetaan
map-sheet-choices = Pilihan
map-title = Pemetaan { $file } ke tabel { $kind }
map-step-look = 1. Periksa kolom “becomes” dari atas ke bawah; ubah yang keliru dengan daftar pilihan di selnya. Hijau: hampir pasti. Kuning: periksa. Merah: harus diisi atau sangat meragukan.
map-step-leave-out = 2. Tanda - berarti tidak diimpor. Arti setiap pilihan ada di lembar “Pilihan”. Hanya kolom “becomes” yang perlu diubah.
map-step-confirm = 3. Tulis nama Anda di sel { $cell }, simpan, tutup, lalu jalankan perintah yang sama sekali lagi.
map-meaning = Arti
map-not-listed-title = Tidak ada di daftar
map-not-listed = Nilai ini tidak ada dalam daftar pilihan. Tetap gunakan?
target-left-out = tidak diimpor
target-kept = disimpan dengan nama { $of }
target-address-of = alamat kanal jenis { $of }
target-level-of = tingkat kriteria { $of }
target-evidence-of = bukti kriteria { $of }
target-note-of = catatan kriteria { $of }
target-entry = peserta: id, kode, atau namanya
target-agency = instansi
target-name = nama
target-track = jalur
target-region = wilayah
target-timezone = zona waktu
target-agency-type = jenis instansi
target-contact-email = surel narahubung
target-contact-phone = nomor telepon narahubung
target-contact-name = nama narahubung
target-registered-at = waktu pendaftaran
target-code = kode instansi atau unit
target-criterion = kriteria
target-level = tingkat
target-evidence = bukti atau tautannya
target-note = catatan
target-channel = nama kanal
target-kind = jenis kanal
target-address = alamat, nomor, atau tautan
target-hours = jam layanan
target-owner = pengelola
target-judge = juri: id atau namanya
target-stage = tahap
target-max-entries = peserta paling banyak
target-min-entries = peserta paling sedikit
target-conflicts = peserta atau instansi yang tidak boleh dinilai
target-expertise = keahlian: jalur atau jenis instansi
target-unavailable = tanggal berhalangan
target-state = keadaan nilai: given, not_applicable, recused
target-marked-at = waktu penilaian
target-rule = dibaca aturan kompetisi

## Di layar
column-source = Kolom
column-header = Judul kolom
column-example = Contoh
column-becomes = Menjadi
column-score = Skor
column-value-of = Nilai dari
column-value = Tertulis
column-was = Semula
column-entry-of = Mirip dengan
heading-import-suggested = { $file }: { $rows } baris data, dibaca sebagai { $kind } (judul di baris { $header })
heading-import-values = Nilai yang perlu diperhatikan: { $count }
import-not-yet = BELUM ADA YANG DIIMPOR. Usulan pemetaan ditulis ke { $mapping }.
import-how-to-confirm = Buka berkas itu di Excel, periksa kolom “becomes”, tulis nama Anda di { GIVEN($cell) ->
    [no] baris confirmed_by
   *[yes] sel { $cell } (confirmed_by)
  }, simpan, lalu jalankan perintah yang sama sekali lagi.
import-remade = { $mapping } disusun ulang karena jenis tabel, lembar, atau baris judulnya diubah. BELUM ADA YANG DIIMPOR.
import-extended = { $mapping } ditambah { $count } nilai baru dan perlu disetujui lagi.
import-other-sheets = Lembar lain di buku kerja ini: { $sheets }. Pilih dengan --sheet.
import-hidden-sheets = Lembar tersembunyi, tidak dibaca: { $sheets }.
import-sheet-is-hidden = Lembar { $sheet } tersembunyi di buku kerjanya.
import-hidden-rows = { $count } baris tersembunyi ikut dibaca: { $rows }.
import-hidden-columns = Kolom tersembunyi ikut dibaca: { $columns }.
import-formulas = { $count } sel berisi rumus; yang dipakai adalah hasil yang tersimpan saat berkas terakhir disimpan.
import-named-by-agency = Tidak ada kolom nama: nama instansi dipakai sebagai nama peserta.
import-dropped = Tidak dibaca, baris { $row } ({ $why }): { $text }
dropped-note = catatan
dropped-total = jumlah
dropped-header = judul yang berulang
dropped-below = di bawah baris terakhir
import-left-out = { $count } baris tidak diimpor karena pemetaan mengisi -: baris { $rows }.
import-summary = { $file }: { $rows } baris dibaca, { $blank } baris kosong, { $dropped } baris bukan data, { $left } dilewati menurut pemetaan.
import-merged = { $table }.csv: { $new } baru, { $changed } berubah, { $same } tetap.
import-dry-run = Uji coba (--dry-run): tidak ada yang ditulis.
import-nothing-to-do = Semua sudah ada; tidak ada yang perlu ditulis.
heading-import-changes = Yang berubah: { $count } sel
import-contact-hidden = (data kontak)
heading-out = Belum lengkap atau tidak memenuhi syarat: { $count }
heading-pairs = Pendaftaran yang tampak sama: { $count } pasang
pairs-decide-duplicate = Jika pendaftaran ganda: tolok decide { $folder } duplicate { $entry } --of { $of } --reason "..." --signed-by "..."
pairs-decide-distinct = Jika memang berbeda: tolok decide { $folder } distinct { $entry } --of { $of } --reason "..." --signed-by "..."
pair-name = nama sama
pair-near-name = nama mirip ({ $score })
pair-code = kode sama
pair-email = surel narahubung sama
pair-phone = nomor telepon narahubung sama
pair-agency = instansi sama di jalur yang sama
counts-line = { $registered } terdaftar = { $duplicates } ganda + { $withdrawn } mengundurkan diri atau didiskualifikasi + { $incomplete } belum lengkap + { $ineligible } tidak memenuhi syarat + { $verified } terverifikasi

init-bare-done = { $files } berkas ditulis ke { $folder }, tanpa peserta dan juri. Selanjutnya, impor berturut-turut: pendaftaran (tolok import { $folder } PENDAFTARAN.xlsx --as entries), borang (--as claims), kanal (--as channels), juri (--as judges), lalu tolok check { $folder }

## Penolakan
import-unconfirmed = { $mapping } belum disetujui; tidak ada yang diimpor
  .help = Buka di Excel, periksa kolom “becomes”, tulis nama Anda di sel { $cell } (baris confirmed_by), simpan, lalu jalankan lagi.
import-other-mapping = { $mapping } memetakan { $what }, bukan yang diminta
  .help = Beri --map nama berkas lain untuk pemetaan kedua dari berkas ini.
import-no-header = tidak ada baris judul kolom yang dikenali di { $file }
  .help = Tulis judul kolom dalam satu atau dua baris di atas data, atau sebutkan lembarnya dengan --sheet.
import-map-ending = pemetaan hanya dapat disimpan sebagai .xlsx atau .csv, bukan { $file }
  .help = Beri --map nama yang berakhiran .xlsx atau .csv.
import-inside = { $file } adalah tabel edisi, bukan berkas sumber
  .help = Sebutkan berkas ekspor dari formulir atau Excel.

## Masalah berkas sumber
import-file-missing = tidak ada berkas “{ $file }”
  .why = Yang diimpor adalah ekspor formulir atau buku kerja Excel.
  .help = Periksa nama dan foldernya.
import-ending = tolok tidak membaca berkas .{ $ending }
  .why = Yang dibaca adalah .xlsx, .csv, .tsv, dan .txt.
  .help = Di Excel, pilih Simpan Sebagai dan buku kerja Excel (.xlsx).
import-too-wide = tabel ini memiliki { $columns } kolom, lebih dari { $limit }
  .why = Formulir tidak selebar itu; biasanya isinya tertempel menyamping.
  .help = Hapus kolom yang tidak dipakai, atau putar tabelnya.
import-sheet-missing = tidak ada lembar “{ $sheet }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Lembar yang ada: { $sheets }.
  .help = Betulkan nama lembarnya.
import-empty = tidak ada yang dapat dibaca di buku kerja ini
  .why = Semua lembarnya kosong.
  .help = Periksa berkasnya di Excel.
import-row-unnamed = baris ini tidak menyebut nama
  .why = Baris tanpa nama tidak dapat dicatat.
  .help = Isi namanya di berkas sumber, atau hapus barisnya.
import-no-track = tidak ada yang menyebut jalur baris-baris ini
  .why = Kompetisi ini mempunyai beberapa jalur, dan setiap peserta berada di satu jalur.
  .help = Isi baris “track of all” pada pemetaan, atau tentukan kolom yang menjadi track.
import-no-stage = tidak ada yang menyebut tahap nilai-nilai ini
  .why = Kompetisi ini mempunyai beberapa tahap, dan setiap nilai diberikan pada satu tahap.
  .help = Isi baris “stage of all” pada pemetaan, atau tentukan kolom yang menjadi stage.
import-formula-empty = rumus di sel ini tidak mempunyai hasil tersimpan
  .why = Berkasnya ditulis program yang tidak menghitung rumus.
  .help = Buka berkasnya di Excel atau LibreOffice, simpan, lalu jalankan lagi.
import-date-ambiguous = “{ $value }” dapat dibaca sebagai dua tanggal
  .why = Hari dan bulannya dapat tertukar.
  .help = Isi baris date_order pada pemetaan dengan day-first atau month-first.
import-date-malformed = “{ $value }” bukan tanggal
  .why = Tanggal ditulis seperti 2022-02-17, 17/02/2022, atau 17 Februari 2022, dengan tahun empat angka dan menurut date_order pemetaan.
  .help = Betulkan di berkas sumber.
import-level-range = tingkat { $level } tidak berada di antara { $min } dan { $max }
  .why = Tingkat rubrik hanya sejauh itu.
  .help = Betulkan di berkas sumber.
import-twice = “{ $what }” tertulis dua kali di berkas ini; yang pertama di { $first }
  .why = Hanya satu yang dapat berlaku, dan tolok tidak memilih.
  .help = Hapus salah satu baris di berkas sumber.

## Masalah pemetaan
map-unreadable = ini bukan pemetaan: tidak ada baris dengan { $columns }
  .why = Pemetaan adalah satu tabel dengan kolom itu.
  .help = Hapus berkas ini dan jalankan lagi agar pemetaan disusun ulang.
map-what-unknown = “{ $what }” bukan baris pemetaan{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Hanya kolom “becomes” yang perlu diubah.
  .help = Kembalikan isi kolom “what”, atau hapus berkas ini agar disusun ulang.
map-setting-missing = pemetaan tidak memuat baris “{ $setting }”
  .why = Tanpa baris itu berkas sumber tidak dapat dibaca.
  .help = Hapus berkas ini dan jalankan lagi agar pemetaan disusun ulang.
map-setting-value = “{ $setting }” tidak dapat berisi “{ $value }”
  .why = Pilihannya dijelaskan di kolom “note”.
  .help = Betulkan sel ini.
map-target-twice = “{ $target }” sudah diisi dari { $first }
  .why = Dua kolom tidak dapat menjadi satu.
  .help = Pilih salah satu; isi - untuk yang lain.
map-target-unknown = tabel { $kind } tidak mempunyai “{ $target }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Pilihannya ada di lembar kedua.
  .help = Betulkan sel ini, atau isi - agar kolomnya tidak diimpor.
map-header-changed = kolom { $column } berjudul “{ $now }”, sedangkan pemetaan dibuat untuk “{ $was }”
  .why = Berkasnya berubah sejak pemetaan disetujui; isi kolom dapat tertukar.
  .help = Hapus berkas pemetaan (atau beri nama lain dengan --map) dan jalankan lagi.
map-column-new = kolom { $column } “{ $now }” belum ada ketika pemetaan dibuat
  .why = Berkasnya berubah sejak pemetaan disetujui.
  .help = Hapus berkas pemetaan (atau beri nama lain dengan --map) dan jalankan lagi.
map-value-undecided = belum ditentukan { $of } mana yang dimaksud “{ $value }”
  .why = tolok tidak menebak.
  .help = Isi sel ini, atau - untuk melewatinya.
map-value-unknown = “{ $becomes }” bukan { $of } yang dikenal
  .why = Pilihannya ada di lembar kedua.
  .help = Betulkan sel ini, atau isi - untuk melewatinya.
map-value-new = “{ $value }” belum ada dalam pemetaan untuk { $of }
  .why = Nilai ini baru di berkas sumber.
  .help = Periksa baris baru di pemetaan, isi confirmed_by lagi, lalu jalankan lagi.
