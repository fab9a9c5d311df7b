### Apa kata nilai tentang para juri

heading-panel = { $name }: { $marks } nilai dari { $judges } juri, untuk { $entries } peserta pada { $criteria } kriteria
heading-panel-agreement = Seberapa sepakat para juri
heading-panel-severity = Seberapa ketat tiap juri
heading-panel-map = Semuanya pada satu mistar
heading-panel-levels = Bagaimana tingkat dipakai
heading-panel-unexpected = Nilai yang mengejutkan: { $count }
heading-panel-linear = Dari mana perbedaan nilai berasal

panel-agreement-words = 0 adalah yang diberikan kebetulan, 1 sepakat penuh. ICC(·,1) untuk nilai satu juri, ICC(·,k) untuk rerata semua juri; (1,·) jika juri tiap peserta berlainan, (2,·) jika para juri ini diambil dari banyak juri, (3,·) hanya untuk para juri ini. Kesepakatan tidak membuktikan bahwa nilainya benar: para juri dapat keliru bersama-sama.
panel-undefined = Tidak terdefinisi di sini.
heading-panel-facets = Seberapa jelas nilai membedakan mereka
panel-facets-words = Sebaran dan galat dalam logit. Keandalan 0 berarti hanya kebetulan, 1 berarti tanpa kebetulan. Untuk juri, angka tinggi berarti keketatan mereka berbeda. "p, sama" adalah peluang perbedaan seperti itu jika semuanya sama; "p, normal" jika diambil dari sebaran normal.
panel-severity-advice = Ketat saja bukan kesalahan: peringkat hanya bergeser jika peserta yang berdekatan dinilai juri yang berbeda, dan bagian "Apa yang akan diubah juri rata-rata" menyebut di mana. Infit sekitar 1 berarti semantap perkiraan; mulai 1,4 nilainya menyebar, di bawah 0,6 lebih seragam daripada perkiraan.
panel-unexpected-advice = Yang mengejutkan belum tentu keliru: tanyakan alasannya, jangan ubah nilainya. Dari seribu nilai yang sesuai model, kira-kira tiga semengejutkan ini.
panel-extreme-entries = { $count } peserta hanya mendapat nilai terendah atau hanya tertinggi; letak pastinya tidak dapat ditunjukkan oleh nilai.
panel-exact = Dari { $pairs } pasang nilai dua juri pada kriteria yang sama dari peserta yang sama, { GIVEN($same) ->
    [yes] { $same } sama
   *[no] tidak ada yang dapat dibandingkan
  }{ GIVEN($chance) ->
    [yes] {"; "}kebetulan saja memberi { $chance }
   *[no] {""}
  }{ GIVEN($expected) ->
    [yes] {", "}juri dengan keketatan mereka { $expected }
   *[no] {""}
  }.
panel-method-joint = Keketatan dalam logit, dengan kemungkinan maksimum bersama, dalam { $steps } langkah. Positif berarti lebih ketat; 0 adalah juri rata-rata. "Wajar" adalah tingkat yang akan diberikan juri itu kepada peserta rata-rata.
panel-method-marginal = Keketatan dalam logit, dengan kemungkinan maksimum marginal dan peserta dari sebaran normal (rerata { $mean }, simpangan { $sd }), dalam { $steps } langkah. Positif berarti lebih ketat; 0 adalah juri rata-rata. "Wajar" adalah tingkat yang akan diberikan juri itu kepada peserta rata-rata.
panel-logit = Logit adalah satuan model, sama di seluruh skala; untuk peserta ini kira-kira { $levels } tingkat.
panel-spread = { $differ ->
    [yes] Para juri berbeda melebihi kebetulan: peserta rata-rata akan mendapat { $least } dari yang paling ketat dan { $most } dari yang paling longgar. Mereka terbagi dalam kira-kira { $strata } kelompok yang berbeda (keandalan { $reliability }).
   *[no] Para juri tidak berbeda melebihi kebetulan: peserta rata-rata akan mendapat { $least } dari yang paling ketat dan { $most } dari yang paling longgar.
  }
panel-caterpillar = Keketatan tiap juri (●) dalam dua kali galat bakunya; · adalah juri rata-rata.
panel-map = Makin ke atas: peserta lebih baik, juri lebih ketat, kriteria lebih sukar.
panel-logits = logit
panel-entries = peserta
panel-judges = juri
panel-criteria = kriteria
panel-variances = { $entry } perbedaan berasal dari peserta, { $judge } dari juri yang ketat atau longgar, { GIVEN($both) ->
    [yes] { $both } dari juri yang lebih menyukai satu peserta daripada yang lain, {""}
   *[no] {""}
  }{ $residual } sisanya.
