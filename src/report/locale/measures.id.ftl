# Katalog ukuran: measure-ID adalah judulnya; .formula menjelaskan cara
# menghitungnya, .source menyebut dasarnya. Lalu apa yang diamati.

measure-availability = Ketersediaan kanal
  .formula = Pemeriksaan yang mendapati kanal dapat dipakai (ok, slow, degraded), dibagi jumlah itu ditambah pemeriksaan yang mendapati kanal mati (down). Pemeriksaan yang tidak mengatakan apa pun tentang warga disisihkan menurut alasannya: diblokir, dilarang robots.txt, tidak dikirim (tanpa persetujuan, pemeliharaan yang diumumkan), diminta masuk akun, jendela waktu terlewat, penguji luring, tidak diketahui. Setiap pemeriksaan berbobot sama, apa pun kanalnya. Selang: Wilson, 95 %; pemeriksaan dianggap saling bebas, sehingga pemeriksaan yang hanya berselang beberapa menit membuat nilai tampak lebih pasti daripada kenyataannya.
  .source = UU 25/2009, pasal 36 dan 37 (penyelenggara menyediakan sarana pengaduan). Selang: Wilson (1927). Ambang pada rubrik adalah usulan.
measure-total-median-ms = Median waktu sampai jawaban utuh
  .formula = Median (kuantil tipe 7) waktu dari pencarian nama sampai bita terakhir, dalam milidetik bulat, atas pemeriksaan yang mendapati kanal dapat dipakai. Pemeriksaan yang mendapati kanal mati tidak memiliki waktu jawaban utuh: di sini disisihkan, dan dihitung dalam ketersediaan. Selang: dua statistik urutan yang mengapit median dengan keyakinan sedikitnya 95 %, apa pun sebarannya; mulai 6 pemeriksaan.
  .source = Ukuran sendiri, usulan. Kuantil: Hyndman dan Fan (1996), tipe 7. Selang: Hahn dan Meeker (1991), bagian 5.2.
measure-total-p95-ms = Persentil ke-95 waktu sampai jawaban utuh
  .formula = Seperti median, pada 95 dari 100 jawaban. Ujung atas selangnya memerlukan sedikitnya 72 pemeriksaan; tanpa itu, rubrik yang menilai ujung atas tidak menilai angka ini.
  .source = Ukuran sendiri, usulan. Kuantil: Hyndman dan Fan (1996), tipe 7. Selang: Hahn dan Meeker (1991), bagian 5.2.
measure-first-byte-median-ms = Median waktu sampai bita pertama
  .formula = Median (kuantil tipe 7) waktu tunggu antara permintaan dan bita pertama jawaban, dalam milidetik bulat, atas pemeriksaan yang mendapati kanal dapat dipakai. Selang seperti pada median waktu sampai jawaban utuh.
  .source = Ukuran sendiri, usulan. Kuantil: Hyndman dan Fan (1996), tipe 7. Selang: Hahn dan Meeker (1991), bagian 5.2.
measure-channels-live-share = Kanal hidup di antara kanal yang dinyatakan
  .formula = Kanal yang dinyatakan dan dapat dipakai pada sedikitnya separuh pemeriksaan yang dihitung, dibagi kanal yang dinyatakan dan memiliki pemeriksaan semacam itu. Kanal yang tidak pernah diperiksa, atau yang tidak satu pun pemeriksaannya dihitung, disisihkan, bukan dianggap mati. Selang: Wilson, 95 %.
  .source = UU 25/2009, pasal 36 dan 37 (penyelenggara menyediakan sarana pengaduan). Selang: Wilson (1927).
measure-form-present = Formulir pengaduan tersedia
  .formula = 1 jika, menurut pemeriksaan terakhir tiap kanal yang dapat memastikannya, sedikitnya satu kanal memiliki formulir pengaduan; selain itu 0. n adalah jumlah kanal yang dapat dipastikan.
  .source = UU 25/2009, pasal 36 dan 37 (penyelenggara menyediakan sarana pengaduan).
measure-tracking-present = Pengaduan dapat dilacak
  .formula = 1 jika, menurut pemeriksaan terakhir tiap kanal yang dapat memastikannya, sedikitnya satu kanal memungkinkan pengaduan dilacak dengan nomornya; selain itu 0. n adalah jumlah kanal yang dapat dipastikan.
  .source = SP4N-LAPOR! memberi setiap laporan nomor lacak.
measure-service-time-stated = Janji waktu jawaban dinyatakan
  .formula = 1 jika, menurut pemeriksaan terakhir tiap kanal yang dapat memastikannya, sedikitnya satu kanal menyatakan berapa lama jawaban diberikan; selain itu 0. n adalah jumlah kanal yang dapat dipastikan.
  .source = PermenPANRB 62/2018 (tingkat layanan menurut jenis laporan).
measure-sp4n-link = Tautan ke SP4N-LAPOR!
  .formula = 1 jika, menurut pemeriksaan terakhir tiap kanal yang dapat memastikannya, sedikitnya satu kanal menuju lapor.go.id; selain itu 0. n adalah jumlah kanal yang dapat dipastikan.
  .source = KepmenPANRB 680/2020 (semua instansi memakai SP4N-LAPOR!).
