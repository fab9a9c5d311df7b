### Penugasan juri

progress-assigning = Membagi tugas

heading-assign = { $stage }: { $entries } peserta, { $judges } juri, { $tasks } tugas
heading-assign-judges = Tugas setiap juri
heading-assign-changes = Yang berubah
heading-assign-third = Peserta yang mendapat satu juri tambahan: { $count }
column-judge = Juri
column-tasks = Tugas
column-floor = Paling sedikit
column-cap = Paling banyak
column-anchors = Jangkar
column-mismatches = Di luar keahlian
column-marked = Sudah dinilai
column-new = Baru
column-released = Ditarik
column-widest = Selisih terlebar
column-third = Juri ketiga

assign-changes = { $new } tugas baru, { $kept } tetap, { $marked } sudah dinilai (tidak pernah diubah), { $released } ditarik.
assign-cost = Biaya (usulan kami): { $cost } = { $mismatches } di luar keahlian + { $imbalance } karena beban tidak merata. { GIVEN($optimal) ->
    [yes] Tidak ada pembagian{ GIVEN($stood) ->
        [yes] {" "}dengan tugas baru sesedikit ini
       *[no] {""}
      } yang lebih murah.
   *[no] Tidak ada pembagian{ GIVEN($stood) ->
        [yes] {" "}dengan { $least } tugas baru
       *[no] {""}
      } yang lebih murah daripada { $bound }{ GIVEN($gap) ->
        [yes] {" "}(selisih paling banyak { $gap })
       *[no] {""}
      }; selisih itu dipakai untuk menghubungkan para juri.
  }{ $swaps ->
    [0] {""}
   *[other] {" "}Tugas dipertukarkan { $swaps } kali agar para juri saling terhubung.
  }
assign-fewest = { $more ->
    [0] { $new } tugas baru: tidak ada pembagian dengan tugas baru yang lebih sedikit.
   *[other] { $new } tugas baru; { $least } sudah cukup seandainya para juri tidak perlu terhubung.
  }
assign-linked = { GIVEN($names) ->
    [yes] { $judges } juri ({ $names })
   *[no] Seluruh { $judges } juri
  } { $judges ->
    [1] tidak mempunyai rekan pembanding
   *[other] { $components ->
        [1] terhubung melalui peserta yang dinilai bersama
       *[other] terbagi menjadi { $components } bagian tanpa peserta bersama
      }
  }{ GIVEN($connectivity) ->
    [no] .
   *[yes] ; konektivitas aljabar { $connectivity }{ GIVEN($before) ->
        [no] .
       *[yes] {" "}(sebelum tugas dipertukarkan: { $before }, dalam { $components-before } bagian).
      }
  }
assign-groups = { $groups } kelompok ini tidak dapat dihubungkan: { GIVEN($shared) ->
    [no] jalur yang dilayani berbeda ({ $tracks })
   *[yes] karena benturan kepentingan, tidak ada peserta jalur { $shared } yang boleh dinilai juri dari kedua kelompok
  }. Bandingkan nilai mereka hanya di dalam kelompoknya, atau tugaskan seorang juri untuk kedua-duanya.
assign-unlinked = Pertukaran tugas tidak dapat menghubungkan para juri ini. { $count } penilaian tambahan dapat menghubungkannya (sebagai baris di assignments.csv), atau peserta yang dinilai semua juri (--anchors 1 atau lebih):
assign-extra = { $judge } juga menilai { $entry }{ GIVEN($over) ->
    [no] {""}
   *[yes] {" "}(melampaui batas tugas juri itu)
  }
assign-more = … dan { $more } lagi (semuanya: --format json)
assign-even = Batas yang tidak ditentukan dibuat merata: rata-rata { $share } tugas setiap juri{ GIVEN($floor) ->
    [no] {""}
   *[yes] , paling sedikit { $floor }
  }{ GIVEN($cap) ->
    [no] {""}
   *[yes] , paling banyak { $cap }
  }{ GIVEN($relaxed) ->
    [no] .
   *[yes] : serata yang dimungkinkan oleh jalur dan benturan kepentingan.
  }