panel-alpha-nominal = Alfa Krippendorff, sama atau tidak
panel-alpha-ordinal = Alfa Krippendorff, menurut urutan
panel-alpha-interval = Alfa Krippendorff, menurut jarak
panel-alpha-ratio = Alfa Krippendorff, menurut rasio
panel-fleiss = Kappa Fleiss
panel-cohen = Kappa Cohen
panel-cohen-linear = Kappa Cohen, bobot linear
panel-cohen-quadratic = Kappa Cohen, bobot kuadrat
panel-light = Kappa rata-rata semua pasangan (Light)
panel-ac1 = AC1 Gwet
panel-brennan = Brennan dan Prediger
panel-kendall = W Kendall

column-panel-coefficient = Koefisien
column-panel-value = Nilai
column-panel-interval = Selang 95%
column-panel-missing = Yang masih kurang
column-panel-marks = Banyak nilai
column-panel-mean = Rerata
column-panel-fair = Wajar
column-panel-measure = Keketatan
column-panel-error = Galat
column-panel-infit = Infit
column-panel-infit-z = z infit
column-panel-outfit = Outfit
column-panel-outfit-z = z outfit
column-panel-facet = Untuk
column-panel-number = Banyaknya
column-panel-spread = Sebaran
column-panel-reliability = Keandalan
column-panel-strata = Kelompok
column-panel-separation = Pemisahan
column-panel-fixed = Khi-kuadrat, sama
column-panel-fixed-p = p, sama
column-panel-random = Khi-kuadrat, normal
column-panel-random-p = p, normal
column-panel-effect = Menambah (linear)
column-panel-subset = Bagian
column-panel-mark = Nilai juri
column-panel-expected = Perkiraan
column-panel-z = z
column-panel-average = Rerata letak
column-panel-threshold = Ambang

enough-judges = Baru { $have } dari { $want } juri yang diperlukan.
enough-entries = Baru { $have } dari { $want } peserta yang diperlukan.
enough-judges-for-variance = Keragaman antarjuri memerlukan { $want } juri, dan baru ada { $have }.
enough-entries-for-variance = Keragaman antarpeserta memerlukan { $want } peserta, dan baru ada { $have }.
enough-units = Dua juri menilai { $have } kriteria peserta; diperlukan { $want }.
enough-complete = Semua juri menilai { $have } peserta; diperlukan { $want }.
enough-two-judges = Ini untuk tepat dua juri, sedangkan ada { $have }.
enough-words = Nilainya berupa kata, bukan angka.
enough-one-level = Semua nilai sama.
enough-many-levels = Ada lebih dari 101 nilai yang berbeda.
enough-many-values = Ada { $have } nilai yang berbeda; rasio dibandingkan untuk paling banyak { $want }.
enough-many-pairs = Ada { $have } pasang nilai, terlalu banyak untuk dibandingkan juri demi juri.
enough-too-large = Juri, kriteria, ambang, dan bagian bersama-sama berjumlah { $have }, lebih dari { $want } yang dihitung sekaligus.
enough-too-large-marginal = Juri kali ambang kriteria berjumlah { $have }, lebih dari { $want } yang dapat disimpan --method mml; --method jml dapat.
enough-no-marks = Tidak ada nilai.
enough-not-ratio = Sebagian nilai di bawah 0.
enough-for-variances = { $have } nilai terlalu sedikit, atau dari terlalu sedikit juri, untuk memisahkan keragaman.
enough-marks-of-judge = { $count } juri memberi kurang dari { $want } nilai: { $judges }.
enough-thin = { $count } tingkat diberikan kurang dari { $want } kali, sehingga ambangnya tidak pasti.
enough-extreme = { $count } juri hanya memberi nilai terendah atau hanya tertinggi, sehingga keketatannya tidak pasti.
enough-subsets = Nilai terbagi dalam { $count } bagian yang tidak dihubungkan juri atau peserta mana pun. Keketatan dari bagian yang berbeda tidak dapat dibandingkan: masing-masing terhadap juri rata-rata bagiannya.
enough-not-converged = Perkiraan belum mencapai titik akhir.

panel-no-marks = Belum ada nilai juri.
    .help = tolok panel mempelajari nilai dalam marks.csv; `tolok check` menunjukkan apa yang ada.
panel-table-empty = Tabel itu tidak berisi nilai.
    .why = Tidak ada isi di bawah kepala tabelnya.
    .help = Berikan kepala tabel dan satu baris untuk tiap nilai, atau satu baris untuk tiap peserta dengan --matrix.
panel-no-column = Tidak ada kolom { $column }. { $near ->
    [yes] Apakah maksudnya { $suggestion }?
   *[no] {""}
  }
    .why = Kolomnya adalah { $columns }.
    .help = Sebutkan kolomnya dengan --entry, --judge, --criterion dan --mark; untuk satu kolom per juri pakai --matrix.
