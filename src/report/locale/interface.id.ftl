# Judul, kolom, dan kalimat program.
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).
heading-award = Penghargaan { $award }{ GIVEN($track) ->
    [no] {""}
   *[yes] {" "}({ $track })
  }: { $winners } pemenang dari { $running } calon
heading-track = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , jalur { $track }
  }: { $entered } masuk, { $eligible } memenuhi syarat, { $complete } lengkap, { $ranked } berperingkat, { $advanced } lolos
heading-track-last = { $stage }{ GIVEN($track) ->
    [no] {""}
   *[yes] , jalur { $track }
  }: { $entered } masuk, { $eligible } memenuhi syarat, { $complete } lengkap, { $ranked } berperingkat
heading-dropped = Keluar tanpa peringkat: { $count }
heading-warnings = Perlu diperhatikan: { $count }
heading-against = { $left } berhadapan dengan { $right }: { $where }
column-place = Peringkat
column-place-overall = Umum
column-entry = Peserta
column-name = Nama
column-points = Nilai
column-coverage = Bukti
column-band = Sebutan
column-note = Sebab
column-criterion = Kriteria
column-title = Judul
column-track = Jalur
column-judges = Juri
column-before = Semula
column-after = Menjadi
column-count = Jumlah
column-decision = Keputusan
column-reason = Alasan
column-part = Bagian selisih
row-total = jumlah
row-rest = pembulatan dan penggabungan
note-parts = Bagian-bagian itu berjumlah sama dengan selisih nilai.
note-proposed = Usulan, bukan ketetapan resmi: bobot dan ambang { $rubrics }.
note-imputed = diimputasi: { $criteria }
more-places = … { $more } lagi: --stage { $stage } --track { $track }
more-of-these = … dan { $more } lagi (--all)
without-attribute = (tidak diisi)

## Pemeriksaan
check-summary = { $edition }: { $entries } peserta, { $judges } juri, { $rubrics } rubrik; tidak ada masalah, { $notes ->
    [0] tidak ada yang janggal
   *[other] { $notes } hal perlu diperhatikan
  }
problems-found = { $count } masalah. Tidak ada yang dihitung sebelum semuanya diperbaiki.
progress-reading = Membaca
heading-claims = Klaim dibandingkan dengan hasil verifikasi, selisih terbesar lebih dulu
column-criteria = Kriteria
column-claimed = Klaim
column-verified = Terverifikasi
column-difference = Selisih

## Penilaian mandiri
assess-heading = { $entry } menurut { $rubric }: nilai { $points }{ GIVEN($band) ->
    [no] {""}
   *[yes] {" "}({ $band })
  }, bukti untuk { $coverage }% bobot
assess-heading-empty = { $entry } menurut { $rubric }: belum ada nilai, bukti untuk { $coverage }% bobot
assess-floor = { $open ->
    [0] Semua kriteria sudah dijawab.
   *[other] { $open } kriteria masih terbuka; pada tingkat terendahnya jumlah nilai menjadi { $points }.
  }
assess-intro = { $criteria } kriteria, { $answered } sudah dijawab. Setiap jawaban langsung disimpan di { $file }; jalankan lagi untuk melanjutkan.
assess-prompt = Tingkat { $min } sampai { $max } (n tidak berlaku, Enter melewati, q berhenti):
assess-not-understood = Jawaban ini bukan tingkat, bukan pula n, Enter, atau q.
assess-evidence = Dokumen mana yang membuktikannya? (Enter jika tidak ada):
assess-note = Catatan (Enter jika tidak ada):
note-as-if-verified = Tingkat yang diklaim di sini dihitung seolah-olah sudah diverifikasi juri. Tidak ada yang dibandingkan dengan peserta lain.
heading-steps = Yang dapat menaikkan nilai, tambahan terbesar lebih dulu
column-dimension = Dimensi
column-level = Tingkat
column-gain = Tambahan
column-next = Tingkat berikutnya meminta
column-evidence-wanted = Bukti yang masih diperlukan
not-an-id = “{ $name }” tidak dapat menjadi nama peserta
  .help = Nama terdiri atas 1 sampai 64 huruf A-Z a-z, angka, dan . _ -, serta diawali huruf atau angka.
track-wanted = { $entry } tidak ada dalam entries.csv, padahal edisi ini mempunyai beberapa jalur: { $tracks }
  .help = Sebutkan jalurnya dengan --track.
save-inside-edition = { $file } berada di dalam edisi, padahal jawaban tidak boleh mengubahnya
  .help = Beri --save sebuah berkas di luar folder edisi.

