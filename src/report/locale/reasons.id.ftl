# Mengapa suatu peringkat demikian, dan apa yang perlu diketahui sekretariat.
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).

## Keluar
withdrawn = mengundurkan diri: { $reason } (ditandatangani { $signer })
disqualified = didiskualifikasi: { $reason } (ditandatangani { $signer })
dropped-duplicate = pendaftaran ganda, yang dinilai adalah { $of }: { $reason } (ditandatangani { $signer })
incomplete = belum lengkap: { $rule } (belum ada klaim untuk { $criteria })
ineligible = tidak memenuhi syarat: { $rule } ({ $attribute } adalah { $value }, seharusnya { $wanted })
ineligible-absent = tidak memenuhi syarat: { $rule } ({ $attribute } tidak diisi, seharusnya { $wanted })
without-evidence = tidak ada bukti untuk satu kriteria pun
too-little-evidence = bukti hanya untuk { $coverage }% bobot; rubrik meminta { $least }%
blocked = kriteria { $criterion } tidak bernilai, dan tanpa nilai itu rubrik tidak memberi peringkat

## Peringkat
tie-broken = nilai sama; diurutkan menurut { $node }
tie-shared = berbagi peringkat ini
advances = lolos
below-the-cut = di bawah batas lolos
tie-included = { $tied } peserta sama nilai pada { $seats } kursi terakhir: semuanya lolos
tie-settled = { $tied } peserta sama nilai pada { $seats } kursi terakhir: dengan keputusan bertanda tangan, { $entries } yang lolos
tie-waits = { $tied } peserta sama nilai pada { $seats } kursi terakhir: menunggu keputusan bertanda tangan
balance-in = lolos demi keterwakilan { $group }, menempati kursi { $other }
balance-seat = lolos demi keterwakilan { $group }, menempati kursi kosong
balance-out = memberikan kursinya kepada { $other } demi keterwakilan { $group }
admitted = diloloskan: { $reason } (ditandatangani { $signer })
moved = dipindahkan ke bawah batas lolos: { $reason } (ditandatangani { $signer })
let-in = diterima meski tidak memenuhi syarat: { $reason } (ditandatangani { $signer })
wins = memenangi { $award }
passed-over = dilewati: sudah memegang { $held }

## Peringatan
unmarked = { $stage }, { $track }: belum ada nilai juri; { $entries } peserta menunggu
marks-wanted = { $stage }: { $entry } belum mendapat { $wanted } nilai untuk { $criteria }
third-judge-wanted = { $stage }: nilai juri untuk { $entry } berjauhan pada { $criteria }; perlu satu juri lagi
too-few-to-trim = { $stage }: { $entry } mendapat kurang dari empat nilai untuk { $criteria }; dipakai rata-ratanya, tidak ada yang dipangkas
open-for-judges = { $stage }: { $entry } menunggu nilai juri untuk { $criteria }; sementara ini tidak dihitung
too-few-observations = { $stage }: { $entry } diukur dari terlalu sedikit pengamatan untuk { $criteria }; ditampilkan, tidak dinilai
no-bound-measured = { $stage }: { $entry } tidak mempunyai selang untuk { $criteria }, padahal ujung selang itu yang dinilai
nothing-to-impute-from = tidak ada peserta yang bernilai untuk { $criterion }, sehingga tidak ada yang dapat diimputasi
tie-at-cut = { $stage }, { $track }: { $entries } sama nilai pada { $seats } kursi terakhir; keputusan `admitted` bertanda tangan dalam decisions.csv menyelesaikannya
tie-at-cut-included = { $stage }, { $track }: { $entries } sama nilai pada batas lolos dan semuanya lolos
balance-level = { $stage }, { $track }: { $entries } sama kedudukannya, dan keterwakilan { $group } tidak dapat memilih di antaranya; keputusan bertanda tangan (`admitted`, `moved`) menyelesaikannya
balance-unmet = { $stage }, { $track }: hanya { $held } dari sedikitnya { $least } { $group } yang mendapat kursi
seats-open = { $stage }, { $track }: { $seated } dari { $quota } kursi terisi
seats-over = { $stage }, { $track }: { $seated } lolos untuk { $quota } kursi
shortlist-differs = { $stage }, { $track }: yang lolos menurut hitungan bukan lagi yang ditandatangani{ GIVEN($joins) ->
    [no] {""}
   *[yes] ; masuk: { $joins }
  }{ GIVEN($leaves) ->
    [no] {""}
   *[yes] ; keluar: { $leaves }
  }. Daftarnya perlu diusulkan dan ditandatangani lagi