assign-out = { $judges } telah mundur dari tahap ini dan tidak mendapat tugas baru; gunakan --back bila sudah kembali.
assign-left = { $count } peserta ditinggalkan setengah dinilai: { $pairs }. Nilai yang sudah ada tetap dihitung; seorang juri lain menilai setiap peserta itu dari awal.
assign-without-trace = { $judge } tidak mempunyai tugas di sini, sehingga lain kali tidak ada yang menunjukkan bahwa juri ini mundur: ulangi --without, atau ubah judges.csv.
assign-over-cap = { $judge } tetap memegang { $tasks } tugas meskipun batasnya { $cap }: penilaian yang sudah ada tidak pernah dihapus.
assign-adopted = { $count } pasangan yang sudah dinilai belum tercatat sebagai tugas; sekarang dicatat.
assign-judge-out = { $name } (mundur)
assign-third-none = Tidak ada peserta yang memerlukan juri ketiga: selisih nilainya masih dalam batas, atau juri ketiga sudah diminta.
assign-written = assignments.csv telah ditulis.
assign-dry-run = Hanya ditampilkan (--dry-run): tidak ada yang ditulis.
assign-nothing = Tidak ada perubahan; tidak ada yang ditulis.

## Penolakan
assign-stage-wanted = tahap yang mana? Edisi ini mempunyai beberapa tahap: { $stages }
  .help = Sebutkan dengan --stage.
assign-marks-wanted = belum ditentukan berapa juri menilai setiap peserta di tahap { $stage }
  .help = Tulis panel: {"{"}marks_per_entry: 2{"}"} pada tahap itu di competition.yaml, atau gunakan --marks 2.
assign-no-entries = tidak ada peserta di tahap { $stage }
  .help = Lihat dengan tolok rank siapa yang memenuhi syarat, atau siapa yang lolos dari tahap sebelumnya.
assign-no-judges = tidak ada juri untuk tahap { $stage }
  .help = Tulis para juri di judges.csv; kolom stages boleh kosong bila juri bertugas di semua tahap.
assign-no-gap = tahap { $stage } tidak meminta juri ketiga
  .help = Tulis third_judge_gap pada panel tahap itu di competition.yaml: selisih tingkat terlebar yang masih dapat diterima.
assign-no-plan = pembagian tugas tidak ditemukan
  .help = Mohon laporkan bersama judges.csv dan entries.csv edisi ini.
assign-crossed = --at-least { $least } lebih besar daripada --at-most { $most }
  .help = Tukarkan kedua angka itu.
assign-anchor-absent = { $entry } tidak ikut dalam tahap ini, sehingga tidak dapat menjadi jangkar
  .help = Sebutkan peserta lain, atau jumlah jangkar.
assign-fresh-marked = { $count } tugas sudah dinilai, misalnya tugas { $judge } untuk { $entry }
  .help = Jangan pakai --fresh: tugas yang sudah dinilai tetap, yang lain ditambahkan.

## Pembagian tidak mungkin
assign-short = Pembagian tidak mungkin: { $entries } peserta{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}({ $tracks })
  }{ GIVEN($named) ->
    [no] {""}
   *[yes] : { $named }
  }{ GIVEN($regions) ->
    [no] {""}
   *[yes] , wilayah { $regions },
  } memerlukan { $wanted } penilaian; { $judges ->
    [0] tidak ada juri yang boleh menilainya.
   *[other] { $judges } juri yang boleh menilainya ({ $judge-names }) hanya dapat memberi { $room }: kurang { $short }.
  }
assign-owed = Pembagian tidak mungkin: { $judges } juri ({ $judge-names }) harus mendapat sedikitnya { $wanted } tugas bersama-sama, padahal { $entries } peserta yang boleh mereka nilai{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}({ $tracks })
  } hanya menyediakan { $room }: kurang { $short }.
assign-relax-cap = - Cukup bila setiap juri boleh menilai sampai { $cap } peserta (max_entries di judges.csv, --at-most).
assign-relax-floor = - Cukup bila jaminan tugas setiap juri tidak lebih dari { $floor } peserta (min_entries di judges.csv, --at-least).
assign-relax-marks = - Cukup bila setiap peserta dinilai oleh { $marks } juri (marks_per_entry, --marks).
assign-relax-judges = - Cukup bila ada tambahan { $count } juri{ GIVEN($tracks) ->
    [no] {""}
   *[yes] {" "}untuk jalur { $tracks }
  } tanpa benturan kepentingan, masing-masing sampai { $cap } peserta.
assign-relax-conflicts = - Cukup bila { $count } benturan kepentingan dikesampingkan{ GIVEN($pairs) ->
    [no] {""}
   *[yes] : { $pairs }
  }. Hanya pihak yang menyatakannya yang dapat menilai apakah itu patut.
assign-nothing-suffices = Tidak ada satu perubahan pun yang cukup; beberapa batas saling menghalangi.
conflict-declared = dinyatakan sendiri
conflict-agency = instansi sendiri
conflict-region = wilayah sendiri
