### Berita acara, lampiran, surat, halaman hasil
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).

## Tanggal dan bilangan
month-names = Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
weekday-names = Senin Selasa Rabu Kamis Jumat Sabtu Minggu
numerals = nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas
numeral-parts = belas puluh seratus ratus seribu ribu juta miliar

## Setiap naskah
document-page = Halaman { $page } dari { $pages }
document-proposed = Bobot dan ambang rubrik { $rubrics } berstatus usulan dan belum menjadi ketetapan resmi.
blank-number = nomor naskah
blank-place = tempat
blank-office = NAMA INSTANSI PENYELENGGARA
blank-address = alamat, telepon, laman, surel
blank-decree = keputusan yang menjadi dasar penyelenggaraan kompetisi
blank-name = nama
blank-signing-office = jabatan penanda tangan
blank-objection-address = alamat sekretariat
blank-from = tanggal mulai
blank-to = tanggal akhir
blank-contact = surel atau laman untuk pertanyaan tentang uji kanal

## Kolom dan judul tabel
column-entered = Masuk
column-eligible = Memenuhi syarat
column-complete = Bukti lengkap
column-ranked = Berperingkat
column-went-on = Lolos
column-rule = Hal
column-provision = Ketentuan
column-number = No.
column-code = Kode
column-agency = Instansi
column-signer = Penanda tangan
column-person = Nama
column-role = Kedudukan
column-signature = Tanda tangan
column-your-points = Nilai Anda
column-median = Median jalur
column-n = n
column-bar = 0 sampai 100
row-sum = Jumlah
row-total-points = Nilai keseluruhan
sheet-counts = { $stage }: jumlah peserta
sheet-left = { $stage }: peserta yang keluar, menurut alasannya
sheet-method = { $stage }
sheet-standing = { $stage }: nilai Anda di samping median { $n } peserta{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}jalur { $track }
  } yang memenuhi syarat dan bernilai

## Jumlah peserta
left-withdrawn = Mengundurkan diri
left-disqualified = Didiskualifikasi
left-duplicate = Pendaftaran ganda; yang dinilai pendaftaran lainnya
left-incomplete = Belum lengkap: { $rule }
left-ineligible = Tidak memenuhi syarat: { $rule }
left-without-evidence = Tidak ada bukti untuk satu kriteria pun
left-too-little-evidence = Bukti kurang dari yang diminta rubrik
counts-registered = Peserta yang terdaftar berjumlah { $entered }. Sesudah pendaftaran ganda, pengunduran diri, diskualifikasi, dan pemeriksaan persyaratan, { $eligible } peserta memenuhi syarat, dan { $ranked } di antaranya memperoleh peringkat pada tahap { $stage }.
counts-entered = Peserta yang masuk ke tahap { $stage } berjumlah { $entered }; { $eligible } peserta memenuhi syarat, dan { $ranked } di antaranya memperoleh peringkat.

## Cara penilaian
rubric-official = resmi
rubric-proposed = usulan
method-rubric = Rubrik
method-marks = Juri untuk setiap peserta
method-combine = Penggabungan nilai juri
method-judges = Juri yang bekerja
method-third = Juri tambahan
method-carry = Nilai tahap sebelumnya
method-quota = Kuota yang lolos
method-ties = Nilai sama pada batas lolos
method-balance = Keterwakilan
method-open = tidak ditetapkan
method-all = semua
method-at-work = { $judges } juri memberikan { $marks } nilai
method-third-gap = diminta jika selisih dua nilai juri melebihi { $gap } tingkat
method-combined = { $how }, { $at }
method-carried = { $share } dibawa dari { $stage }
method-balanced = sedikitnya { $groups }{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}(jalur { $tracks })
  }
method-award = { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}(jalur { $track })
  }, { $winners } pemenang: { $terms }.