decision-without-effect = { $stage }, { $track }: keputusan { $kind ->
    [admitted] meloloskan
    [moved] memindahkan
   *[other] { $kind }
  } { $entry } tidak mengubah apa pun

## Penurunan nilai
explain-entry = { $entry }: { $name }, jalur { $track }
explain-not-reached = tidak mempunyai peringkat di sana
explain-dropped = keluar pada { $stage }
explain-stage = { $stage }: peringkat { $place } dari { $of } dengan nilai { $points }
explain-award = penghargaan { $award }: peringkat { $place } dari { $of } dengan nilai { $points }
explain-award-won = penghargaan { $award }: menang, peringkat { $place } dari { $of } dengan nilai { $points }
explain-award-term = { $stage }, { $node }: nilai { $points }, { $share }% dari nilai penghargaan
explain-carried = { $share }% dibawa dari { $stage }: nilai { $points } di sana
explain-node = { $title } ({ $node }): nilai { $points }, { $share }% dari induknya, bukti untuk { $coverage }%
explain-node-without-points = { $title } ({ $node }): tanpa nilai, bukti untuk { $coverage }%
explain-node-not-applicable = { $title } ({ $node }): tidak berlaku
explain-criterion = { $criterion } { $title }: nilai { $points }, { $share }% dari dimensinya
explain-criterion-without-points = { $criterion } { $title }: tanpa nilai
explain-not-asked = { $criterion } tidak ditanyakan pada { $stage }
explain-level = tingkat { $level } berarti: { $text }
explain-overruled = ditetapkan menjadi tingkat { $level }: { $reason } (ditandatangani { $signer }{ GIVEN($date) ->
    [no] {""}
   *[yes] , { $date }
  })
