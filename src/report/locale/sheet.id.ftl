### Lembar kerja juri

## Isi buku kerja
sheet-page-guide = Petunjuk
sheet-page-marks = Nilai
sheet-title = Lembar penilaian juri
sheet-printed-page = Halaman &P dari &N
sheet-fact-judge = Juri
sheet-fact-competition = Kompetisi
sheet-fact-stage = Tahap
sheet-fact-rubric = Rubrik
sheet-fact-task = Tugas
sheet-proposed = {" "}– usulan, bukan ketetapan resmi
sheet-task = { $entries } peserta, { $rows } baris untuk dinilai
sheet-heading-steps = Cara mengisi
sheet-step-open = Buka lembar “{ $page }”. Isilah hanya sel berwarna: Tingkat, Status, dan Komentar. Sel lainnya terkunci supaya buku kerja ini dapat dibaca kembali.
sheet-step-level = Pilih tingkat { $min } sampai { $max } dari daftar pada sel Tingkat. Arti setiap tingkat tertulis pada baris yang sama.
sheet-step-level-between = Tulis tingkat antara { $min } dan { $max } pada sel Tingkat; angka di antara dua tingkat diperbolehkan. Arti tingkat tertulis pada baris yang sama.
sheet-step-state = Status dibiarkan kosong jika tingkat diberikan. Pilih “tidak berlaku” jika kriteria itu tidak berlaku bagi peserta, atau “berhalangan” jika Anda tidak dapat menilainya, misalnya karena benturan kepentingan; sel Tingkat lalu dikosongkan.
sheet-step-comment-free = Komentar tidak wajib, tetapi membantu peserta memahami nilainya.
sheet-step-comment-departures = Komentar wajib diisi jika penilaian Anda berbeda dari klaim peserta. Baris tanpa klaim tidak wajib dikomentari.
sheet-step-comment-all = Komentar wajib diisi pada setiap baris yang dinilai, kecuali yang berstatus “berhalangan”.
sheet-step-partial = Tidak harus selesai sekaligus. Simpan kapan saja; baris yang masih kosong berarti belum dinilai. Mengosongkan sel yang nilainya sudah diterima sekretariat tidak menghapus nilai itu.
sheet-step-structure = Jangan menambah, menghapus, atau mengurutkan baris dan kolom, dan jangan menulis rumus pada sel isian.
sheet-step-return = Simpan sebagai buku kerja Excel (.xlsx) dengan nama berkas yang sama, tutup, lalu kirimkan kepada sekretariat.
sheet-step-blind = Nama peserta dan instansinya sengaja tidak ditampilkan. Bukti dan catatan adalah tulisan peserta sendiri dan mungkin menyebut namanya.
sheet-heading-colours = Arti warna
sheet-colour-open = belum diisi
sheet-colour-filled = sudah diisi
sheet-colour-wanted = komentar wajib diisi
sheet-colour-clash = Tingkat dan Status tidak sesuai: isi salah satu saja
sheet-heading-progress = Kemajuan
sheet-column-number = No.
sheet-column-track = Jalur
sheet-column-filled = Terisi
sheet-column-asked = Kriteria
sheet-column-left = Sisa
sheet-column-wanted = Komentar kurang
sheet-row-total = Jumlah
sheet-column-entry = Peserta
sheet-column-name = Nama
sheet-column-criterion = Kriteria
sheet-column-question = Yang dinilai
sheet-column-levels = Arti setiap tingkat
sheet-column-claim = Klaim
sheet-column-evidence = Bukti dari peserta
sheet-column-note = Catatan peserta
sheet-column-measured = Hasil pengukuran
sheet-column-level = Tingkat
sheet-column-state = Status
sheet-column-comment = Komentar juri
sheet-state-given = diberikan
sheet-state-not-applicable = tidak berlaku
sheet-state-recused = berhalangan
sheet-claim-none = tidak berlaku
sheet-over-track = Jalur: { $track }
sheet-over-agency = Instansi: { $agency }
sheet-over-measured = Tidak perlu dinilai karena sudah diukur: { $criteria }
sheet-over-claimed = Tidak perlu dinilai karena memakai klaim: { $criteria }
sheet-settled = { $criterion } = { $value }{ GIVEN($level) ->
    [no] {""}
   *[yes] {" "}(tingkat { $level })
  }