method-one-award = Penghargaan diisi menurut urutan tersebut; setiap peserta hanya dapat memperoleh satu penghargaan.
method-many-awards = Penghargaan diisi menurut urutan tersebut; satu peserta dapat memperoleh beberapa penghargaan.
combine-mean = rata-rata
combine-median = median
combine-trimmed = rata-rata tanpa satu nilai tertinggi dan satu nilai terendah
combine-at-criterion = per kriteria
combine-at-total = atas jumlah nilai setiap juri
ties-break = diputuskan dengan pemecah seri; yang tetap sama menunggu keputusan bertanda tangan
ties-include = semua yang bernilai sama lolos
ties-stop = tidak seorang pun lolos sampai ada keputusan bertanda tangan

## Hasil
listing-finalists = { GIVEN($track) ->
    [no] Yang lolos
   *[yes] Jalur { $track }
  }: { $count } lolos dari { $of } peserta berperingkat
listing-ranked = { GIVEN($track) ->
    [no] Peringkat
   *[yes] Jalur { $track }
  }: { $count } peserta berperingkat
listing-winners = { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}(jalur { $track })
  }: { $count } pemenang dari { $of } calon
listing-empty = Tidak ada.
results-winners = Penghargaan diberikan kepada { $count } peserta berikut.
results-finalists = Peserta yang lolos ke tahap berikutnya berjumlah { $count }, sebagai berikut.
results-ranked = Peserta yang memperoleh peringkat berjumlah { $count }, sebagai berikut.

## Keputusan dan hal yang perlu diketahui
decisions-none = Tidak ada keputusan yang mengubah hasil.
decided-overrule = kriteria { $criterion } ditetapkan menjadi tingkat { $level }
kind-decision-withdrawn = mengundurkan diri
kind-decision-disqualified = didiskualifikasi
kind-decision-admitted = diloloskan
kind-decision-moved = dipindahkan ke bawah batas lolos
kind-decision-duplicate = pendaftaran ganda
kind-decision-distinct = bukan pendaftaran ganda
warnings-none = Tidak ada nilai sama pada batas lolos dan tidak ada peringatan.
warnings-more = … dan { $more } hal sejenis; semuanya ditampilkan oleh tolok rank --all.

## Berita acara
minutes-title = BERITA ACARA
minutes-of-awards = Penetapan Pemenang
minutes-of-stage = Hasil { $stage }
minutes-edition = { $competition } Tahun { $edition }
minutes-number = Nomor: { $number }
minutes-opening = Pada hari ini, { $weekday }, tanggal { $day } bulan { $month } tahun { $year } ({ $date }), bertempat di { $place }, Tim Penilai { $competition } menyatakan hal-hal berikut dengan sebenarnya.
minutes-replaces = Berita acara ini menggantikan berita acara sebelumnya, yang hasilnya tersimpan dalam berkas { $file }. Berita acara sebelumnya dinyatakan tidak berlaku lagi.
minutes-basis = Dasar
minutes-counts = Peserta
minutes-objections = Sanggahan
minutes-method = Cara penilaian
minutes-results = Hasil
minutes-decisions = Keputusan yang mengubah hasil
minutes-warnings = Hal yang perlu diketahui penanda tangan
minutes-changes = Perubahan terhadap berita acara sebelumnya
minutes-data = Sumber data
minutes-closing = Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
minutes-signatures = Tim Penilai
basis-decree = { $decree }
basis-edition = Peraturan { $competition } edisi { $edition }.
basis-rubric = Rubrik { $rubric } versi { $version } untuk tahap { $stage }.
data-sources = Hasil dihitung dengan tolok versi { $version }, benih acak { $seed }, dari berkas edisi dengan SHA-256 { $sha256 }. Hasil selengkapnya tersimpan dalam berkas { $record }, yang menjadi bagian tidak terpisahkan dari berita acara ini.
role-chair = Ketua Tim Penilai
role-secretary = Sekretaris
role-judge = Juri

## Lampiran
annex-label = LAMPIRAN
annex-decree = Keputusan { $office } Nomor { $number } tanggal { $date }
annex-winners = DAFTAR PEMENANG
annex-finalists = DAFTAR FINALIS
annex-ranked = DAFTAR PERINGKAT
annex-by-name = Disusun menurut abjad nama instansi; urutan tidak menunjukkan peringkat.
annex-by-place = Disusun menurut peringkat.