explain-other-track = tidak berlaku untuk jalur peserta ini
explain-no-marks = juri: belum ada nilai
explain-no-claim = instansi tidak menyatakan apa pun
explain-no-log-value = tidak ada hasil ukur dari log pengaduan
explain-no-probe-value = tidak ada hasil ukur dari uji kanal
explain-no-indicator = tidak ada angka dalam indicators.csv
explain-judges-mean = juri: tingkat { $level }, rata-rata dari { $marks } nilai
explain-judges-median = juri: tingkat { $level }, median dari { $marks } nilai
explain-judges-trimmed = juri: tingkat { $level }, rata-rata dari { $marks } nilai tanpa satu tertinggi dan satu terendah
explain-judges-totals = juri: tingkat { $level } dari { $marks } nilai; jumlah nilai tiap juri yang digabungkan
explain-judges-not-applicable = juri: tidak berlaku menurut { $said } dari { $marked }
explain-mark = { $judge } memberi tingkat { $level }{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-mark-not-applicable = { $judge }: tidak berlaku{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-mark-recused = { $judge } mengundurkan diri dari penilaian ini{ GIVEN($comment) ->
    [no] {""}
   *[yes] : “{ $comment }”
  }
explain-claim = instansi menyatakan tingkat { $level }{ GIVEN($evidence) ->
    [no] , tanpa bukti
   *[yes] , dengan { $evidence }
  }
explain-claim-not-applicable = instansi menyatakan tidak berlaku; itu wewenang juri
explain-measured = terukur { $measure } = { $value }{ GIVEN($n) ->
    [no] {""}
   *[yes] , n { $n }
  }{ GIVEN($low) ->
    [no] {""}
   *[yes] , selang { $low } sampai { $high }
  }; yang dinilai { $scored }
explain-too-few = terukur { $measure } = { $value } dari { GIVEN($n) ->
    [no] pengamatan yang tidak diketahui jumlahnya
   *[yes] { $n } pengamatan
  }, diminta { $least }: ditampilkan, tidak dinilai
explain-no-bound = terukur { $measure } = { $value } tanpa ujung selang yang dinilai: ditampilkan, tidak dinilai
explain-missing-zero = tidak ditemukan apa pun: bernilai 0
explain-missing-excluded = tidak ditemukan apa pun: tidak dihitung, bobot lain menggantikannya
explain-missing-awaits-judge = tidak ditemukan apa pun: menunggu juri, sementara ini tidak dihitung
explain-missing-blocks = tidak ditemukan apa pun: tanpa ini tidak ada peringkat
explain-imputed = tidak ditemukan apa pun: diisi dari seluruh peserta (imputasi)
explain-imputed-pooled = tidak ditemukan apa pun, juga dalam kelompoknya: diisi dari seluruh peserta (imputasi)

## Berdampingan
against-level = { $left } dan { $right } bernilai sama.
against-tie-broken = nilai sama; diurutkan menurut { $node }: { $left } berbanding { $right }
whereabouts-left = { $entry } keluar pada { $stage }:
whereabouts-place = { $entry } sampai pada { $stage }, peringkat { $place }
against-summary = { $ahead } unggul { $gap } atas { $behind }; bagian terbesar yang menguntungkannya adalah { $id } { $criterion } ({ $part }).
nothing-in-common = { $left } dan { $right } tidak mempunyai tahap atau penghargaan yang sama, sehingga tidak ada yang dapat dibandingkan

## Angka yang tidak diterima skala mana pun
value-outside-levels = { $entry }: { $criterion } adalah { $value }, di luar tingkat { $min } sampai { $max }
  .why = Angka yang dibaca sebagai tingkat harus berupa tingkat; jika dipotong di ujungnya, angka itu tampak benar.
  .help = Perbaiki angkanya, atau beri kriteria ini skala sendiri (bands, goalposts).
value-outside-points = { $entry }: { $criterion } adalah { $value }, di luar nilai { $min } sampai { $max }
  .why = Di bawah `scale: identity` angka itu sudah berupa nilai.
  .help = Perbaiki angkanya, atau pakai goalposts untuk mengubahnya menjadi 0 sampai 100.
value-beyond-goalposts = { $entry }: { $criterion } adalah { $value }, melampaui batas { $min } dan { $max }
  .why = Nilainya akan kurang dari 0 atau lebih dari 100, dan sering kali satuannya yang keliru.
  .help = Perbaiki angka atau batasnya, atau tulis `cap: true` agar dihitung sebagai batas terdekat.
value-without-logarithm = { $entry }: { $criterion } adalah { $value }, padahal skalanya memakai logaritma
  .why = Hanya angka di atas 0 yang mempunyai logaritma; batasnya pun harus di atas 0.
  .help = Perbaiki angka atau batasnya, atau hapus `log: true` dari skala.
constant-column = tidak ada yang membedakan { $values } angka untuk { $criterion }
  .why = Skala atas seluruh peserta membandingkan peserta, dan di sini tidak ada yang dapat dibandingkan.
  .help = Beri kriteria ini skala lain, atau lengkapi angkanya; satu peserta sendirian tidak dapat dibandingkan.
points-without-mean = nilai { $entry } tidak mempunyai rata-rata geometrik, harmonik, atau pangkat
  .why = Rata-rata semacam itu tidak berlaku di bawah 0, atau bila membesar tanpa batas.
  .help = Pakai `aggregate: mean`, pangkat yang lebih kecil, atau skala yang tidak turun di bawah 0 (bukan zscore).