sheet-measured-few = Terukur { $value } dari { $found } pengamatan; kurang dari { $least }, jadi perlu dinilai juri
sheet-measured-unbounded = Terukur { $value } tanpa batas selang yang diminta rubrik, jadi perlu dinilai juri
sheet-measured-later = Terukur { $value }; dipakai hanya jika juri tidak menilai
sheet-wrong-title = Isian tidak dapat diterima
sheet-wrong-level = Pilih tingkat { $min } sampai { $max }, atau kosongkan.
sheet-wrong-state = Pilih salah satu dari daftar, atau kosongkan.
sheet-wrong-comment = Komentar paling panjang { $most } karakter.

## Hasil perintah
sheet-out-done = { $count } buku kerja untuk tahap { $stage } ditulis di { $folder }.
sheet-in-done = { $taken } dari { $count } buku kerja diterima: { $new } nilai juri baru, { $changed } berubah, { $unchanged } tetap.
sheet-in-would = Uji coba, tidak ada yang ditulis: { $taken } dari { $count } buku kerja akan diterima, dengan { $new } nilai juri baru, { $changed } berubah, { $unchanged } tetap.
sheet-in-refused = { $faults } kesalahan. { $count } buku kerja ditolak seluruhnya; marks.csv tidak memuat apa pun darinya.
sheet-heading-notes = Perlu diperhatikan
sheet-column-judge = Juri
sheet-column-entries = Peserta
sheet-column-asked-rows = Baris
sheet-column-file = Berkas
sheet-column-new = Baru
sheet-column-changed = Berubah
sheet-column-unchanged = Tetap
sheet-column-empty = Kosong
sheet-column-kept = Dipertahankan
sheet-column-faults = Salah
sheet-column-outcome = Hasil
sheet-outcome-taken = diterima
sheet-outcome-refused = ditolak
kind-judge = juri

## Mengapa buku kerja tidak dibuat
sheet-stage-wanted = edisi ini mempunyai beberapa tahap: { $known }
  .help = Sebutkan tahapnya dengan --stage.
sheet-no-assignments = tahap { $stage } belum mempunyai penugasan juri
  .help = Jalankan `tolok assign` untuk tahap itu lebih dahulu, atau isi assignments.csv.
sheet-judge-idle = { $count ->
    [1] juri { $judges } tidak mendapat tugas
   *[other] juri ini tidak mendapat tugas: { $judges }
  } pada tahap { $stage }
  .help = Periksa assignments.csv; penugasan yang sudah dilepas tidak dihitung.
sheet-folder-is-edition = buku kerja tidak dapat ditulis langsung di folder edisi
  .help = Di sana buku kerja dibaca sebagai tabel edisi. Beri -o folder lain, atau tanpa -o agar ditulis di sheets/.
sheet-folder-is-file = { $folder } adalah berkas, bukan folder
  .help = Beri -o sebuah folder; folder itu dibuat jika belum ada.
sheet-out-open = { $count ->
    [1] buku kerja ini sedang dibuka: { $files }
   *[other] { $count } buku kerja sedang dibuka: { $files }
  }
  .help = Tutup di Excel atau LibreOffice, lalu jalankan lagi. Jika tidak ada yang membukanya, hapus berkas kuncinya (~$… atau .~lock…).
sheet-out-untaken = { $count ->
    [1] buku kerja ini memuat isian yang belum diterima: { $files }
   *[other] { $count } buku kerja memuat isian yang belum diterima: { $files }
  }
  .help = Tidak ada yang ditimpa. Terima dengan `tolok sheet in`, pindahkan berkasnya, atau tulis ke folder lain dengan -o.

## Masalah pada buku kerja yang kembali
sheet-no-file = tidak ada berkas atau folder “{ $file }”
  .why = Yang dibaca adalah buku kerja juri, satu per satu atau sefolder.
  .help = Periksa nama dan letaknya.
sheet-none-found = tidak ada buku kerja .xlsx di sini
  .why = Tidak ada yang dapat diterima.
  .help = Berikan berkas yang dikirim kembali oleh juri, atau foldernya.
