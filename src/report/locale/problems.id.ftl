# Apa yang salah pada masukan, mengapa ditolak (.why), dan cara membetulkannya (.help).

answers-missing = tidak ada berkas jawaban “{ $file }”
  .why = Jawaban dibaca dari berkas CSV atau buku kerja Excel.
  .help = Periksa alamatnya; kolomnya criterion, level, evidence, note.
## Berkas dan folder

folder-missing = tidak ada folder “{ $folder }”
  .why = Satu edisi adalah satu folder berisi berkas biasa.
  .help = Periksa jalurnya, atau buat edisi dengan `tolok init`.
folder-is-a-file = “{ $folder }” adalah berkas, bukan folder
  .why = Satu edisi adalah satu folder berisi berkas biasa.
  .help = Berikan folder yang memuat competition.yaml.
competition-missing = tidak ada competition.yaml di folder ini
  .why = Berkas itu memuat aturan edisi; tanpanya tidak ada yang dapat dibaca.
  .help = Buat dengan `tolok init`, atau berikan folder lain.
entries-missing = tidak ada entries.csv
  .why = Berkas itu menyebut siapa yang bertanding; nilai, klaim, dan ukuran merujuk ke entrinya.
  .help = Tambahkan entries.csv dengan sedikitnya kolom “entry” (atau lembar bernama entries).
file-missing = tidak ada berkas “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Baris ini menyebut berkas yang harus ada di folder edisi.
  .help = Betulkan namanya, atau tambahkan berkasnya.
file-not-regular = “{ $name }” bukan berkas biasa
  .why = Folder, pipa, dan perangkat tidak memuat tabel atau aturan.
  .help = Letakkan berkas biasa di sana.
file-unreadable = berkas { $name } tidak dapat dibaca: { $detail }
  .why = Sistem menolak membacanya.
  .help = Pastikan berkas itu ada dan boleh Anda baca.
file-too-large = berkas { $name } lebih besar dari { $limit } MiB
  .why = Berkas jenis ini tidak pernah sebesar itu; membacanya dapat menghabiskan memori.
  .help = Pastikan ini berkas yang benar.
path-outside = “{ $name }” mengarah ke luar folder edisi
  .why = Edisi harus memberi hasil yang sama di mana pun foldernya disalin, dan tidak boleh membaca berkas orang lain.
  .help = Salin berkasnya ke dalam folder dan sebut dengan jalur relatif.
not-utf8 = mulai baris ini berkas bukan UTF-8
  .why = Dalam penyandian lain, nama dan teks akan rusak.
  .help = Simpan sebagai “CSV UTF-8”, atau di penyunting dengan penyandian UTF-8.
more-like-these = { $more } masalah lagi sejenis ini ({ $kind }) di berkas ini
  .why = Hanya yang pertama ditampilkan.
  .help = Betulkan yang tampil, lalu periksa lagi.
control-character = ada karakter kendali di { $place }: “{ $text }”
  .why = Karakter kendali menyembunyikan teks dan dapat mengambil alih terminal.
  .help = Hapus; biasanya terbawa saat menyalin dari program lain.

## YAML

yaml-syntax = ini bukan YAML: { $detail }
  .why = Mulai dari sini berkas tidak dapat dipahami.
  .help = Periksa indentasi, tanda kutip, kurung, dan titik dua di baris ini dan di atasnya.
yaml-several-documents = ada lebih dari satu dokumen dalam berkas
  .why = Dokumen kedua, setelah “---”, akan terlewat.
  .help = Sisakan satu dokumen; letakkan yang lain di berkas tersendiri.
yaml-too-much = berkas bersarang terlalu dalam atau mengulang dirinya terlalu sering
  .why = Berkas seperti itu dibuat untuk menghabiskan memori.
  .help = Tuliskan nilainya apa adanya, paling dalam 64 tingkat.
yaml-merge-key = kunci gabung (“<<”) tidak dibaca
  .why = Isi sebuah peta harus tertulis di peta itu.
  .help = Tuliskan kunci-kuncinya.
yaml-key-empty = ada kunci yang kosong
  .why = Tidak ada yang dapat dibaca di bawah kunci tanpa nama.
  .help = Beri nama kuncinya, atau hapus barisnya.
key-twice = kunci “{ $key }” tertulis dua kali, yang pertama di baris { $first }
  .why = Hanya satu yang dapat berlaku, dan tidak jelas yang mana.
  .help = Hapus salah satunya.
key-unknown = { $object } tidak mengenal kunci “{ $key }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Kunci yang salah tulis akan diam-diam mengubah hasil.
  .help = Betulkan kuncinya, atau hapus.
key-missing = { $object } ini tidak memuat “{ $key }”
  .why = Tidak ada nilai bawaan yang aman untuknya.
  .help = Tambahkan “{ $key }: …”.
wrong-kind = “{ $key }” seharusnya { $wanted }, tetapi isinya { $found }
  .why = Hanya bentuk itu yang dapat dibaca.
  .help = Tulis { $wanted } di sini.