## Perubahan hasil
changes-summary = { $changed ->
    [0] Tidak ada kedudukan yang berubah
   *[other] { $changed } kedudukan peserta berubah
  }; { $unchanged } kedudukan tetap.
changes-since = Hasil sebelumnya tersimpan dalam berkas { $file } (SHA-256 masukan { $before }…); hasil sekarang dihitung dari masukan dengan SHA-256 { $after }….
changes-other-edition = Hasil sebelumnya berasal dari { $before }, sedangkan hasil sekarang dari { $after }.
changes-shifted = { $count } kedudukan lain hanya bergeser peringkatnya karena perubahan pada peserta lain, tanpa perubahan nilai atau kelolosan.
contest-award = Penghargaan { $award }
contest-stage = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , jalur { $track }
  }
contest-new = Hanya ada dalam hasil sekarang: { $contest }.
contest-gone = Hanya ada dalam hasil sebelumnya: { $contest }.
stand-absent = tidak ikut
stand-left = keluar tanpa peringkat
stand-placed = peringkat { $place }, nilai { $points }
stand-goes-on = peringkat { $place }, nilai { $points }, lolos
stand-wins = peringkat { $place }, nilai { $points }, menang
cause-itself = nilai atau datanya sendiri berubah
cause-follows = mengikuti perubahannya pada tahap sebelumnya
cause-others = bergeser karena perubahan pada peserta lain
cause-decision = { $decision }: { $reason } ({ $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  })
addendum-title = ADENDUM BERITA ACARA
addendum-opening = Adendum ini memuat perubahan terhadap hasil yang tersimpan dalam berkas { $file }.
addendum-data = SHA-256 masukan semula { $before }; sekarang { $after }. tolok versi { $version }.

## Surat
letter-title = Hasil penilaian
letter-number = Nomor: { $number }
letter-subject = Hal: Hasil penilaian { $competition }
letter-addressee = Yth. Pimpinan { $agency }
letter-at = di tempat
letter-greeting = Dengan hormat,
letter-thanks = Terima kasih atas keikutsertaan { $name } (kode peserta { $entry }) dalam { $competition }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}pada jalur { $track }
  }. Melalui surat ini kami sampaikan hasil penilaian beserta penjelasannya.
letter-left = { $name } tidak memperoleh peringkat pada tahap { $stage }: { $reason }
letter-goes-on = { $name } menempati peringkat { $place } dari { $of } peserta{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}jalur { $track }
  } pada tahap { $stage } dengan nilai { $points } dan termasuk { $went-on } peserta yang lolos ke tahap berikutnya.
letter-stops = { $name } menempati peringkat { $place } dari { $of } peserta{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}jalur { $track }
  } pada tahap { $stage } dengan nilai { $points } dan belum lolos ke tahap berikutnya; { $went-on } peserta lolos.
letter-ranked = { $name } menempati peringkat { $place } dari { $of } peserta{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}jalur { $track }
  } pada tahap { $stage } dengan nilai { $points }.
