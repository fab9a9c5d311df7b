### Keputusan, daftar yang lolos, sanggahan
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).

## Satu keputusan dan akibatnya
decision-kind = { $kind ->
    [withdrawn] mengundurkan diri
    [disqualified] didiskualifikasi
    [admitted] diloloskan
    [moved] dipindahkan ke bawah batas lolos
    [overrule] tingkat ditetapkan
    [duplicate] pendaftaran ganda
    [distinct] bukan pendaftaran ganda
   *[other] { $kind }
  }
decision-line = { $entry } ({ $name }): { $kind }{ GIVEN($at) ->
    [no] {""}
   *[yes] , { $at }
  }
decision-signed = Alasan: { $reason }. Ditandatangani { $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  }.
changes-nothing = tidak mengubah peringkat, kelolosan, maupun penghargaan
heading-changes = { $at }: { $count } perubahan
heading-new-warnings = Perlu diperhatikan karena keputusan ini: { $count }
column-effect = Akibat
effect-advances = kini lolos
effect-advances-no-more = tidak lagi lolos
effect-wins = kini menang
effect-wins-no-more = tidak lagi menang
effect-joins = kini berperingkat di sini
effect-leaves = tidak lagi berperingkat di sini
effect-up = naik
effect-down = turun
effect-points = nilainya berubah
effect-of-stage = { $at }:{ GIVEN($enters) ->
    [no] {""}
   *[yes] {" "}{ $enters } lolos
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] { GIVEN($enters) ->
        [no] {" "}
       *[yes] {", "}
      }{ $leaves } tidak lolos
  }
effect-of-award = { $at }:{ GIVEN($enters) ->
    [no] {""}
   *[yes] {" "}{ $enters } menang
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] { GIVEN($enters) ->
        [no] {" "}
       *[yes] {", "}
      }{ $leaves } tidak menang
  }
effect-others = { $count } peringkat atau nilai lain berubah
reason-missing = Keputusan ini belum beralasan
  .help = Tambahkan --reason "..."; alasan itu dibaca peserta yang peringkatnya berubah. Untuk mengganti daftar, alasannya ditulis sesudah --replace.
signer-missing = Keputusan ini belum bertanda tangan
  .help = Tambahkan --signed-by "Nama, jabatan" (untuk daftar yang lolos: --sign).
write-decision = Tulis keputusan atas { $entry } ({ $kind }) ke decisions.csv? [y/t]
written-to = Ditulis ke { $file }.
dry-run = Tidak ada yang ditulis (--dry-run).

## Semua keputusan
heading-decisions = Keputusan bertanda tangan: { $count }
column-date = Tanggal
column-signed-by = Ditandatangani
column-does = Akibatnya
note-does = Akibat dihitung dengan membandingkan hasil sekarang dengan hasil tanpa keputusan itu saja.

## Daftar yang lolos
heading-shortlist-proposed = { $stage }: usulan daftar yang lolos
note-shortlist-proposed = Menurut nilai dan aturan saja, tanpa keputusan admitted dan moved pada tahap ini. Setelah pleno, tetapkan dengan --sign.
heading-shortlist-decided = { $stage }: daftar yang lolos, ditandatangani { $signer }, { $date }
heading-shortlist-track = { GIVEN($track) ->
    [no] {""}
   *[yes] Jalur { $track }:{" "}
  }{ $inside } diusulkan untuk { $quota } kursi, { $outside } terdekat di luarnya
column-list = Daftar
list-inside = lolos
list-outside = tidak lolos
shortlist-counts = { GIVEN($track) ->
    [no] {""}
   *[yes] Jalur { $track }:{" "}
  }{ $proposed } diusulkan, { $decided } ditetapkan, { $quota } kursi
shortlist-as-proposed = Ditetapkan seperti yang diusulkan.
heading-differences = Yang berbeda dari usulan
column-proposed = Usulan
column-decided = Ketetapan
difference-by-decision = { $kind }: { $reason } (ditandatangani { $signer })
difference-by-rules = mengikuti aturan, karena data atau keputusan lain berubah sesudah diusulkan
one-stage-only = Kompetisi ini hanya mempunyai satu tahap, sehingga tidak ada yang lolos ke tahap berikutnya
  .help = Pemenang ada dalam tolok rank.
stage-is-last = Tahap { $stage } adalah tahap terakhir; dari sana tidak ada yang lolos ke tahap berikutnya
  .help = Sebutkan tahap lain: { $known }.
stage-wanted = Tahap yang mana?
  .help = Sebutkan dengan --stage: { $known }.
shortlist-not-proposed = Belum ada usulan daftar untuk tahap { $stage }
  .help = Jalankan dahulu tanpa --sign: usulan itu yang dibaca pleno, dan disimpan di samping ketetapannya.
shortlist-signed = Daftar tahap { $stage } sudah ditandatangani { $signer }, { $date }
  .help = Untuk menggantinya, tambahkan --replace "alasan"; daftar lama tetap disimpan.
proposal-empty = Belum ada peserta yang lolos dari tahap { $stage }; tidak ada yang diusulkan
  .help = Masukkan nilai juri lebih dahulu, lalu periksa dengan tolok check.
proposal-unchanged = Usulan yang sama sudah tersimpan; tidak ada yang ditulis.
write-proposal = Tulis usulan tahap { $stage } ke shortlists.csv? [y/t]
write-shortlist = Tulis daftar tahap { $stage } yang ditandatangani ini ke shortlists.csv? [y/t]

## Sanggahan
heading-objections = Sanggahan: { $count }, { $open } belum dijawab
column-objection = Sanggahan
column-about = Tentang
column-received = Diterima
column-text = Isi
column-state = Keadaan
column-days = Hari
column-answer = Jawaban
objection-about-all = hasil seluruhnya
objection-state-open = belum dijawab
objection-state-upheld = dikabulkan
objection-state-rejected = ditolak
objection-without-text = Sanggahan ini belum berisi
  .help = Tambahkan --text "..." dengan isi suratnya.
answer-missing = Sanggahan belum dijawab
  .help = Tambahkan --answer "..."; jawaban itu disampaikan kepada penyanggah.
objection-answered = Sanggahan { $objection } sudah dijawab, ditandatangani { $signer }, { $date }
  .help = Sanggahan baru dari peserta yang sama didaftarkan dengan nomornya sendiri.
objection-registered = Sanggahan { $objection } dari { $entry } didaftarkan. Jawab dengan: tolok decide { $folder } answer { $objection } --upheld atau --rejected
write-answer = Tulis jawaban atas { $objection } ke objections.csv? [y/t]
objection-next-steps = Sanggahan dikabulkan. Langkah berikutnya: perbaiki data yang keliru, atau tetapkan tingkatnya: tolok decide { $folder } overrule { $entry } --stage TAHAP --criterion { GIVEN($criterion) ->
    [no] KRITERIA
   *[yes] { $criterion }
  } --level TINGKAT --reason "..." --signed-by "..."; jalankan tolok rank { $folder }; jika yang lolos berubah, usulkan dan tanda tangani lagi daftarnya dengan --replace; lalu terbitkan berita acara baru dengan tolok report { $folder } minutes --before BERITA-ACARA-LAMA.json -o BERITA-ACARA-BARU.docx.