measure-content-age-days = Umur isi yang terbaru
  .formula = Jumlah hari dari tanggal terbaru pada halaman sampai hari pemeriksaan, menurut kalender setempat instansi, dari pemeriksaan terakhir tiap kanal yang dapat memastikannya; yang terkecil di antara kanalnya. Tanggal yang belum tiba disisihkan. n adalah jumlah kanal yang dihitung.
  .source = Ukuran sendiri, usulan.
measure-accessibility-share = Pemeriksaan dasar aksesibilitas yang lulus
  .formula = Bagian pemeriksaan dasar aksesibilitas yang lulus pada halaman (antara lain label, judul, teks gambar, bahasa), menurut pemeriksaan terakhir tiap kanal yang dapat memastikannya; rata-rata atas kanalnya. n adalah jumlah kanal yang dapat dipastikan.
  .source = Ukuran sendiri, usulan.
measure-tls-days-left = Hari sampai sertifikat kedaluwarsa
  .formula = Sisa hari menurut pemeriksaan terakhir tiap kanal yang melihat sertifikat; yang terkecil di antara kanalnya, negatif bila sudah kedaluwarsa. n adalah jumlah kanal yang bersertifikat.
  .source = Ukuran sendiri, usulan.

## Mengapa suatu pemeriksaan atau kanal tidak dihitung
left-out = { $reason ->
    [down] didapati mati
    [blocked] mesin ditolak
    [disallowed] dilarang robots.txt
    [refused] tidak dikirim
    [auth_required] diminta masuk akun
    [missed_window] jendela waktu terlewat
    [prober_offline] penguji luring
    [unknown] tanpa kesimpulan
    [no_timing] waktu tidak tercatat
    [hours_unknown] jam layanan tidak diketahui
    [not_looked_at] tidak diperiksa, atau tidak satu pun pemeriksaannya dihitung
    [not_told] tidak dapat dipastikan
    [future_date] tanggalnya belum tiba
   *[other] menjawab
  }
left-out-counted = { $reason }: { $count }{ GIVEN($why) ->
    [no] {""}
   *[yes] {" "}({ $why })
  }

## Satuan, dan apa yang dihitung n
unit-share = bagian
unit-yes-no = ya (1) atau tidak (0)
unit-milliseconds = milidetik
unit-days = hari
per-looks = pemeriksaan
per-channels = kanal
better-up = makin besar makin baik
better-down = makin kecil makin baik
interval-wilson = Wilson, 95 %
interval-order = statistik urutan, sedikitnya 95 %
interval-none = tidak ada
measured-by-probes = uji kanal
measured-by-logs = log pengaduan

## Katalog
heading-measures = Ukuran
column-measure = Ukuran
column-unit = Satuan
column-better = Arah
column-interval = Selang
column-measured-by = Diukur oleh
column-measured-value = Nilai
column-channel-name = Kanal
column-channel-kind = Jenis
column-min-n = n minimal
note-measures = “n minimal” adalah usulan: rubrik menetapkan min_n sendiri. “tolok measures NAMA” menunjukkan cara menghitung satu ukuran.
about-name = nama dalam rubrik
about-line = { $what }: { $value }
about-unit = satuan
about-better = arah
about-per = n menghitung
about-interval = selang
about-min-n = n sebelum dinilai (usulan)
about-source = diukur oleh
about-where = dapat dipersempit menurut (“where” pada rubrik)
about-formula = cara menghitung
about-grounds = dasar
no-value = –

## Apa yang diamati
heading-observed = Hasil pengamatan
heading-observed-entry = { $entry }: { $name }
note-observed = { $looks } pemeriksaan atas { $channels } kanal milik { $entries } peserta, { $from } sampai { $to }. Jam dan hari menurut waktu setempat instansi. Dalam kurung: selang 95 %.
note-nothing-observed = Edisi ini tidak memuat hasil pengamatan. Penguji kanal menulisnya ke folder observations.
column-looks = Pemeriksaan
column-counted = Dihitung
column-availability = Ketersediaan
column-median-ms = Median ms
column-p95-ms = p95 ms
column-first-byte-ms = Bita pertama ms
column-left-out = Disisihkan
column-hour = Jam
column-of-n = n
day-0 = Senin
day-1 = Selasa
day-2 = Rabu
day-3 = Kamis
day-4 = Jumat
day-5 = Sabtu
day-6 = Minggu

## Dalam explain
explain-observed = { $n } dari { $received } { $per ->
    [looks] pemeriksaan
   *[channels] kanal yang dinyatakan
  } dihitung
explain-left-out = disisihkan: { left-out } { $count }
explain-left-out-why = di antaranya { $count }: { $why }
explain-channel-looks = kanal { $channel } ({ $kind }): { $looks } pemeriksaan, dapat dipakai { $up }, mati { $down }, disisihkan { $others }
explain-channel-unseen = kanal { $channel } ({ $kind }): tidak diperiksa
explain-look-down = didapati mati pada { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , bukti { $evidence }
  }
explain-look-left-out = { left-out }{ GIVEN($why) ->
    [no] {""}
   *[yes] {" "}({ $why })
  } pada { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , bukti { $evidence }
  }
explain-look-slow = { $ms } ms pada { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , bukti { $evidence }
  }
explain-look-latest = pemeriksaan terakhir yang memastikan, pada { $time }{ GIVEN($evidence) ->
    [no] {""}
   *[yes] , bukti { $evidence }
  }