sheet-not-xlsx = “{ $file }” bukan buku kerja .xlsx
  .why = Bentuk lain tidak menyimpan isian dengan cara yang sama.
  .help = Buka berkasnya, lalu simpan sebagai “Buku Kerja Excel (.xlsx)”.
sheet-macros = “{ $file }” berisi makro
  .why = Buku kerja juri tidak memuat program; makro dapat berbahaya.
  .help = Jangan dibuka. Minta juri mengisi kembali buku kerja aslinya.
sheet-unreadable = buku kerja { $name } tidak dapat dibaca: { $detail }
  .why = Berkasnya rusak, terpotong, terkunci kata sandi, atau bukan .xlsx.
  .help = Minta juri membukanya dan menyimpannya lagi sebagai .xlsx tanpa kata sandi, lalu mengirimkannya kembali.
sheet-too-large = buku kerja { $name } terlalu besar: lebih dari { $limit } MiB setelah dibuka, atau lebih dari sejuta sel
  .why = Buku kerja juri tidak pernah sebesar itu; membacanya dapat menghabiskan memori.
  .help = Minta juri mengisi kembali buku kerja aslinya.
sheet-foreign = “{ $file }” bukan buku kerja juri buatan tolok
  .why = Lembar tersembunyi yang menyebut pemilik dan isinya tidak ada.
  .help = Buat dengan `tolok sheet out`, lalu minta juri mengisinya.
sheet-newer = “{ $file }” dibuat oleh tolok yang lebih baru
  .why = Susunannya mungkin berbeda.
  .help = Perbarui tolok, lalu jalankan lagi.
sheet-stamp-changed = lembar tersembunyi pada “{ $file }” telah diubah
  .why = Tanpa lembar itu tidak dapat dipastikan baris mana untuk peserta dan kriteria mana.
  .help = Buat buku kerja baru dengan `tolok sheet out` dan salin isiannya.
sheet-page-missing = lembar “{ $page }” tidak ada
  .why = Isian juri dibaca dari lembar itu.
  .help = Kembalikan nama lembarnya, atau salin isian ke buku kerja baru.
sheet-other-edition = buku kerja ini untuk edisi { $found }, bukan { $wanted }
  .why = Nilai edisi lain tidak boleh tercampur.
  .help = Baca dengan folder edisinya sendiri.
sheet-other-stage = edisi ini tidak mempunyai tahap “{ $stage }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Tahap dinyatakan di competition.yaml.
  .help = Buat buku kerja baru dengan `tolok sheet out`.
