### Lembar kerja juri
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
help-sheet = Tulis lembar kerja Excel dan baca kembali isinya
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