letter-wins = Selamat: { $name } memenangi { $awards }.
letter-wins-none = { $name } termasuk finalis, tetapi belum memenangi penghargaan.
letter-award = { $award }: peringkat { $place } dari { $of } calon dengan nilai { $points }; { $winners } calon menang.
letter-band = Nilai { $points } termasuk sebutan “{ $band }”. Sebutan hanya memberi nama pada rentang nilai dan tidak menentukan hasil.
letter-also-decided = Selain nilai, hal berikut turut menentukan:
letter-objection = Keberatan atas hasil ini dapat disampaikan secara tertulis kepada { $address } sejak { $from } sampai dengan { $to }. Sebutkan kode peserta { $entry }, kriteria yang dipersoalkan, dan buktinya. Setiap keberatan dijawab secara tertulis beserta alasannya.
letter-closing = Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.
letter-data = Dihitung dengan tolok versi { $version } dari berkas edisi dengan SHA-256 { $sha256 }.
why-withdrawn = peserta mengundurkan diri. { $reason } ({ $signer }).
why-disqualified = peserta didiskualifikasi. { $reason } ({ $signer }).
why-ineligible = persyaratan berikut tidak terpenuhi: { $rule }. Yang tercatat dalam pendaftaran: { $value }; yang diminta: { $wanted }.
why-incomplete = borang penilaian mandiri belum lengkap; belum ada klaim untuk { $criteria }.
truth-yes = ya
truth-no = tidak
why-ineligible-absent = persyaratan berikut tidak terpenuhi: { $rule }. Keterangan itu tidak diisi dalam pendaftaran; yang diminta: { $wanted }.
heading-standing = Nilai Anda di samping peserta lain
note-bars = Batang biru menunjukkan nilai Anda dan garis tegak menunjukkan median; panjang penuh berarti 100. Median adalah nilai tengah: separuh peserta di bawahnya, separuh di atasnya.
heading-behind = Yang memisahkan Anda dari batas
behind-finalist = Peserta terakhir yang lolos karena nilainya pada tahap { $contest } menempati peringkat { $place } dengan nilai { $points }, { $gap } lebih tinggi dari nilai Anda. Selisih itu berasal dari:
behind-finalist-level = Peserta terakhir yang lolos karena nilainya pada tahap { $contest } menempati peringkat { $place } dengan nilai { $points }, sama dengan nilai Anda; urutannya ditentukan oleh pemecah seri atau keputusan. Bagian yang berbeda:
behind-winner = Pemenang terakhir { $contest } menempati peringkat { $place } dengan nilai { $points }, { $gap } lebih tinggi dari nilai Anda. Di antara penghargaan yang Anda ikuti, inilah selisih terkecil. Selisih itu berasal dari:
behind-winner-level = Pemenang terakhir { $contest } menempati peringkat { $place } dengan nilai { $points }, sama dengan nilai Anda; urutannya ditentukan oleh pemecah seri atau keputusan. Bagian yang berbeda:
behind-part = { $criterion }: { $part }{ GIVEN($points) ->
    [no] {""}
   *[yes] {" "}(nilai Anda pada kriteria ini { $points } dari 100)
  }
behind-rest = hal-hal lain bersama-sama: { $part }
behind-rest-ahead = pada hal-hal lain bersama-sama Anda justru unggul { $part }
heading-strengths = Kekuatan
strengths-none = Tidak ada kriteria yang nilainya di atas median jalur.
strength = { $criterion }: nilai { $points }, sedangkan median dari { $n } peserta { $median }.
heading-improvements = Yang paling dapat menaikkan nilai
improvements-intro = Kriteria berikut paling banyak dapat menambah nilai keseluruhan tahapnya. Anjurannya dikutip dari rubrik.
improvement = { $criterion }: { GIVEN($points) ->
    [no] tidak ditemukan bukti yang dapat dinilai
   *[yes] nilai { $points } dari 100
  }; dapat menambah sampai { $headroom }.{ GIVEN($next) ->
    [no] {""}
   *[yes] {" "}Untuk mencapai tingkat { $level }: { $next }
  }
heading-comments = Catatan juri
comment = { $criterion }: “{ $comment }”
comments-none = Juri tidak menuliskan catatan.
heading-objection = Masa sanggah

## Membaca hasil sebelumnya
record-unreadable = berkas itu bukan hasil yang ditulis tolok: { $detail }
  .help = Berikan berkas .json yang ditulis di samping berita acara, atau oleh tolok rank -o hasil.json.
record-format = berkas itu bukan hasil dengan format 1, melainkan { GIVEN($format) ->
    [no] tanpa format
   *[yes] { $format }
  }
  .help = Berikan berkas .json yang ditulis di samping berita acara, atau oleh tolok rank -o hasil.json.
record-id = “{ $id }” dalam berkas itu tidak dapat menjadi nama
  .help = Berkas itu telah diubah atau rusak; pakai salinan aslinya.
record-place = peringkat { $entry } dalam berkas itu adalah { $place }
  .help = Berkas itu telah diubah atau rusak; pakai salinan aslinya.