panel-id-missing = Nilai itu tanpa peserta, juri, atau kriteria.
    .why = Tidak dapat diketahui milik siapa nilai itu.
    .help = Isi sel yang kosong, atau hapus barisnya.
panel-hidden-character = { $text } memuat karakter tersembunyi.
    .why = Dua id yang tampak sama akan berbeda.
    .help = Ketik ulang id itu.
panel-judge-missing = Nilai itu ada pada kolom tanpa nama juri.
    .why = Tidak dapat diketahui milik siapa nilai itu.
    .help = Beri nama kolom itu pada kepala tabel, atau kosongkan.
panel-judge-twice = Juri { $judge } mempunyai dua kolom.
    .why = Tidak dapat diketahui nilai mana yang berlaku.
    .help = Berikan satu kolom untuk tiap juri.
panel-entry-twice = Peserta { $entry } mempunyai dua baris.
    .why = Tidak dapat diketahui nilai mana yang berlaku.
    .help = Berikan satu baris untuk tiap peserta.
panel-mark-twice = { $judge } menilai { $entry } dua kali; pertama kali pada baris { $first }.
    .why = Tidak dapat diketahui nilai mana yang berlaku.
    .help = Hapus salah satunya; jika nilai berasal dari beberapa kriteria, sebutkan kolomnya dengan --criterion.

heading-panel-odd = Juri yang menonjol
panel-odd-none = Tidak seorang pun dari { $judges } juri menonjol dalam keketatan, sebaran, rentang, halo, pergeseran, keberpihakan, atau kecepatan.
panel-odd-some = { $judges } juri diperiksa. Agar kebetulan tidak menuduh siapa pun, tiap perbandingan dikoreksi menurut banyaknya (Bonferroni antarjuri; Holm untuk juri dan jenis peserta; keketatan pada 2,5%, yang lain pada 1%, bersama-sama kira-kira 5%), dan perbedaan di bawah seperempat tingkat tidak disebut. Ini alasan untuk berbicara dengan juri itu, bukan putusan.
panel-odd-few = { $count } juri tidak diperiksa: { $judges }. { GIVEN($why) ->
    [yes] { $why }
   *[no] Potret memerlukan { $want } peserta yang juga dinilai rekan, dan nilai yang tidak semuanya terendah atau semuanya tertinggi.
  }
advice-severe = Itu tidak membuktikan ketidakadilan: ketat tidak berarti salah, dan peringkat hanya bergeser jika peserta yang berdekatan dinilai juri lain. Bacalah dua atau tiga dokumen itu bersama-sama.
advice-lenient = Itu tidak membuktikan kemurahan yang disengaja: longgar tidak berarti salah, dan peringkat hanya bergeser jika peserta yang berdekatan dinilai juri lain. Bacalah dua atau tiga dokumen itu bersama-sama.
advice-erratic = Itu tidak membuktikan kecerobohan: juri itu mungkin melihat yang luput dari yang lain. Telusuri nilai yang mengejutkan bersama-sama.
advice-central = Itu tidak membuktikan ketidakpedulian: pesertanya mungkin memang mirip, atau tingkatnya kurang jelas. Tanyakan apa yang layak mendapat tingkat terendah dan tertinggi.
advice-halo = Itu tidak membuktikan bahwa kriteria tidak dibaca: peserta yang baik sering baik dalam segala hal. Tanyakan alasan tiap kriteria untuk satu peserta.
advice-drift = Itu tidak membuktikan kelelahan: peserta yang dinilai belakangan mungkin memang berbeda. Minta juri itu menilai ulang satu peserta awal tanpa melihat nilai pertamanya.
advice-favour = Itu tidak membuktikan keberpihakan: peserta seperti itu mungkin memiliki hal yang luput dari rekan. Minta juri lain membaca beberapa di antaranya sebelum ada keputusan.
advice-fast = Itu tidak membuktikan kecerobohan: nilai mungkin diketik setelah semuanya dibaca. Tanyakan bagaimana dokumennya dibaca.
judge-severe = memberi { $levels } tingkat lebih rendah daripada yang akan diberikan juri rata-rata kepada peserta yang sama, jauh dari semua juri lain.
judge-lenient = memberi { $levels } tingkat lebih tinggi daripada yang akan diberikan juri rata-rata kepada peserta yang sama, jauh dari semua juri lain.
judge-erratic = nilainya menyebar { $times } kali dari yang diperkirakan; sulit diduga dari juri lain.
judge-central = bertahan di tengah skala: nilainya hanya beragam { $share } kali keragaman yang akan diberikan juri lain.
judge-halo = memberi hampir sama untuk semua kriteria satu peserta: perbedaannya hanya { $share } kali dari yang diperkirakan.
judge-drift = menjadi { $to ->
    [severe] lebih ketat
   *[lenient] lebih longgar
  } dari nilai pertama hingga terakhir, sebesar { $levels } tingkat terhadap rekan.