## Memulai
init-taken = { $folder } bukan folder kosong
  .help = Sebutkan folder yang belum ada, atau folder kosong.
init-done = { $files } berkas ditulis ke { $folder }. Selanjutnya: tolok check { $folder }, lalu tolok rank { $folder }
simulate-done = { $entries } peserta rekaan dengan { $marks } nilai juri ditulis ke { $folder } (benih { $seed }); truth.csv memuat mutu sebenarnya di balik nilai itu

## Penolakan
would-overwrite = { $file } adalah bagian edisi; hasil tidak boleh menggantikannya
  .help = Berikan nama lain kepada -o.
ending-not-written = hasil ini tidak dapat ditulis sebagai berkas .{ $ending }
  .help = Pakai -o dengan .csv (dapat dibuka Excel), .md, .json, atau .txt.
award-of-other-track = penghargaan { $award } bukan untuk jalur { $track }
  .help = Hilangkan --track atau --award.
same-entry = { $entry } tidak dapat dibandingkan dengan dirinya sendiri
  .help = Sebutkan peserta lain setelah --against.
against-other-track = Keduanya berada di jalur yang berbeda dan tidak saling bersaing.
heading-evidence = { $id } { $title } ({ $part })
heading-meetings = Tempat keduanya bertemu
column-where = Tahap atau penghargaan
see-check = { $count } hal lain tentang berkas-berkasnya: tolok check { $folder }
cannot-write = tidak dapat membaca atau menulis: { $what }
  .help = Tutup berkas itu jika sedang dibuka (Excel dan Word menguncinya), pastikan folder boleh ditulisi dan diska tidak penuh, lalu jalankan lagi. Tidak ada berkas yang setengah tertulis.
no-such = tidak ada { $kind } bernama “{ $name }”{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; maksud Anda “{ $suggestion }”?
  }
  .help = { GIVEN($known) ->
    [no] Nama harus persis: huruf besar dan huruf kecil dibedakan.
   *[yes] Yang ada: { $known }.
  }
kind-track = jalur
kind-stage = tahap
kind-award = penghargaan
kind-entry = peserta
kind-attribute = atribut
kind-criterion = kriteria atau dimensi
kind-measure = ukuran
kind-schema = skema
kind-objection = sanggahan

## Yang janggal pada rubrik
lint-weightless = { $criterion } berbobot 0
  .why = Kriteria ini ditanyakan dan ditampilkan, tetapi tidak memengaruhi nilai apa pun.
  .help = Beri bobot di atas 0, atau biarkan jika memang hanya untuk ditampilkan.
lint-no-source = { $criterion } tidak menyebut sumber
  .why = Peserta yang kehilangan nilai karenanya akan menanyakan dasarnya.
  .help = Tambahkan `grounding`, dengan `kind: sourced` beserta `refs`, atau dengan `kind: inferred`.
lint-no-question = { $criterion } tidak mempunyai judul maupun pertanyaan
  .why = Juri dan instansi hanya melihat idnya.
  .help = Tambahkan `title` atau `question`.
lint-no-evidence-asked = { $criterion } tidak menyebut bukti yang diminta
  .why = Di sini oranglah yang memberi tingkat, dan mereka tidak tahu dokumen apa yang harus dicari.
  .help = Sebutkan dokumennya di bawah `evidence`.
lint-levels-without-text = { $criterion } tidak menjelaskan tingkat { $levels }
  .why = Orang memberi tingkat itu tanpa tahu artinya.
  .help = Jelaskan di bawah `levels`.
lint-levels-in-one-language = { $criterion } menjelaskan tingkat { $levels } dalam satu bahasa saja
  .why = Pembaca bahasa yang lain mendapat kata-kata yang sama.
  .help = Tulis keduanya, seperti {"{"}id: ..., en: ...{"}"}.
lint-levels-out-of-reach = { $criterion }: tidak ada nilai terukur yang mencapai tingkat { $levels }
  .why = Batas dalam `bands` terlalu sedikit untuk tingkat rubrik ini.
  .help = Tambahkan batas, sebanyak langkah dari tingkat terendah sampai tertinggi.
lint-weight-sum = bobot dalam { $node } berjumlah { $sum }, bukan 100
  .why = Bobot dihitung sebagai bagian dari jumlahnya, jadi peringkat tidak berubah, tetapi sering kali ini salah tulis.
  .help = Perbaiki bobotnya, atau biarkan jika memang disengaja.

nothing-written = Tidak ada yang ditulis.
  .help = Folder edisi tetap seperti semula.