record-twice = { $entry } tercantum dua kali pada tempat yang sama dalam berkas itu
  .help = Berkas itu telah diubah atau rusak; pakai salinan aslinya.
record-too-large = { $file } lebih besar dari { $most } MB
  .help = Hasil sebesar itu tidak ditulis tolok; periksa apakah berkasnya benar.

## Menulis naskah
report-dated = Tanggal naskah: { $date } (hari ini). --date menetapkan tanggal lain.
report-written = Ditulis: { $files }
report-letters-written = { $count } surat ditulis ke { $folder }
report-nobody-placed = belum ada peserta yang memperoleh peringkat pada tahap { $stage }
  .help = Masukkan nilai juri lebih dahulu, atau sebutkan tahap lain dengan --stage.
report-edited = { $file } sudah ada dan berbeda isinya
  .help = Mungkin sudah disunting di Word. Beri -o nama lain, atau --replace untuk menggantinya.
report-output-wanted = berkas hasil harus disebut
  .help = Tambahkan -o, misalnya -o { $example }.
report-ending = { $file } seharusnya berakhiran { $wanted }
  .help = Beri -o nama berkas dengan akhiran itu.
report-before-replaced = { $file } menyimpan hasil berita acara sebelumnya dan akan tertimpa
  .help = Beri -o nama lain, agar keduanya tersimpan.
report-other-edition = { $file } menyimpan hasil { $before }, sedangkan edisi ini { $after }
  .help = Berita acara hanya menggantikan berita acara edisi yang sama; untuk membandingkan dua edisi, pakai tolok report … diff.
report-never-came = { $entry } tidak sampai ke tahap { $stage }, jadi tidak ada surat untuknya
  .help = Hilangkan --stage, atau sebut tahap tempat peserta itu dinilai.
report-pattern = pola nomor “{ $pattern }” memberi nomor yang sama kepada semua surat
  .help = Pakai # untuk nomor urut (atau ### dengan nol di depan) atau {"{"}entry{"}"} untuk kode peserta, misalnya B/###/P4/2022.
report-is-file = { $folder } adalah berkas, padahal surat-surat memerlukan folder
  .help = Beri -o nama sebuah folder.
progress-letters = Menulis surat

## Halaman hasil
site-skip = Langsung ke isi
site-language-id = Bahasa Indonesia
site-language-en = English
site-title = Hasil { $competition } { $edition }
site-contents = Isi halaman
site-awards = Penghargaan dan pemenang
site-finalists = Yang lolos
site-ranked = Peringkat
site-places = Peringkat dan nilai
site-places-intro = Setiap titik adalah satu peserta, dari peringkat pertama di kiri. Titik penuh berarti lolos, titik kosong tidak; pada tahap terakhir semua titik penuh. Nama hanya disebut untuk yang lolos.
site-funnel = Dari pendaftaran sampai penghargaan
site-method = Cara penilaian
site-warnings = Hal yang perlu diketahui
site-data = Sumber data
site-data-text = Dihitung dengan tolok versi { $version }, benih acak { $seed }. SHA-256 berkas edisi: { $sha256 }.
site-empty = Belum ada.
column-dimensions = Dimensi
column-step = Langkah
column-share = Banyaknya
bars-legend = Batang kecil menunjukkan nilai tiap dimensi dari 0 sampai 100, dari kiri ke kanan: { $dimensions }.
chart-title = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , jalur { $track }
  }: nilai menurut peringkat
chart-told = { $n } peserta berperingkat; nilai tertinggi { $best }, terendah { $worst }; { $through } lolos.
chart-told-last = { $n } peserta berperingkat; nilai tertinggi { $best }, terendah { $worst }.
chart-cut = batas lolos
chart-place = peringkat
chart-points = nilai
chart-dot = peringkat { $place }, nilai { $points }
chart-dot-named = { $name }: peringkat { $place }, nilai { $points }
step-registered = Terdaftar
step-entered = Masuk ke { $stage }
step-eligible = Memenuhi syarat ({ $stage })
step-ranked = Berperingkat ({ $stage })
step-went-on = Lolos dari { $stage }
step-winners = Penghargaan diberikan