sheet-other-judge = tidak ada juri “{ $judge }” pada edisi ini{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Juri dinyatakan di judges.csv.
  .help = Kembalikan nama juri di judges.csv, atau buat buku kerja baru.
sheet-other-rubric = buku kerja ini memakai rubrik { $found }, padahal tahap ini sekarang memakai { $wanted }
  .why = Kriteria dan arti tingkatnya mungkin sudah berbeda.
  .help = Buat buku kerja baru dengan `tolok sheet out` dan minta juri memeriksa ulang isiannya.
sheet-header-changed = judul kolom ini “{ $found }”, seharusnya “{ $wanted }”
  .why = Kolom yang berpindah atau terhapus membuat isian terbaca keliru.
  .help = Kembalikan judul dan letak kolomnya, atau salin isian ke buku kerja baru.
sheet-row-foreign = ada isian pada baris tanpa kriteria
  .why = Tidak dapat diketahui isian ini untuk apa.
  .help = Pindahkan ke baris kriterianya, atau hapus.
sheet-formula = sel ini berisi rumus
  .why = Hasil rumus dapat berubah tanpa terlihat; nilai juri harus ditulis.
  .help = Ganti rumus dengan isiannya.
sheet-row-twice = baris { $entry } { $criterion } ada dua kali, yang pertama di baris { $first }
  .why = Tidak jelas yang mana yang berlaku.
  .help = Hapus salah satunya.
sheet-entry-unknown = tidak ada peserta “{ $entry }” dalam entries.csv{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Sel kunci ini diubah, atau pesertanya sudah tidak terdaftar.
  .help = Kembalikan isi selnya seperti semula.
sheet-criterion-unknown = rubrik tahap ini tidak mempunyai kriteria “{ $criterion }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Sel kunci ini telah diubah.
  .help = Kembalikan isi selnya seperti semula.
sheet-not-assigned = peserta { $entry } tidak ditugaskan kepada juri { $judge }
  .why = Juri hanya menilai peserta yang ditugaskan kepadanya.
  .help = Kembalikan isi selnya, kosongkan isiannya, atau tugaskan peserta itu dengan `tolok assign`.
sheet-key-foreign = baris { $entry } { $criterion } tidak ada ketika buku kerja ini dibuat
  .why = Sel kuncinya diubah, atau barisnya ditambahkan.
  .help = Kembalikan isi selnya, atau hapus barisnya.
sheet-released = peserta { $entry } sudah dilepas dari juri { $judge }
  .why = Penilaiannya sudah dialihkan; isian baru untuk peserta itu tidak diterima.
  .help = Kosongkan isian peserta itu dalam buku kerja, atau tugaskan kembali dengan `tolok assign`.
sheet-conflict = juri { $judge } tidak boleh menilai peserta { $entry }
  .why = Menurut judges.csv ada benturan kepentingan, atau asal instansi atau wilayahnya sama.
  .help = Kosongkan isian peserta itu dan alihkan tugasnya dengan `tolok assign`.
sheet-level-missing = Status menyatakan tingkat diberikan, tetapi tingkatnya kosong
  .why = Tanpa tingkat tidak ada yang dapat dihitung.
  .help = Isi tingkatnya, atau kosongkan Status.
sheet-level-unwanted = ada tingkat, padahal Status “{ $state }”
  .why = Keduanya bertentangan.
  .help = Kosongkan salah satunya.
sheet-level-malformed = “{ $value }” bukan tingkat
  .why = Tingkat adalah angka { $min } sampai { $max }.
  .help = Pilih tingkat dari daftar pada sel itu.
sheet-level-outside = tingkat { $level } di luar { $min } sampai { $max }
  .why = Rubrik hanya mengenal tingkat dalam rentang itu.
  .help = Pilih tingkat dari daftar pada sel itu.
sheet-level-not-whole = tingkat { $level } bukan bilangan bulat
  .why = Rubrik ini menjelaskan tingkat bulat { $min } sampai { $max }.
  .help = Pilih tingkat dari daftar pada sel itu.
sheet-state-unknown = Status tidak bisa “{ $value }”
  .why = Pilihannya: { $choices }.
  .help = Pilih dari daftar pada sel itu, atau kosongkan.
sheet-comment-control = komentar memuat karakter kendali
  .why = Karakter itu tidak terlihat dan dapat merusak tampilan.
  .help = Tulis ulang komentarnya; biasanya karakter itu terbawa saat menyalin dari program lain.
sheet-comment-long = komentar sepanjang { $found } karakter
  .why = Paling panjang { $most } karakter.
  .help = Ringkas komentarnya.
sheet-comment-missing = komentar wajib diisi di sini
  .why = Aturan edisi mewajibkan komentar untuk penilaian seperti ini.
  .help = Tulis alasan penilaian pada sel Komentar.
sheet-contradiction = { $entry } { $criterion } berbeda dari isian di { $other }
  .why = Dua buku kerja dari juri yang sama bertentangan; tidak jelas mana yang berlaku.
  .help = Tanyakan kepada juri, lalu terima hanya buku kerja yang benar.

## Yang perlu diketahui
sheet-still-open = buku kerja ini tampaknya masih dibuka ({ $lock }); isian yang belum disimpan mungkin tidak terbaca
sheet-passed-over = berkas ini tidak dibaca karena bukan .xlsx; simpan sebagai .xlsx jika ini buku kerja juri
sheet-rows-gone = { $count } baris { $entry } terhapus dari buku kerja ini: { $criteria }; nilainya tidak berubah
sheet-kept-mark = { $count } nilai dikosongkan, tetapi yang ada di marks.csv tetap dipertahankan: { $cells }
sheet-kept-comment = { $count } komentar dikosongkan, tetapi yang ada di marks.csv tetap dipertahankan: { $cells }
sheet-comment-alone = { $count } komentar tanpa tingkat belum dapat diterima dan hanya ada di buku kerja: { $cells }
sheet-comment-was-missing = { $count } nilai sudah diterima sebelumnya tanpa komentar yang kini diwajibkan: { $cells }