judge-favour = memberi peserta dengan { $attribute } { $value } { $levels } tingkat { $more ->
    [yes] lebih tinggi
   *[no] lebih rendah
  }{ $own ->
    [yes] {" "}(milik juri itu sendiri)
   *[no] {""}
  } daripada rekan, dibandingkan dengan peserta lain ({ $entries } peserta seperti itu).
judge-fast = memerlukan { $minutes } menit untuk satu nilai; lazimnya di panel ini { $usual }.
enough-judges-for-portrait = Perbandingan antarjuri memerlukan { $want } juri, dan baru ada { $have }.
enough-entries-for-portrait = Potret memerlukan { $want } peserta yang juga dinilai rekan, dan baru ada { $have }.

column-fair = Wajar
severity-applied = { $stage }: peringkat ini bukan dari nilai apa adanya. Keketatan juri dikeluarkan dengan { $method ->
    [rasch] model Rasch banyak faset
   *[linear] model campuran linear
  }, sesuai competition.yaml.
severity-impossible = { $stage }: keketatan seharusnya dikeluarkan, tetapi nilainya tidak cukup untuk memperkirakannya; peringkat ini dari nilai apa adanya.
heading-panel-fair = Apa yang akan diubah juri rata-rata
panel-fair = Dengan keketatan dikeluarkan dari setiap tahap ({ $method ->
    [rasch] model Rasch banyak faset
   *[linear] model campuran linear
  }), { $count ->
    [0] semua keputusan tetap.
   *[other] { $count } keputusan akan berbeda:
  }
panel-fair-official = Peringkat resmi adalah dari nilai apa adanya, kecuali competition.yaml menyebut `severity: rasch` atau `severity: linear` pada panel suatu tahap. `tolok rank --fair` menampilkan keduanya berdampingan.
panel-fair-complete = { $stage }: semua juri menilai semua peserta, sehingga keketatan saling meniadakan; nilai wajar hanya berbeda jika ada nilai yang kosong atau skala berakhir.
change-in = akan lolos
change-out = tidak akan lolos
change-wins = akan menang
change-loses = tidak akan menang
heading-panel-out = Apa yang bergantung pada satu juri
panel-out = Nilai tiap juri dikeluarkan bergantian dan semuanya diperingkat ulang. { $count ->
    [0] Tidak ada keputusan yang bergantung pada satu juri.
   *[other] { $count } juri menentukan sesuatu sendirian:
  }
panel-out-judge = tanpa { $judge }, { $changes } keputusan berubah: { $names }
panel-out-skipped = Tidak diperiksa: nilai dan juri terlalu banyak untuk memeringkat ulang semuanya tanpa tiap juri.
panel-out-advice = Itu bukan tanda kesalahan: dengan dua juri per peserta, masing-masing menentukan separuh. Ini menunjukkan di mana satu nilai tambahan sebelum keputusan paling berharga.
panel-bend-advice = Itu tidak menuduh siapa pun: ini menunjukkan betapa sedikit yang diperlukan. Jika hanya beberapa perseratus tingkat, umumkan cara menyelesaikan nilai sama dan hampir sama, atau minta satu juri lagi.
heading-panel-bend = Seberapa jauh nilai harus dibengkokkan
panel-bend = { $seat }: { $judge } sendirian harus memberi { $holder } { $levels } tingkat lebih rendah dan { $rival } { $levels } tingkat lebih tinggi pada setiap kriteria agar { $rival } unggul.
panel-bend-least = { $seat }: { $holder } dan { $rival } begitu dekat sehingga perubahan nilai sekecil apa pun dari { $judge } menentukan.
panel-bend-none = { $seat }: tidak ada juri yang sendirian dapat membuat { $rival } mengungguli { $holder }.

fair-beside-raw = { $at }: nilai { $raw } dari nilai juri apa adanya; juri rata-rata akan memberi { $fair } ± { $se }.

letter-fair = { $stage }: nilai juri apa adanya menghasilkan { $raw }; juri rata-rata akan memberi kira-kira { $fair } (galat baku { $se }). { $official ->
    [fair] Peringkat tahap ini memakai angka yang kedua.
   *[raw] Peringkat memakai nilai juri apa adanya; angka kedua hanya sebagai informasi.
  }

severity-uncertain = { $stage }: nilai masih sedikit untuk { $method ->
    [rasch] model Rasch banyak faset
   *[linear] model campuran linear
  }; `tolok panel` menyebut apa yang kurang.