value-unknown = { $place } tidak bisa “{ $value }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Harus salah satu dari: { $choices }.
  .help = Pilih salah satu: { $choices }.
list-empty = daftar “{ $key }” kosong
  .why = Harus ada isinya.
  .help = Tambahkan isi, atau hapus kuncinya.
text-empty = “{ $key }” kosong
  .why = Teks tanpa isi tidak berguna.
  .help = Tulis teksnya, atau hapus kuncinya.
quote-it = “{ $key }: { $value }” terbaca sebagai angka
  .why = 2022.10 dan 2022.1 adalah angka yang sama, tetapi bukan versi yang sama.
  .help = Beri tanda kutip: { $key }: "{ $value }".
out-of-range = “{ $key }” tidak bisa { $value }
  .why = Nilainya harus dalam { $range }.
  .help = Tulis angka dalam { $range }.
not-whole = “{ $key }” harus bilangan bulat, bukan { $value }
  .why = Yang dihitung adalah cacah.
  .help = Tulis bilangan bulat, 0 atau lebih.
id-malformed = “{ $value }” bukan id
  .why = Id menjadi nama berkas, tautan, dan kolom: 1 sampai 64 huruf A-Z a-z, angka, dan . _ -, diawali huruf atau angka.
  .help = Pakai id seperti “kab-kediri”; nama lengkap ditulis sebagai nama atau judul.
id-twice = id “{ $id }” sudah dipakai sejak baris { $first }
  .why = Satu id hanya boleh berarti satu hal.
  .help = Beri salah satunya id lain.
date-malformed = { $place } tidak bisa “{ $value }”
  .why = Tanggal ditulis tahun-bulan-hari, agar 03/04 tidak pernah ditebak.
  .help = Tulis seperti 2022-05-10.

## competition.yaml

track-unknown = tidak ada jalur “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Jalur dinyatakan di competition.yaml pada “tracks”.
  .help = Betulkan namanya, atau nyatakan jalurnya.
stage-unknown = tidak ada tahap “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Tahap dinyatakan di competition.yaml pada “stages”.
  .help = Betulkan namanya, atau nyatakan tahapnya.
