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
  .help = Kosongkan isian peserta itu dalam buku kerja, atau, jika juri itu kembali, jalankan `tolok assign` dengan --back.
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

## Rubric workbooks
# Yang salah pada buku kerja rubrik.
rubric-cell-empty = “{ $key }” belum diisi
  .why = Tidak ada nilai bawaan yang aman untuknya.
  .help = Isi sel ini.
rubric-cell-unwanted = { $object ->
    [criterion] kriteria
    [dimension] dimensi
   *[other] rubrik
  } tidak mengenal “{ $key }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Isi sel ini tidak akan berpengaruh apa pun.
  .help = Kosongkan selnya, atau betulkan jenis barisnya.
rubric-cell-not-text = “{ $key }” harus teks, tetapi Excel tidak menyimpan { $value } sebagai teks
  .why = Sebagai angka, 2022.10 menjadi 2022.1 dan 007 menjadi 7.
  .help = Ubah format selnya menjadi Teks (Format Sel, Angka, Teks), lalu ketik ulang isinya.
rubric-cell-twice = “{ $key }” diisi dua kali pada baris { $first }
  .why = Hanya satu yang dapat berlaku, dan tidak jelas yang mana.
  .help = Hapus salah satunya; kolom Lainnya hanya untuk yang tidak punya kolom sendiri.
rubric-cell-date = “{ $key }” diubah Excel menjadi tanggal
  .why = Yang diketik sudah hilang; rubrik tidak memuat tanggal.
  .help = Ubah format selnya menjadi Teks, lalu ketik ulang isinya.
rubric-cell-yaml = sel ini diawali kurung, tetapi bukan YAML: { $detail }
  .why = Sel yang diawali kurung kurawal atau kurung siku dibaca sebagai YAML satu baris.
  .help = Betulkan kurung, tanda kutip, dan titik duanya, atau pakai bentuk singkatnya.
rubric-cell-malformed = “{ $key }” tidak dapat ditulis “{ $value }”
  .why = Yang dapat dibaca: { $forms }
  .help = Tulis seperti salah satu contoh itu.
rubric-number-ambiguous = “{ $value }” bisa dibaca dengan dua cara
  .why = Titik atau koma bisa menandai desimal atau ribuan.
  .help = Ketik sebagai angka, bukan teks, atau tulis tanpa ragu: 1234, atau 1,2340.
rubric-percent-mixed = bobot { $value } memakai persen, sedangkan bobot lain tidak
  .why = Di Excel 40 % adalah 0,4, yang di samping bobot 30 hampir tidak berarti.
  .help = Tulis semua bobot sebagai angka biasa, atau semua dengan persen.
rubric-formula = sel ini berisi rumus; yang dibaca hasil terakhirnya, { $value }
  .why = Rumus tidak dihitung ulang di sini.
  .help = Pastikan hasilnya benar, atau ganti rumusnya dengan nilai.
rubric-formula-uncomputed = rumus di sel ini belum pernah dihitung
  .why = Tidak ada hasil yang tersimpan untuk dibaca.
  .help = Buka buku kerjanya dengan Excel dan simpan, atau ganti rumusnya dengan nilai.
rubric-lines-differ = bukti berbahasa Indonesia { $id } baris, yang berbahasa Inggris { $en } baris
  .why = Baris yang sama nomornya adalah dokumen yang sama dalam dua bahasa.
  .help = Samakan jumlah barisnya; tulis - untuk yang belum diterjemahkan.
