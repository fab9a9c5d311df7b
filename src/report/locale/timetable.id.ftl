### Jadwal wawancara
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).

heading-timetable = Jadwal { $stage }: { $sessions } sesi
timetable-title = Jadwal { $stage }
column-day = Hari
column-time = Waktu
column-local-time = Waktu peserta
column-room = Ruang
column-track = Jalur
column-judges = Juri
room-name = Ruang { $room }
date-long = { $weekday ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[other] Minggu
  }, { $day } { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[other] Desember
  } { $year }
date-short = { $weekday ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[other] Minggu
  } { $day }-{ $month }
sheet-of-judge = Juri { $judge }
note-drawn = Urutan tampil diundi dengan benih { $seed }; urutan itu tidak mengikuti peringkat.
note-panel = Juri: { $judges }
note-no-judges = Tidak ada juri yang bertugas pada tahap ini; hanya ruang yang dijadwalkan.
note-sits-out = { $judges } tidak duduk dalam sesi { $entry } karena benturan kepentingan
note-moved = Berpindah waktu atau ruang: { $entries }
note-gone = Tidak lagi dijadwalkan: { $entries }; kalendernya dibatalkan
calendar-summary = { $stage }: { $name }
calendar-local = Peserta { $entry }, waktu setempat { $time }
timetable-written = Ditulis ke timetable.csv dan { $folder }: jadwal.xlsx dan { $calendars } kalender di ical.
nobody-to-hear = Tidak ada peserta yang sampai pada tahap { $stage }
  .help = Periksa dengan tolok rank siapa yang lolos dari tahap sebelumnya.
panel-missing = { $entry } belum mempunyai juri pada tahap ini
  .help = assignments.csv membagi peserta tahap ini kepada juri; jalankan tolok assign, atau tambahkan barisnya.
zone-unknown = Zona waktu { $entry } tidak dikenal: “{ $zone }”
  .help = Betulkan kolom timezone di entries.csv, misalnya Asia/Jakarta, Asia/Makassar, Asia/Jayapura.
timetable-impossible = Tidak semua peserta dapat dijadwalkan: { $wanted } peserta, { $times } waktu, { $rooms } ruang; { $unplaced } peserta pasti tidak mendapat waktu
timetable-not-found = Jadwal tidak ditemukan: { $wanted } peserta, { $times } waktu, { $rooms } ruang; { $unplaced } peserta belum mendapat waktu
  .help = Belum tentu mustahil: juri duduk dalam panel yang saling beririsan. Panel tetap untuk setiap ruang lebih mudah dijadwalkan.
obstacle-hours = { $entry }: tidak ada waktu yang jatuh pada jam kerjanya
  .help = Ubah --hours, atau perlebar --entrant-hours.
obstacle-judges = { $entry }: pada setiap hari yang cocok ada juri panelnya yang berhalangan
  .help = Lihat kolom unavailable di judges.csv, atau tambah hari dengan --days.
advice-days = Cukup dengan { $days } hari (--days { $days })
advice-rooms = Cukup dengan { $rooms } ruang (--rooms { $rooms })
advice-until = Cukup jika setiap hari sampai pukul { $until } (akhir --hours)
advice-no-rooms = Ruang tambahan saja tidak menolong: juri yang sama tidak dapat duduk di dua ruang.