stage-not-earlier = “{ $name }” bukan tahap sebelumnya{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Poin hanya dapat dibawa dari tahap yang sudah selesai.
  .help = Sebut tahap yang berada di atas tahap ini.
carry-sum = bagian nilai yang dibawa berjumlah { $sum }
  .why = Jumlahnya paling banyak 1: seluruh nilai.
  .help = Turunkan bagiannya.
advance-last = “advance” pada tahap terakhir tidak berpengaruh
  .why = Tidak ada tahap setelah yang terakhir.
  .help = Hapus, atau sebut pemenang pada “awards”.
node-unknown = rubrik tahap “{ $stage }” tidak memuat dimensi atau kriteria “{ $node }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Penghargaan ini tidak dapat dinilai.
  .help = Betulkan namanya; “total” berarti seluruh rubrik.
tie-break-unknown = tidak ada rubrik tahap yang memuat dimensi atau kriteria “{ $node }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Nama itu tidak dapat memecah nilai seri.
  .help = Betulkan namanya, atau keluarkan dari daftar.
tie-break-partial = “{ $node }” tidak memecah nilai seri di: { $stages }
  .why = Rubrik tahap itu tidak memuatnya.
  .help = Abaikan jika memang dimaksud demikian.
eligibility-tests = satu aturan harus punya tepat satu uji, tetapi ada { $found }
  .why = Ujinya: { $tests }.
  .help = Sisakan satu uji; buat aturan tersendiri untuk yang lain.
date-unneeded = “date” hanya untuk “months_before”
  .why = Di sini tidak berpengaruh.
  .help = Hapus, atau pakai “months_before”.
band-twice = dua pita dimulai pada { $from }
  .why = Poin akan masuk keduanya.
  .help = Ubah atau hapus salah satunya.
attribute-unknown = entries.csv tidak punya kolom “{ $attribute }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Bagi aturan ini, atribut itu tidak ada pada semua entri.
  .help = Betulkan namanya, atau tambahkan kolomnya.
judge-total-field = “combine_at: judge_total” tidak dapat menilai kriteria “{ $criterion }” di tahap “{ $stage }”
  .why = Skalanya membandingkan entri dengan seluruh peserta, yang tidak terlihat dari nilai satu juri.
  .help = Pakai “combine_at: criterion”, atau skala lain.
applies-to-unknown = kriteria “{ $criterion }” berlaku untuk jalur yang tidak ada: “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Jalur dinyatakan di competition.yaml.
  .help = Betulkan namanya, atau nyatakan jalurnya.

## Rubrik

rubric-not-shipped = program tidak memuat rubrik “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Yang dikenal: { $known }.
  .help = Betulkan nama dan versinya, atau letakkan rubriknya di rubrics/.
rubric-unknown = tidak ada rubrik “{ $name }” di rubrics/{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Rubrik disebut dengan “shipped:ID@VERSI”, dengan berkasnya, atau dengan id dalam berkas di rubrics/.
  .help = Betulkan namanya, atau tambahkan berkasnya.
rubric-several = “{ $name }” bisa berarti salah satu dari: { $files }
  .why = Satu tahap memakai satu rubrik.
  .help = Sebut versinya: ID@VERSI, atau berkasnya.
extends-cycle = rubrik ini memperluas dirinya sendiri lewat “{ $name }”
  .why = Itu tidak akan ada habisnya.
  .help = Biarkan salah satunya berdiri sendiri.
extends-too-deep = lebih dari { $limit } rubrik saling memperluas
  .why = Tidak akan jelas dari mana sebuah kriteria berasal.
  .help = Tulis rubrik tersendiri.
extends-scale = rubrik yang diperluas memakai level { $min } sampai { $max }
  .why = Kriterianya ditulis untuk level itu.
  .help = Pakai skala yang sama, atau hilangkan.
extends-clash = “{ $id }” sudah ada di rubrik yang diperluas
  .why = Perluasan menambah dan mengubah bobot, tidak menulis ulang.
  .help = Pakai id lain, atau berikan hanya “id” dan “weight”.
extends-unknown = rubrik yang diperluas tidak memuat “{ $id }” untuk diubah bobotnya{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Dengan hanya “id” dan “weight”, yang disebut harus hal yang diwarisi.
  .help = Betulkan idnya, atau tulis kriteria atau dimensinya lengkap.
id-reserved = id “{ $id }” sudah khusus
  .why = Itu nama akar setiap rubrik.
  .help = Pilih id lain.
dimension-empty = dimensi “{ $dimension }” kosong
  .why = Dimensi itu tidak akan pernah punya nilai.
  .help = Tambahkan kriteria atau dimensi, atau hapus.
weights-zero = semua anak “{ $node }” berbobot 0
  .why = Tidak ada yang akan dihitung.
  .help = Beri sedikitnya satu bobot di atas 0.
weight-range = bobot { $at } tidak berada di antara { $from } dan { $to }
  .why = “from” dan “to” adalah rentang yang dibolehkan di sekitar “at”.
  .help = Tulis 0 ≤ from ≤ at ≤ to.
scale-range = skalanya dari { $min } sampai { $max }
  .why = Level terendah harus di bawah yang tertinggi.
  .help = Tulis min di bawah max.
scale-mixed = skala adalah salah satu dari “bands”, “goalposts”, dan “field”
  .why = Dua skala memberi dua nilai yang berbeda; “direction” hanya untuk “field”.
  .help = Sisakan satu.
bands-unordered = pita-pita ini tidak urut naik atau turun
  .why = Pita naik berarti makin besar makin baik, pita turun sebaliknya.
  .help = Urutkan, masing-masing sekali.
bands-too-many = { $bands } pita pada skala { $min } sampai { $max }
  .why = Satu pita bernilai satu level; pitanya lebih banyak dari level.
  .help = Pakai paling banyak satu pita per level.
goalposts-equal = kedua tiang gawang bernilai { $value }
  .why = Poin di antaranya tidak terdefinisi.
  .help = Isi min dengan nilai untuk 0 dan max dengan nilai untuk 100.
goalposts-log = skala logaritma tidak bisa dari { $min } sampai { $max }
  .why = Hanya angka di atas 0 yang punya logaritma.
  .help = Pakai batas di atas 0, atau “log: false”.
zscore-under = kriteria “{ $criterion }” adalah skor-z di bawah “{ $node }” yang menuntut nilai 0 atau lebih
  .why = Skor-z bisa negatif.
  .help = Pakai skala lain, atau “aggregate: mean”.
measure-missing = kriteria “{ $criterion }” berasal dari { $source } tetapi tidak menyebut ukuran
  .why = Log atau pemeriksaan menghasilkan banyak nilai.
  .help = Tambahkan “measure: …” dengan namanya dalam kolom measure di measured.csv.
source-twice = sumber “{ $source }” disebut dua kali
  .why = Yang kedua tidak akan pernah ditanya.
  .help = Hapus salah satunya.
by-unneeded = “by” hanya untuk “group_median”
  .why = Rata-rata dan median diambil dari semua entri.
  .help = Hapus, atau pakai “impute: group_median”.
level-not-number = “{ $level }” bukan level
  .why = Level adalah angka pada skala rubrik.
  .help = Tulis angka sebelum titik dua.
level-outside = level { $level } tidak berada di antara { $min } dan { $max }
  .why = Skala rubrik berakhir di sana.
  .help = Tulis level dari { $min } sampai { $max }.

## Tabel

table-twice = tabel “{ $table }” ada dua: { $first } dan { $second }
  .why = Tidak jelas mana yang berlaku.
  .help = Hapus atau ganti nama salah satunya.
table-empty = tabel “{ $table }” tidak punya baris judul
  .why = Baris pertama memuat nama kolom.
  .help = Tambahkan baris judul, atau hapus berkasnya.
no-rows = tabel “{ $table }” tidak punya baris
  .why = Tanpa entri tidak ada yang diperingkat.
  .help = Tambahkan satu baris untuk setiap entri.
no-evidence = belum ada nilai juri, klaim, indikator, atau hasil ukur
  .why = Tanpa bukti tidak ada yang dapat dinilai.
  .help = Tambahkan marks.csv, claims.csv, indicators.csv, atau measured.csv.
column-missing = tabel “{ $table }” tidak punya kolom “{ $column }”
  .why = Tanpa kolom itu barisnya tidak dapat dipahami.
  .help = Tambahkan kolomnya; nama ditulis dengan huruf kecil.
column-unknown = tabel “{ $table }” tidak mengenal kolom “{ $column }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Kolom yang salah tulis akan terlewat.
  .help = Betulkan namanya, atau hapus kolomnya.
column-twice = kolom “{ $column }” ada dua
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus atau ganti nama salah satunya.
column-unnamed = ada kolom tanpa nama
  .why = Isinya tidak dapat dipahami.
  .help = Beri nama, atau hapus kolom beserta pemisahnya.
cells-count = jumlah sel baris ini ({ $found }) tidak sama dengan judulnya ({ $wanted })
  .why = Isi sel akan masuk ke kolom yang salah.
  .help = Beri tanda kutip pada sel yang memuat pemisah, dan pertahankan sel kosong.
record-too-long = ada baris yang lebih panjang dari { $limit } bita
  .why = Tidak ada baris sepanjang itu; mungkin ada tanda kutip yang hilang.
  .help = Periksa tanda kutip di sekitar sini, dan pastikan ini berkas yang benar.
quote-open = tanda kutip dibuka di sini dan tidak pernah ditutup
  .why = Semua setelahnya akan menjadi satu sel.
  .help = Tutup, atau tulis tanda kutip di dalam sel dua kali.
cell-empty = “{ $column }” kosong
  .why = Tanpa itu barisnya tidak berarti.
  .help = Isi, atau hapus barisnya.
cell-error = sel ini menampilkan galat { $error }
  .why = Rumusnya gagal; nilainya tidak diketahui.
  .help = Betulkan rumusnya, atau tulis nilainya.
workbook-unreadable = buku kerja { $name } tidak dapat dibaca: { $detail }
  .why = Berkasnya rusak, terkunci, atau bukan .xlsx.
  .help = Buka dan simpan ulang sebagai .xlsx, atau simpan lembarnya sebagai CSV UTF-8.
workbook-too-large = buku kerja { $name } lebih dari { $limit } MiB setelah dibuka
  .why = Berkas seperti itu dapat menghabiskan memori.
  .help = Simpan lembarnya sebagai CSV UTF-8, yang boleh sebesar apa pun.
sheet-missing = buku kerja ini tidak punya lembar “{ $table }”, tetapi: { $sheets }
  .why = Jika lembarnya beberapa, tabel dicari menurut namanya.
  .help = Ganti nama lembarnya menjadi “{ $table }”.
number-ambiguous = “{ $value }” bisa dibaca dengan dua cara
  .why = Titik atau koma bisa menandai desimal atau ribuan.
  .help = Nyatakan di competition.yaml: csv: {"{"}decimal: "."{"}"} atau csv: {"{"}decimal: ","{"}"}.
number-malformed = “{ $value }” bukan angka
  .why = Hanya angka, tanda, tanda desimal, dan kelompok ribuan yang benar yang dapat dibaca.
  .help = Tulis seperti 1234.5, tanpa satuan.
number-percent = “{ $value }” memakai tanda persen
  .why = 5 % bisa berarti 5 atau 0,05.
  .help = Tulis angka yang diminta rubrik, tanpa tandanya.
number-too-large = “{ $value }” terlalu besar
  .why = Angka dibatasi sampai sejuta juta (10^12) ke kedua arah, agar jumlahnya tetap bermakna.
  .help = Gunakan satuan yang lebih besar, misalnya juta.
list-too-long = “{ $key }” berisi { $length } butir
  .why = Paling banyak { $limit } yang dibaca, agar sebuah berkas tidak menyibukkan program berjam-jam.
  .help = Pecahlah, atau hilangkan yang tidak perlu.
file-near = “{ $name }” tidak dibaca; apakah maksudnya “{ $wanted }”?
  .why = Nama tabel harus tepat dan berakhiran .csv atau .xlsx; dengan nama lain tabel itu terlewat tanpa diketahui.
  .help = Ganti namanya atau ekspor ulang, atau pindahkan dari folder edisi.
sheet-near = lembar “{ $sheet }” tidak dibaca; apakah maksudnya “{ $wanted }”?
  .why = Nama lembar harus tepat; dengan nama lain lembar itu terlewat tanpa diketahui.
  .help = Ganti nama lembarnya, atau pindahkan buku kerja itu dari folder edisi.
number-not-finite = “{ $value }” bukan angka berhingga
  .why = Nilai itu tidak dapat dibandingkan atau dirata-rata.
  .help = Tulis angka, atau hilangkan jika tidak diketahui.

## Entri, juri, nilai

entry-twice = entri “{ $entry }” tertulis dua kali, yang pertama di baris { $first }
  .why = Satu entri satu baris.
  .help = Hapus salah satu baris, atau beri id lain.
entry-unknown = tidak ada entri bernama “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Entri adalah yang ada di entries.csv.
  .help = Betulkan namanya, atau tambahkan entrinya.
judge-twice = juri “{ $judge }” tertulis dua kali, yang pertama di baris { $first }
  .why = Satu juri satu baris.
  .help = Hapus salah satu baris.
judge-unknown = tidak ada juri bernama “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Juri adalah yang ada di judges.csv.
  .help = Betulkan namanya, atau tambahkan jurinya.
criterion-unknown = rubrik tahap “{ $stage }” tidak memuat kriteria “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Baris ini tidak akan dihitung.
  .help = Betulkan namanya.
criterion-nowhere = tidak ada rubrik tahap yang memuat kriteria “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Baris ini tidak akan dihitung.
  .help = Betulkan namanya.
level-missing = nilai yang diberikan tidak punya level
  .why = Kosong bukan nol.
  .help = Tulis levelnya, atau state not_applicable atau recused.
level-unwanted = nilai dengan state { $state } punya level
  .why = Hanya bisa salah satu.
  .help = Hapus levelnya, atau state-nya.
mark-twice = juri yang sama menilai kriteria yang sama dari “{ $entry }” lagi, setelah baris { $first }
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus salah satu baris.
mark-not-applied = kriteria “{ $criterion }” tidak berlaku untuk jalur “{ $entry }”
  .why = Nilai ini tidak akan dihitung.
  .help = Hapus, atau ubah “applies_to” di rubrik.
judge-not-of-stage = juri “{ $judge }” menilai “{ $entry }” di tahap “{ $stage }” yang bukan tugasnya
  .why = judges.csv memuat tahap setiap juri.
  .help = Hapus nilainya, atau betulkan judges.csv.
judge-not-of-track = juri “{ $judge }” menilai “{ $entry }” di tahap “{ $stage }”, padahal jalurnya bukan tugas juri itu
  .why = judges.csv memuat jalur setiap juri.
  .help = Hapus nilainya, atau betulkan judges.csv.
judge-conflict = juri “{ $judge }” menilai “{ $entry }” di tahap “{ $stage }” meskipun ada benturan kepentingan
  .why = judges.csv melarangnya.
  .help = Hapus nilainya, atau betulkan judges.csv.

## Klaim, keputusan, ukuran

claim-twice = kriteria yang sama diklaim lagi, setelah baris { $first }
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus salah satu baris.
claim-without-level = klaim ini tidak punya level dan tidak dihitung
  .why = Kosong bukan nol.
  .help = Tulis levelnya, atau n/a jika kriterianya tidak berlaku.
subject-unknown = tidak ada tahap atau penghargaan “{ $name }”{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Keputusan menyangkut tahap, penghargaan, atau, jika kosong, seluruh keikutsertaan.
  .help = Betulkan namanya, atau kosongkan.
decision-not-for-award = “{ $kind }” tidak dapat dinyatakan atas penghargaan “{ $award }”
  .why = Tingkat ditetapkan pada suatu tahap; penghargaan hanya menjumlahkan hasil tahapnya.
  .help = Sebutkan tahap yang kriterianya ditetapkan.
decision-unsigned = keputusan ini tidak memuat “{ $column }”
  .why = Keputusan mengubah peringkat: harus ada alasan dan penanda tangan.
  .help = Tulis alasannya dan siapa yang menandatangani.
overrule-incomplete = overrule tidak memuat kriteria atau levelnya
  .why = Overrule menetapkan satu kriteria pada satu level.
  .help = Isi keduanya.
overrule-twice = kriteria “{ $criterion }” di-overrule lagi, setelah baris { $first }
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus salah satu baris.
indicator-missing = rubrik membaca indikator “{ $column }” yang bukan kolom di sini{ $near ->
    [yes] ; maksudnya “{ $suggestion }”?
   *[no] {""}
  }
  .why = Semua entri tidak akan punya nilainya.
  .help = Tambahkan kolomnya, atau betulkan “measure” di rubrik.
indicators-absent = rubrik membaca indikator “{ $column }”, tetapi tidak ada indicators.csv
  .why = Kriterianya belum punya nilai.
  .help = Tambahkan indicators.csv dengan kolom itu.
where-malformed = “{ $part }” bukan penyaring
  .why = Penyaring adalah kunci=nilai, beberapa digabung dengan |, setiap kunci sekali.
  .help = Tulis seperti class=pengaduan|channel=sms.
interval-reversed = nilainya tidak berada di antara “low” dan “high”
  .why = Selang memuat nilainya.
  .help = Periksa ketiga angkanya.
measure-twice = ukuran “{ $measure }” untuk “{ $entry }” tertulis dua kali, yang pertama di baris { $first }
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus salah satu baris.

assignments-without-judges = assignments.csv memerlukan juri di judges.csv
  .why = Tabel itu menyebut juri mana menilai peserta mana, sedangkan judges.csv tidak ada atau ditolak.
  .help = Tulis judges.csv, atau perbaiki.

assignment-twice = juri ini sudah diberi peserta yang sama; yang pertama di baris { $first }
  .why = Satu baris adalah satu tugas.
  .help = Hapus salah satu dari kedua baris.

mark-unassigned = juri “{ $judge }” menilai “{ $entry }” tanpa ditugaskan
  .why = assignments.csv membagi peserta tahap ini kepada juri, dan pasangan ini tidak ada di dalamnya.
  .help = Tambahkan pasangan itu ke assignments.csv, atau hapus nilainya.

assignment-conflict = juri “{ $judge }” ditugaskan menilai “{ $entry }” meskipun ada benturan kepentingan
  .why = judges.csv melarangnya: peserta atau instansinya disebut di sana, atau instansi atau wilayahnya sama dengan juri itu.
  .help = Tulis released pada kolom state baris itu lalu jalankan tolok assign, yang mencari juri lain; atau betulkan judges.csv.

tasks-few = “{ $entry }” baru mendapat { $given } dari { $wanted } juri di tahap “{ $stage }”
  .why = Panel tahap itu menghendaki sekian penilaian untuk setiap peserta, sedangkan assignments.csv memberikannya kepada lebih sedikit juri.
  .help = Jalankan tolok assign: yang kurang ditambahkan, yang lain tetap.

table-in-workbook = tabel “{ $table }” disimpan di lembar { $sheet }
  .why = tolok tidak menulis ke buku kerja milik orang, agar tidak pernah merusaknya.
  .help = Simpan lembar itu sebagai { $table }.csv di folder edisi, hapus dari buku kerja, lalu jalankan lagi.

## Daftar yang lolos, sanggahan, jadwal

shortlist-twice = peserta ini sudah ada dalam daftar yang sama; yang pertama di baris { $first }
  .why = Satu daftar menyebut seorang peserta satu kali.
  .help = Hapus salah satu dari kedua baris.
shortlist-last-stage = tahap “{ $stage }” adalah tahap terakhir
  .why = Dari tahap terakhir tidak ada yang lolos ke tahap berikutnya.
  .help = Betulkan tahapnya, atau hapus barisnya.
shortlist-track = “{ $entry }” berada di jalur “{ $track }”
  .why = Jalur peserta ditentukan entries.csv.
  .help = Tulis “{ $track }”, atau betulkan entries.csv.
shortlist-unsigned = daftar yang ditetapkan ini tidak memuat “{ $column }”
  .why = Daftar yang berlaku harus bertanda tangan dan bertanggal.
  .help = Isi, atau pakai version proposed.
objection-twice = sanggahan “{ $objection }” sudah ada sejak baris { $first }
  .why = Satu nomor adalah satu sanggahan.
  .help = Beri salah satunya nomor lain.
objection-unanswered = sanggahan ini { $state ->
    [upheld] dikabulkan
   *[other] ditolak
  } tanpa “{ $column }”
  .why = Penyanggah berhak atas jawaban, penanda tangan, dan tanggalnya.
  .help = Isi, atau tulis state open.
objection-state = sanggahan ini belum dijawab, tetapi “{ $column }” berisi
  .why = Tidak jelas apakah sanggahannya sudah dijawab.
  .help = Tulis state upheld atau rejected, atau kosongkan kolom itu. Keadaannya sekarang: { $state }.
objection-dates = sanggahan dijawab sebelum diterima ({ $received })
  .why = Salah satu tanggal pasti keliru.
  .help = Betulkan tanggalnya.
objection-open = sanggahan { $objection } dari “{ $entry }” belum dijawab
  .why = Hasil belum final sebelum semua sanggahan dijawab.
  .help = Jawab dengan tolok decide EDISI answer { $objection }.
time-malformed = starts_at tidak bisa “{ $value }”
  .why = Waktu tanpa selisih zona berarti jam yang berbeda di Jakarta dan Jayapura.
  .help = Tulis seperti 2022-05-23T09:00:00+07:00.
session-twice = “{ $entry }” dijadwalkan dua kali; yang pertama di baris { $first }
  .why = Setiap peserta mendapat satu sesi pada setiap tahap.
  .help = Hapus salah satu baris.
session-clash-room = ruang “{ $room }” dipakai bersamaan dengan sesi “{ $other }”
  .why = Satu ruang hanya menampung satu sesi.
  .help = Pindahkan salah satunya, atau jalankan tolok timetable --keep.
session-clash-judge = juri “{ $judge }” duduk bersamaan dalam sesi “{ $other }”
  .why = Seorang juri hanya dapat duduk dalam satu sesi.
  .help = Pindahkan salah satunya, atau jalankan tolok timetable --keep.

## Pasangan pendaftaran, kanal

attribute-unneeded = aturan tentang klaim yang lengkap tidak membaca atribut
  .why = `complete: claims` melihat claims.csv, bukan kolom entries.csv.
  .help = Hapus “attribute”, atau jadikan aturan tersendiri.
of-missing = keputusan `{ $kind }` tidak menyebut peserta yang lain
  .why = Keputusan ini tentang sepasang pendaftaran: peserta ini dan peserta di kolom “of”.
  .help = Tulis id peserta yang lain di kolom “of”.
of-unwanted = keputusan `{ $kind }` berisi peserta di kolom “of”
  .why = Hanya `duplicate` dan `distinct` yang menyangkut sepasang pendaftaran.
  .help = Kosongkan selnya, atau betulkan jenis keputusannya.
pair-of-itself = peserta “{ $entry }” dipasangkan dengan dirinya sendiri
  .why = Suatu pendaftaran hanya dapat mengulang pendaftaran lain.
  .help = Tulis id peserta yang lain di kolom “of”.
pair-with-stage = keputusan `{ $kind }` menyebut tahap atau penghargaan
  .why = Sama tidaknya dua pendaftaran berlaku sejak awal, sebelum semua tahap.
  .help = Kosongkan kolom “stage”.
duplicate-twice = peserta “{ $entry }” dinyatakan pendaftaran ganda lagi, setelah baris { $first }
  .why = Satu pendaftaran hanya dapat mengulang satu pendaftaran lain.
  .help = Hapus salah satu baris.
duplicate-chain = “{ $entry }” mengulang “{ $of }”, padahal peserta itu sendiri dinyatakan pendaftaran ganda di baris { $line }
  .why = Peserta yang dipakai harus tetap ada; rantai dan lingkaran tidak menyisakan satu pun.
  .help = Sebutkan peserta yang benar-benar dipakai di kolom “of” pada kedua baris.
channel-twice = kanal “{ $channel }” milik peserta ini tertulis dua kali, yang pertama di baris { $first }
  .why = Satu kanal satu baris.
  .help = Hapus salah satu baris, atau beri nama lain kepada kanal yang kedua.
hours-unclear = jam layanan “{ $hours }” tidak dapat dipahami
  .why = Hasil uji kanal lalu tidak dapat dipilah menurut jam layanan; yang lain tidak terpengaruh.
  .help = Tulis hari dan jam menurut waktu instansi itu sendiri, misalnya “Senin-Jumat 08.00-16.00”, “Senin-Kamis 08.00-16.00; Jumat 08.00-11.30”, atau “24 jam”, tanpa nama zona waktu.
consent-channel = { $entry } tidak memiliki kanal bernama “{ $channel }”{ $near ->
    [yes] ; apakah yang dimaksud “{ $suggestion }”?
   *[no] { "" }
  }
  .why = Persetujuan berlaku untuk satu kanal di channels.csv, atau untuk semua kanal peserta itu.
  .help = Tulis nama kanal seperti di channels.csv, atau kosongkan selnya.
consent-backwards = persetujuan berakhir pada { $until }, sebelum mulai pada { $from }
  .why = Persetujuan seperti itu tidak berlaku pada hari apa pun.
  .help = Betulkan salah satu tanggalnya.
maintenance-channel = { $entry } tidak memiliki kanal bernama “{ $channel }”{ $near ->
    [yes] ; apakah yang dimaksud “{ $suggestion }”?
   *[no] { "" }
  }
  .why = Pemeliharaan diumumkan untuk satu kanal di channels.csv, atau untuk semua kanal peserta itu.
  .help = Tulis nama kanal seperti di channels.csv, atau kosongkan selnya.
maintenance-time = { $place } tidak bisa “{ $value }”
  .why = Waktu ditulis menurut waktu instansi itu sendiri, tanpa zona; selain itu harus ditebak.
  .help = Tulis seperti 2022-03-05 22:00, atau tanggal saja: 2022-03-05.
maintenance-backwards = pemeliharaan selesai pada { $until }, tidak sesudah { $from } ketika dimulai
  .why = Rentang seperti itu tidak menyisihkan pemeriksaan apa pun.
  .help = Betulkan salah satu waktunya; bila melewati tengah malam, “until” jatuh pada hari berikutnya.
letterhead-contact = “{ $contact }” tidak dapat menjadi kontak dalam User-Agent
  .why = Setiap permintaan ke sebuah kanal menyebut di sana, dengan huruf biasa, ke mana pengelolanya dapat bertanya.
  .help = Tulis satu alamat surel atau laman dengan huruf biasa, tanpa tanda kurung.
letterhead-twice = “{ $what }” tertulis dua kali, yang pertama di baris { $first }
  .why = Naskah menyebutnya satu kali.
  .help = Hapus salah satu baris.

## observations/*.jsonl
observations-without-channels = ada hasil pengamatan, tetapi tidak ada kanal yang dapat dibaca
  .why = Setiap pengamatan adalah pengamatan atas satu kanal di channels.csv.
  .help = Tulis channels.csv dengan kolom entry, channel, dan kind, atau perbaiki.
observations-not-read = { $name } tidak dibaca: nama berkas pengamatan berakhir .jsonl
  .why = Jika terlewat tanpa disadari, hasil ukur akan berubah.
  .help = Buka kompresinya atau ganti namanya sehingga berakhir .jsonl, atau keluarkan dari folder observations.
observation-json = mulai dari sini baris ini bukan satu objek JSON yang utuh
  .why = Setiap baris pengamatan adalah satu objek tersendiri, seperti yang ditulis penguji kanal.
  .help = Ambil lagi berkasnya dari penguji kanal; baris yang terpotong di akhir berkas boleh dihapus.
observation-cut = baris terakhir terpotong: tidak dihitung
  .why = Penguji kanal berhenti ketika menulis, atau sedang menulis.
  .help = Jalankan lagi penguji kanal: baris itu ditulis ulang dari arsipnya. Jika barisnya hilang, hapuslah.
observation-key-missing = pengamatan ini tidak memuat “{ $key }”
  .why = Tanpa itu tidak dapat dikatakan apa yang terlihat, di mana, atau kapan.
  .help = Ambil lagi berkasnya dari penguji kanal, atau hapus baris ini.
observation-value = “{ $key }” tidak dapat bernilai { $value }
  .why = Isinya harus { $wanted ->
    [text] teks
    [moment] waktu, misalnya 2022-05-10T08:15:00+07:00
    [milliseconds] jumlah milidetik, 0 atau lebih
    [days] jumlah hari
    [share] angka dari 0 sampai 1
    [flag] true, false, atau null
    [date] tanggal, misalnya 2022-05-10
   *[other] hash: teks pendek tanpa karakter kendali
  }.
  .help = Ambil lagi berkasnya dari penguji kanal, atau perbaiki nilainya.
channel-unknown = “{ $entry }” tidak memiliki kanal bernama “{ $name }”{ $near ->
    [yes] ; maksud Anda “{ $suggestion }”?
   *[no] {""}
  }
  .why = Kanal adalah yang tercantum di channels.csv.
  .help = Kembalikan baris kanal itu ke channels.csv, sekalipun kanalnya sudah ditutup, atau perbaiki namanya.
observation-twice = pengamatan ini tertulis dua kali, yang pertama di { $first }
  .why = Jika dihitung dua kali, hasil ukur tampak lebih pasti daripada kenyataannya.
  .help = Hapus salah satu baris; jika seluruh berkas adalah salinan, keluarkan dari foldernya.
timezone-unknown = zona waktu “{ $zone }” milik “{ $entry }” tidak ada
  .why = Jam dan hari pengamatan dihitung menurut waktu setempat instansi.
  .help = Tulis WIB, WITA, WIT, atau nama seperti Asia/Makassar; sel kosong berarti Asia/Jakarta.
measure-observed = “{ $measure }” milik “{ $entry }” ada di sini dan ada pula dalam hasil pengamatan
  .why = Hanya satu yang dapat berlaku.
  .help = Hapus baris ini; jika hasil pengamatannya keliru, tetapkan tingkatnya dengan keputusan bertanda tangan (overrule).
measure-uncatalogued = tidak ada ukuran uji kanal bernama “{ $measure }”{ $near ->
    [yes] ; maksud Anda “{ $suggestion }”?
   *[no] {""}
  }
  .why = Kriteria ini hanya menemukan nilai jika measured.csv membawanya.
  .help = “tolok measures” memuat semua ukuran. Perbaiki namanya, atau bawa nilainya dalam measured.csv.
measure-direction = untuk “{ $measure }”, { $better ->
    [up] makin besar makin baik, tetapi skala ini memberi nilai lebih pada yang kecil
   *[down] makin kecil makin baik, tetapi skala ini memberi nilai lebih pada yang besar
  }
  .why = Kanal yang paling buruk akan mendapat nilai tertinggi.
  .help = { $better ->
    [up] Tulis ambang menaik, atau patokan dari rendah ke tinggi.
   *[down] Tulis ambang menurun, atau patokan dari tinggi ke rendah.
  }
measure-where-unknown = “{ $measure }” tidak dapat dipersempit seperti tertulis pada “where”
  .why = Ukuran itu dapat dipersempit menurut: { $keys }; “hours” berisi open atau closed, “kind” berisi jenis kanal.
  .help = Perbaiki “where”, atau bawa nilainya dalam measured.csv.