rubric-in-unknown = tidak ada dimensi “{ $name }” di lembar ini{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Baris ini harus menjadi bagian dari suatu dimensi, atau dari akar jika selnya kosong.
  .help = Tulis ID sebuah dimensi, atau kosongkan.
rubric-in-circle = dimensi ini menjadi bagian dari dirinya sendiri lewat “{ $name }”
  .why = Dengan begitu dimensi ini tidak berada di mana pun dalam rubrik.
  .help = Biarkan salah satunya kosong, atau sebut dimensi lain.
rubric-too-deep = dimensi ini berada di dalam lebih dari { $limit } dimensi
  .why = Sedalam itu tidak ada yang dapat membacanya, juga YAML.
  .help = Naikkan letaknya.
rubric-row-unknown = lembar ini tidak mengenal “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Baris yang salah nama akan terlewat.
  .help = Betulkan namanya, atau hapus barisnya.
rubric-headings-missing = lembar ini tidak punya judul kolom
  .why = Sedikitnya kolom “Jenis” dan “ID” harus ada di sepuluh baris pertama.
  .help = Tulis judul kolomnya, atau mulai dari buku kerja yang dibuat `tolok sheet rubric`.
rubric-sheet-missing = buku kerja ini tidak punya lembar “{ $sheet }”, tetapi: { $sheets }
  .why = Rubrik terdiri atas lembar “Rubrik” dan lembar “Tentang”.
  .help = Ganti nama lembarnya, atau mulai dari buku kerja yang dibuat `tolok sheet rubric`.
rubric-sheet-unread = lembar “{ $sheet }” tidak dibaca
  .why = Rubrik hanya dibaca dari lembar “Rubrik” dan “Tentang”.
  .help = Abaikan jika memang hanya catatan.
rubric-other-malformed = sel ini tidak berisi pasangan kunci dan nilai
  .why = Kolom Lainnya memuat YAML satu baris dalam kurung kurawal.
  .help = Tulis seperti {"{"}kunci: nilai{"}"}, atau kosongkan.
rubric-file-missing = tidak ada berkas rubrik “{ $file }”
  .why = Rubrik dibaca dari edisi, dari program (shipped:ID@VERSI), atau dari berkas .yaml atau .xlsx.
  .help = Periksa alamatnya.
rubric-not-as-table = rubrik ini tidak dapat dipindahkan ke buku kerja tanpa ada yang hilang
  .why = Ada teks yang lebih panjang dari 32.767 karakter, batas satu sel, atau bersarang terlalu dalam.
  .help = Pendekkan teksnya, atau tetap pakai YAML.
rubric-not-as-yaml = rubrik ini tidak dapat ditulis sebagai YAML tanpa ada yang hilang
  .why = YAML yang dihasilkan terbaca berbeda dari buku kerjanya.
  .help = Pakai buku kerjanya langsung: rubric: rubrics/NAMA.xlsx di competition.yaml.

# Perintah sheet.
help-sheet-rubric = Tulis rubrik sebagai buku kerja Excel, atau baca buku kerja itu menjadi YAML
help-sheet-rubric-examples =
    Akhiran -o menentukan arahnya: .xlsx membuat buku kerja, .yaml membuat YAML.
    Keduanya memuat hal yang sama; hanya komentar (#) dalam YAML yang tidak ikut.

    Contoh:
      tolok sheet rubric kompetisi-saya -o rubrik.xlsx                    # rubrik tahap pertama
      tolok sheet rubric kompetisi-saya --stage interview -o rubrik.xlsx
      tolok sheet rubric shipped:p4-kkd@2022.1 -o rubrik.xlsx             # rubrik bawaan program
      tolok sheet rubric rubrik.xlsx -o kompetisi-saya/rubrics/kami.yaml
help-sheet-rubric-source = Folder edisi, shipped:ID@VERSI, atau berkas .yaml atau .xlsx
help-sheet-rubric-stage = Tahap edisi yang rubriknya ditulis; jika tidak disebut, tahap pertama
help-sheet-rubric-replace = Ganti berkas yang sudah ada
sheet-rubric-needs-output = ke berkas mana?
  .help = Tambahkan -o rubrik.xlsx atau -o rubrik.yaml.
sheet-rubric-ending = rubrik tidak dapat ditulis ke “{ $file }”
  .help = Akhiri namanya dengan .xlsx untuk buku kerja Excel, atau .yaml.
sheet-rubric-taken = berkas { $file } sudah ada
  .help = Pakai nama lain, atau tambahkan --replace untuk menggantinya.
sheet-rubric-both-yaml = { $file } sudah YAML
  .help = Tulis ke berkas .xlsx, atau salin saja berkasnya.
sheet-rubric-stage-unneeded = --stage hanya untuk edisi
  .help = Hilangkan, atau sebut folder edisinya.
sheet-rubric-written = { $file }: rubrik { $rubric }, { $dimensions } dimensi dan { $criteria } kriteria.{ $from ->
    [yaml] {" "}Komentar (#) dalam YAML tidak ikut ke buku kerja.
   *[book] {""}
  }

# Petunjuk dalam buku kerja rubrik.
rubric-book-title = Petunjuk mengisi rubrik
rubric-book-intro =
    Satu baris pada lembar “Rubrik” adalah satu dimensi atau satu kriteria. Lembar “Tentang” memuat hal yang berlaku untuk seluruh rubrik.
    Letak sebuah baris ditentukan kolom “Bagian dari”; tulisan yang menjorok hanya memudahkan membaca.
    Kolom yang jarang dipakai dan masih kosong dilipat; klik tanda + di atas lembar untuk membukanya. Kolom boleh dipindah, tetapi judulnya jangan diubah.
    Kolom “Porsi” dihitung rumus dan tidak dibaca kembali. Baris kosong dilewati.
    Sebut buku kerja ini langsung dalam competition.yaml, misalnya rubric: rubrics/rubrik.xlsx, atau ubah menjadi YAML: tolok sheet rubric rubrik.xlsx -o rubrics/rubrik.yaml
rubric-book-item = Hal
rubric-book-value = Isi
rubric-book-explanation = Penjelasan
rubric-book-column = Kolom
rubric-book-choose = Pilih salah satu
rubric-note-kind = dimension (sekelompok kriteria) atau criterion (satu pertanyaan). Boleh juga ditulis dimensi atau kriteria.
rubric-note-in = ID dimensi tempat baris ini berada. Kosong: langsung di bawah rubrik.
rubric-note-id = Nama yang tetap, dipakai nilai juri dan klaim: huruf A–Z, angka, titik, garis bawah, dan tanda hubung, tanpa spasi, paling panjang 64. Setiap ID hanya dipakai sekali.
rubric-note-title = Judul yang dibaca orang. Teks yang sama dalam kedua bahasa boleh. Kosong: ID yang ditampilkan.
rubric-note-question = Pertanyaan kepada juri dan instansi. Hanya untuk kriteria.
rubric-note-weight = Bobot terhadap baris lain dalam dimensi yang sama. 30, 35, 35 sama artinya dengan 0,3, 0,35, 0,35. Kosong: 1.
rubric-note-weight-from = Bobot terendah yang masih diterima perancang rubrik. Hanya dicatat. Kosong: sama dengan bobotnya.
rubric-note-weight-to = Bobot tertinggi yang masih diterima perancang rubrik. Hanya dicatat. Kosong: sama dengan bobotnya.
rubric-note-share = Porsi baris ini dalam dimensinya, dihitung rumus dari bobot. Tidak dibaca kembali.
rubric-note-from = Asal nilainya: judges (juri), claims (klaim instansi), logs (log pengaduan), probes (pemeriksaan kanal), atau indicators (kolom indicators.csv). Kosong: judges.
rubric-note-else = Sumber yang ditanya berikutnya jika yang pertama tidak punya nilai, menurut urutan, dipisah tanda |. Contoh: judges | claims
rubric-note-measure = Nama ukuran dalam measured.csv, atau kolom dalam indicators.csv. Wajib untuk logs dan probes.
rubric-note-where = Mempersempit ukuran, seperti class=pengaduan. Beberapa penyaring dipisah tanda |.
rubric-note-use = Bagian hasil pengukuran yang dinilai: value (nilainya), low (ujung bawah selang), atau high (ujung atas). Kosong: value.
rubric-note-scale = Cara hasil menjadi nilai 0 sampai 100: levels (tingkat), identity (sudah 0 sampai 100), bands: 0.5 | 0.7 | 0.9 (batas tiap tingkat), goalposts: 20 | 85 (hasil untuk 0 dan untuk 100, boleh ditambah | log | cap), atau field: rank | down (dibandingkan dengan peserta lain). Kosong: levels.
rubric-note-min-n = Jumlah pengamatan paling sedikit. Di bawah itu hasil pengukuran ditampilkan, tidak dinilai.
rubric-note-missing = Wajib untuk kriteria. Jika tidak ada nilai: zero (nilai 0), exclude (dikeluarkan, bobot lain menggantikan), judge (menunggu juri), block (peserta tidak diperingkat), impute: mean, impute: median, atau impute: group_median | by: agency_type (diisi dari peserta lain).
rubric-note-aggregate = Cara menggabungkan isi dimensi: mean, geometric, harmonic, min, atau power: 2. Kosong pada dimensi: seperti rubriknya. Kosong pada rubrik: mean.
rubric-note-round = Jumlah desimal nilai, boleh ditambah | carry (memakai isi yang sudah dibulatkan) dan | halves: r. Kosong: seperti rubriknya, atau tanpa pembulatan.
rubric-note-min-available = Bagian bobot isinya, 0 sampai 1, yang harus punya nilai. Kosong: seperti rubriknya, atau 0.
rubric-note-applies-to = Jalur yang dikenai kriteria ini, dipisah tanda |. Kosong: semua jalur.
rubric-note-level = Yang dituntut tingkat ini. Boleh kosong.
rubric-note-evidence = Dokumen yang membuktikan, satu per baris (Alt+Enter), urutannya sama dalam kedua bahasa. Tanda - berarti belum diterjemahkan.
rubric-note-grounding-kind = sourced (tertulis dalam sumber) atau inferred (simpulan perancang rubrik).
rubric-note-grounding-refs = Sumbernya, satu per baris (Alt+Enter): peraturan dengan nomornya, laporan dengan tahunnya.
rubric-note-same-as = ID kriteria ini pada versi terdahulu: versi=ID, beberapa dipisah tanda |. Contoh: 2020.1=D1
rubric-note-other = Hal yang tidak punya kolom, sebagai YAML satu baris. Biasanya kosong.
rubric-note-rubric = Nama tetap rubrik: huruf A–Z, angka, titik, garis bawah, dan tanda hubung, tanpa spasi.
rubric-note-version = Versi sebagai teks: 2022.10 bukan 2022.1. Biarkan format selnya Teks.
rubric-note-status = official jika ditetapkan penyelenggara; selain itu proposed. Kosong: proposed.
rubric-note-extends = Rubrik yang diambil seutuhnya lalu ditambah, misalnya shipped:p4-kkd@2022.1 atau rubrics/kami.xlsx. Biasanya kosong.
rubric-note-scale-min = Tingkat terendah yang dapat diberikan juri, bernilai 0.
rubric-note-scale-max = Tingkat tertinggi yang dapat diberikan juri, bernilai 100.
