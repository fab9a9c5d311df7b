# Baris perintah: help-VERB, help-VERB-examples, help-VERB-ARGUMENT dan, untuk
# argumen yang artinya sama di mana pun, help-any-ARGUMENT.
# GIVEN(x) adalah `no` untuk teks kosong, selain itu `yes` (report/locale.rs).

help-tolok = Menilai kompetisi menurut rubriknya, memeringkat, dan menjelaskan setiap angka
help-tolok-examples =
    Contoh:
      tolok init kompetisi-saya                  # folder untuk memulai
      tolok check kompetisi-saya                 # apa yang salah atau janggal
      tolok rank kompetisi-saya                  # nilai, peringkat, yang lolos, penghargaan
      tolok explain kompetisi-saya contoh-a      # mengapa contoh-a di peringkat itu
      tolok guide                                # buku petunjuk

## Label
help-usage = Penggunaan
help-kinds = Jenis
help-verbs = Perintah
help-arguments = Argumen
help-options = Opsi

## Argumen yang artinya sama di mana pun
help-any-edition = Folder edisi; . untuk folder ini
help-any-format = Bentuk hasil: table, json, csv, atau md
help-any-lang = Bahasa hasil dan pesan, id atau en; jika tidak disebut, bahasa pertama edisi
help-any-seed = Benih semua yang acak, dicatat dalam hasil; jika tidak disebut, benih edisi
help-any-output = Tulis ke berkas ini; akhirannya (.json, .csv, .md) menentukan bentuk jika --format tidak disebut. Perintah yang menulis beberapa berkas memakainya sebagai folder
help-any-track = Hanya jalur ini
help-any-stage = Hanya tahap ini
help-any-award = Hanya penghargaan ini
help-any-entry = Nama peserta dalam entries.csv
help-any-all = Tampilkan semua baris, berapa pun banyaknya
help-any-help = Tampilkan bantuan ini
help-any-version = Tampilkan versi

## init
help-init = Buat folder untuk memulai, berisi dua peserta rekaan
help-init-examples =
    Contoh:
      tolok init kompetisi-saya --lang id        # folder kompetisi-saya
      tolok init my-edition --lang en            # dengan penjelasan berbahasa Inggris
help-init-edition = Folder yang dibuat; jika sudah ada, harus kosong
help-init-bare = Tanpa peserta, juri, dan nilai rekaan, sebagai awal untuk impor
help-init-title = Judul kompetisi
help-init-announced = Hari pendaftaran diumumkan, misalnya 2027-02-17; menentukan tahun edisi dan syarat enam bulan

## import
help-import = Ambil pendaftaran, borang, kanal, juri, atau nilai dari formulir dan lembar kerja
help-import-examples =
    Jalankan dua kali: yang pertama menulis usulan pemetaan, yang kedua mengimpor setelah pemetaan disetujui.
    Contoh:
      tolok import kompetisi-saya pendaftaran.xlsx                # dikenali sendiri; usulan ke imports/pendaftaran.map.xlsx
      tolok import kompetisi-saya borang.csv --as claims          # borang penilaian mandiri
      tolok import kompetisi-saya data.xlsx --sheet Juri --as judges
      tolok import kompetisi-saya pendaftaran.xlsx --dry-run      # tunjukkan hasilnya, tanpa menulis
help-import-file = Ekspor formulir atau lembar kerja: .xlsx, .csv, .tsv, .txt
help-import-kind = Isinya: entries (pendaftaran), claims (borang), channels (kanal), judges (juri), atau marks (nilai juri); jika tidak disebut, dikenali dari judul kolomnya
help-import-sheet = Lembar yang dibaca; jika tidak disebut, lembar terlihat yang paling banyak isinya
help-import-map = Berkas pemetaan (.xlsx atau .csv); jika tidak disebut, imports/NAMA.map.xlsx di folder edisi
help-import-dry-run = Tunjukkan apa yang akan berubah, tanpa menulis

## check
help-check = Temukan semua yang salah atau janggal pada suatu edisi
help-check-examples =
    Contoh:
      tolok check kompetisi-saya                 # masalah, rubrik janggal, klaim yang jauh dari nilai juri
      tolok check kompetisi-saya --strict        # kode keluar 3 jika ada yang janggal
      tolok check kompetisi-saya --format json   # untuk program lain
help-check-strict = Berakhir dengan kode keluar 3 jika ada yang perlu diperhatikan
help-check-all = Tampilkan semua peserta yang klaimnya berbeda dari nilai juri

## rank
help-rank = Nilai, peringkatkan, tarik batas lolos, dan isi penghargaan
help-rank-examples =
    Contoh:
      tolok rank kompetisi-saya                  # semua yang penting dalam satu halaman
      tolok rank kompetisi-saya --award kkd      # satu penghargaan, beserta semua calonnya
      tolok rank kompetisi-saya --by agency_type # peringkat di antara kota, di antara kabupaten, ...
      tolok rank kompetisi-saya -o hasil.csv     # satu baris tiap peserta dan tahap atau penghargaan
help-rank-award = Hanya penghargaan ini, beserta semua calonnya
help-rank-by = Peringkat dalam tiap isi kolom entries.csv ini, misalnya agency_type
help-rank-fair = Tampilkan di samping nilai apa yang akan diberikan juri rata-rata, dengan galat bakunya
help-rank-all = Tampilkan semua peringkat, peringatan, dan peserta yang keluar

## explain
help-explain = Telusuri nilai seorang peserta sampai ke berkas dan barisnya
help-explain-examples =
    Contoh:
      tolok explain kompetisi-saya contoh-a                             # semuanya
      tolok explain kompetisi-saya contoh-a D2                          # satu kriteria
      tolok explain kompetisi-saya contoh-a impact                      # satu dimensi
      tolok explain kompetisi-saya contoh-a --against contoh-b  # dari mana selisihnya
help-explain-criterion = Hanya kriteria atau dimensi ini; total adalah keseluruhannya
help-explain-against = Bandingkan dengan peserta ini, kriteria demi kriteria
help-explain-award = Bersama --against: bandingkan nilai untuk penghargaan ini

## assess
help-assess = Nilai satu instansi menurut klaimnya sendiri, dan tunjukkan cara menaikkannya
help-assess-examples =
    Contoh:
      tolok assess kompetisi-saya contoh-a                            # bertanya dan menyimpan jawaban
      tolok assess kompetisi-saya contoh-a --answers jawaban.csv      # tanpa bertanya
      tolok assess kompetisi-saya desa-contoh --track upp                # belum mendaftar
      tolok assess kompetisi-saya contoh-a --answers jawaban.csv --at-least 80
help-assess-entry = Nama peserta dalam entries.csv, atau nama baru
help-assess-answers = Baca jawaban dari berkas CSV ini: criterion, level, evidence, note
help-assess-save = Simpan jawaban di berkas ini; jika tidak disebut, assess-ENTRY.csv di luar edisi
help-assess-stage = Tahap yang rubriknya dipakai; jika tidak disebut, tahap pertama
help-assess-track = Jalur peserta yang tidak ada dalam entries.csv
help-assess-at-least = Berakhir dengan kode keluar 3 jika nilainya di bawah angka ini

## decide
help-decide = Catat keputusan, tetapkan yang lolos, jawab sanggahan; semuanya beralasan dan bertanda tangan
help-decide-examples =
    Contoh:
      tolok decide kompetisi-saya list                     # semua keputusan dan akibatnya
      tolok decide kompetisi-saya withdrawn contoh-a --stage document --reason "Surat pengunduran diri" --signed-by "Ketua Panitia"
      tolok decide kompetisi-saya shortlist --stage document   # usulan untuk pleno
      tolok decide kompetisi-saya objections               # sanggahan dan keadaannya
    Akibat keputusan ditampilkan sebelum ditulis ke decisions.csv.
help-decide-entry = Nama peserta dalam entries.csv
help-decide-stage = Tahap atau penghargaan; jika tidak disebut, seluruh keikutsertaan
help-decide-reason = Alasan, seperti yang akan dibaca peserta
help-decide-signed-by = Siapa yang menandatangani: nama dan jabatan
help-decide-at = Tanggal keputusan, seperti 2022-05-10; jika tidak disebut, hari ini
help-decide-dry-run = Tampilkan saja, jangan tulis
help-decide-yes = Tulis tanpa bertanya
help-decide-all = Tampilkan semua perubahan, berapa pun banyaknya
help-decide-list = Tampilkan semua keputusan dan akibat masing-masing
help-decide-withdrawn = Peserta mengundurkan diri, dari kompetisi, tahap, atau penghargaan
help-decide-disqualified = Peserta didiskualifikasi, dari kompetisi, tahap, atau penghargaan
help-decide-admitted = Peserta diloloskan melewati batas, atau diterima meski tidak memenuhi syarat
help-decide-admitted-stage = Tahap atau penghargaan yang batasnya dilewati; jika tidak disebut, syarat keikutsertaan
help-decide-moved = Peserta dipindahkan ke bawah batas lolos
help-decide-moved-stage = Tahap atau penghargaan yang kursinya dilepaskan; bawaan: tahap pertama
help-decide-overrule = Tingkat satu kriteria ditetapkan, apa pun yang dinilai atau diukur
help-decide-overrule-stage = Tahap yang kriterianya ditetapkan; jika tidak disebut, semua tahap yang menanyakannya
help-decide-overrule-examples =
    Contoh:
      tolok decide kompetisi-saya overrule contoh-a --stage document --criterion K4 --level 2 --reason "Log menunjukkan jeda 41 hari" --signed-by "Pleno Tim Evaluasi"
help-decide-criterion = Kriteria yang ditetapkan
help-decide-level = Tingkat yang berlaku
help-decide-duplicate = Peserta mendaftar dua kali; yang satu ini tidak dihitung
help-decide-distinct = Dua pendaftaran yang mirip memang berbeda
help-decide-of = Pendaftaran lain yang dimaksud
help-decide-shortlist = Usulkan daftar yang lolos kepada pleno, lalu tetapkan dan tanda tangani
help-decide-shortlist-examples =
    Contoh:
      tolok decide kompetisi-saya shortlist --stage document                       # usulan untuk pleno
      tolok decide kompetisi-saya moved contoh-a --stage document ...              # keputusan pleno
      tolok decide kompetisi-saya shortlist --stage document --sign "Nama, jabatan"  # ketetapan
    Usulan dan ketetapan disimpan di shortlists.csv; ketetapan lama tidak pernah hilang.
help-decide-shortlist-stage = Tahap yang daftarnya ditetapkan
help-decide-sign = Tetapkan dan tandatangani: nama dan jabatan
help-decide-shortlist-at = Tanggal tanda tangan, seperti 2022-05-10; jika tidak disebut, hari ini
help-decide-replace = Ganti daftar yang sudah ditandatangani, dengan alasan ini
help-decide-objection = Daftarkan sanggahan seorang peserta
help-decide-objection-examples =
    Contoh:
      tolok decide kompetisi-saya objection contoh-a --about K4 --text "Lampiran K4 tidak terbaca juri" --received 2022-05-12
help-decide-about = Kriteria yang disanggah, atau kata-kata; jika tidak disebut, hasil seluruhnya
help-decide-text = Isi sanggahan
help-decide-received = Tanggal diterima; jika tidak disebut, hari ini
help-decide-answer = Jawab sanggahan: dikabulkan atau ditolak
help-decide-answer-examples =
    Contoh:
      tolok decide kompetisi-saya answer o-001 --upheld --answer "Lampiran K4 dinilai ulang" --signed-by "Ketua Tim"
help-decide-answer-objection = Nomor sanggahan, seperti o-001
help-decide-upheld = Sanggahan dikabulkan
help-decide-rejected = Sanggahan ditolak
help-decide-answer-answer = Jawaban kepada penyanggah
help-decide-answer-at = Tanggal jawaban; jika tidak disebut, hari ini
help-decide-objections = Tampilkan semua sanggahan, keadaannya, dan lamanya

## timetable
help-timetable = Susun jadwal wawancara: hari, jam, ruang, dan juri setiap finalis
help-timetable-examples =
    Contoh:
      tolok timetable kompetisi-saya --stage interview --from 2022-05-23
      tolok timetable kompetisi-saya --from 2022-05-23 --days 3 --rooms 2 --skip 2022-05-26
      tolok timetable kompetisi-saya --from 2022-05-23 --keep    # sesudah ada yang mundur: sesedikit mungkin berpindah
    Urutan tampil diundi. Hasilnya timetable.csv, jadwal.xlsx untuk dicetak, dan kalender (.ics).
    Dua yang terakhir ada di folder timetable, atau di folder yang disebut sesudah -o.
help-timetable-stage = Tahap yang finalisnya dijadwalkan; jika tidak disebut, tahap terakhir
help-timetable-from = Hari pertama, seperti 2022-05-23
help-timetable-days = Banyaknya hari kerja [5]
help-timetable-rooms = Banyaknya ruang [1]
help-timetable-hours = Jam sidang setiap hari [09:00-16:00]
help-timetable-breaks = Istirahat; boleh disebut beberapa kali [12:00-13:00]
help-timetable-talk = Menit paparan [10]
help-timetable-questions = Menit tanya jawab [20]
help-timetable-gap = Menit jeda antara dua sesi [10]
help-timetable-zone = Zona waktu jadwal; juga bagi peserta tanpa timezone di entries.csv [Asia/Jakarta]
help-timetable-entrant-hours = Jam kerja di tempat peserta, yang harus memuat sesinya [08:00-16:00]
help-timetable-skip = Hari yang dilewati, misalnya hari libur; boleh disebut beberapa kali
help-timetable-at = Tanggal dokumen dan kalender; jika tidak disebut, hari pertama
help-timetable-keep = Pertahankan jadwal di timetable.csv, pindahkan sesedikit mungkin
help-timetable-dry-run = Tampilkan saja, jangan tulis

## report
help-report = Tulis berita acara, lampiran keputusan, surat, atau halaman hasil, atau tampilkan perubahannya
help-report-examples =
    Contoh:
      tolok report kompetisi-saya minutes --stage document -o berita-acara.docx
      tolok report kompetisi-saya annex -o lampiran.docx
      tolok report kompetisi-saya letters -o surat
      tolok report kompetisi-saya site -o hasil.html
      tolok report kompetisi-saya diff berita-acara.json
    Penyelenggara, alamat, dan penanda tangan diambil dari letterhead.csv.
help-report-minutes = Tulis berita acara suatu tahap, atau penetapan pemenang, sebagai berkas Word
help-report-minutes-examples =
    Contoh:
      tolok report kompetisi-saya minutes --stage document --date 2022-05-10 -o ba-1.docx
      tolok report kompetisi-saya minutes --place Jakarta --number BA-2/P4/2022 -o ba-2.docx
      tolok report kompetisi-saya minutes --before ba-2.json -o ba-3.docx
help-report-minutes-stage = Tahap yang diberitaacarakan; jika tidak disebut, seluruh kompetisi beserta pemenangnya
help-report-minutes-number = Nomor berita acara; jika tidak disebut, tempat kosong berwarna untuk diisi
help-report-minutes-date = Tanggalnya; jika tidak disebut, hari ini
help-report-minutes-place = Tempat penandatanganan; jika tidak disebut, tempat kosong berwarna untuk diisi
help-report-minutes-before = Berkas .json berita acara sebelumnya: menambah bab perubahan dan menyatakan penggantiannya
help-report-minutes-replace = Ganti berkas yang sudah ada
help-report-annex = Tulis daftar finalis atau pemenang untuk lampiran keputusan, sebagai berkas Word
help-report-annex-examples =
    Contoh:
      tolok report kompetisi-saya annex --stage document -o finalis.docx
      tolok report kompetisi-saya annex --points -o pemenang.docx
help-report-annex-stage = Tahap yang finalisnya didaftar; jika tidak disebut, para pemenang
help-report-annex-number = Nomor keputusan; jika tidak disebut, tempat kosong berwarna untuk diisi
help-report-annex-date = Tanggal keputusan; jika tidak disebut, hari ini
help-report-annex-place = Tempat penandatanganan; jika tidak disebut, tempat kosong berwarna untuk diisi
help-report-annex-points = Tampilkan peringkat dan nilai, menurut urutan peringkat
help-report-annex-replace = Ganti berkas yang sudah ada
help-report-letters = Tulis surat untuk setiap peserta sebagai berkas Word dalam satu folder: hasil, nilai, dan anjuran perbaikan
help-report-letters-examples =
    Contoh:
      tolok report kompetisi-saya letters -o surat
      tolok report kompetisi-saya letters --entry contoh-a -o surat
      tolok report kompetisi-saya letters --number-pattern B/###/P4/2022 -o surat
help-report-letters-stage = Hanya hasil pada tahap ini, untuk peserta yang sampai ke sana
help-report-letters-entry = Hanya peserta-peserta ini
help-report-letters-number-pattern = Pola nomor surat: # nomor urut, ### nomor urut dengan nol di depan, {"{"}entry{"}"} kode peserta
help-report-letters-date = Tanggal surat; jika tidak disebut, hari ini
help-report-letters-place = Tempat penandatanganan; jika tidak disebut, tempat kosong berwarna untuk diisi
help-report-letters-comments = Tambahkan catatan juri, tanpa nama jurinya
help-report-letters-replace = Ganti surat yang sudah ada
help-report-site = Tulis satu halaman hasil untuk web, dalam dua bahasa kecuali --lang menyebut satu
help-report-site-examples =
    Contoh:
      tolok report kompetisi-saya site -o hasil.html
      tolok report kompetisi-saya site --lang id -o publik   # berkas publik/index.html
help-report-diff = Tampilkan yang berubah sejak hasil sebelumnya
help-report-diff-examples =
    Contoh:
      tolok report kompetisi-saya diff berita-acara.json     # di layar
      tolok report kompetisi-saya diff berita-acara.json -o perubahan.csv
      tolok report kompetisi-saya diff kompetisi-lama -o adendum.docx
help-report-diff-before = Berkas .json hasil sebelumnya, atau folder edisi yang lama
help-report-diff-number = Nomor adendum (dengan -o BERKAS.docx)
help-report-diff-date = Tanggal adendum; jika tidak disebut, hari ini
help-report-diff-replace = Ganti berkas yang sudah ada

## assign
help-assign = Membagi peserta suatu tahap kepada juri, dan menulis assignments.csv
help-assign-examples =
    Contoh:
      tolok assign edisi-saya --stage document --dry-run      # lihat dulu
      tolok assign edisi-saya --stage document --anchors 3    # 3 peserta untuk semua juri
      tolok assign edisi-saya --stage document --without J07  # J07 mundur
      tolok assign edisi-saya --stage document --third        # bila nilai terlalu berbeda
help-assign-stage = Tahap yang pesertanya dibagi; boleh dihilangkan bila hanya ada satu
help-assign-at-least = Jumlah peserta paling sedikit bagi juri tanpa min_entries di judges.csv
help-assign-at-most = Jumlah peserta paling banyak bagi juri tanpa max_entries di judges.csv
help-assign-marks = Berapa juri menilai setiap peserta; bawaan: marks_per_entry pada panel tahap itu
help-assign-anchors = Peserta yang dinilai semua juri: berapa banyak, atau yang mana (nama dipisahkan koma)
help-assign-without = Juri yang mundur; tugasnya dialihkan, yang sudah dinilai tetap
help-assign-back = Juri yang pernah mundur dan sekarang kembali
help-assign-third = Hanya menambah satu juri untuk peserta yang selisih nilainya melebihi third_judge_gap
help-assign-fresh = Mulai dari awal; ditolak bila ada tugas yang sudah dinilai
help-assign-dry-run = Tampilkan pembagiannya tanpa menulis apa pun
## probe
help-probe = Periksa kanal yang sedang berjalan: secepat apa menjawab, apa yang ditemukan warga, dan mengapa tidak
help-probe-edition = Folder edisi; . untuk folder tempat Anda berada
help-probe-entry = Hanya kanal milik peserta ini; boleh disebut beberapa kali
help-probe-kind = Hanya kanal jenis ini; untuk saat ini web
help-probe-allow-private = Izinkan jaringan privat dan komputer ini sendiri, pada porta mana pun
help-probe-timeout = Detik untuk satu pemeriksaan; waktu tunggu kami sendiri tidak dihitung [30]
help-probe-name-server = Tanyakan kepada server nama ini, seperti 9.9.9.9 atau 127.0.0.1:5353; boleh disebut beberapa kali
help-probe-self-check = Host yang pasti hidup: bila tidak satu pun dapat dihubungi, kitalah yang luring; boleh disebut beberapa kali
help-probe-contact = Alamat surel atau web tempat pengelola server dapat bertanya tentang pemeriksaan ini [yang ada di letterhead.csv]
help-probe-trust = Percayai juga otoritas dalam berkas PEM ini, selain yang dipercaya peramban; boleh disebut beberapa kali
help-probe-pause = Detik antara dua permintaan ke satu server [1]; lebih singkat hanya dengan --allow-private
help-probe-links = Periksa tautan bukti dalam klaim: hidup, terkunci, hilang, atau salah jenis
help-probe-links-examples =
    Contoh:
      tolok probe links edisi-saya                      # yang tidak hidup
      tolok probe links edisi-saya --all -o tautan.csv
      tolok probe links edisi-saya --entry contoh-a --strict
    Setiap tautan diminta satu kali, bergiliran di setiap server; robots.txt juga ditaati. Yang terlihat
    disimpan di evidence/links/, berantai seperti semua bukti, sehingga pengamatan boleh tetap berjalan.
    Kode keluar 4: tautan dicoba, tetapi tidak satu pun sampai tersambung.
help-probe-links-all = Tampilkan juga tautan yang hidup
help-probe-links-strict = Berakhir dengan kode keluar 3 jika ada tautan yang tidak hidup
help-probe-serve = Periksa atas permintaan Prometheus, sebagai pengganti blackbox_exporter
help-probe-serve-examples =
    Contoh:
      tolok probe serve 127.0.0.1:9915
      curl 'http://127.0.0.1:9915/probe?target=https://www.lapor.go.id/'
      curl http://127.0.0.1:9915/metrics
    Siapa pun yang dapat menjangkau alamat ini dapat memintanya memeriksa: jangan dibuka untuk umum.
    Tujuan pemeriksaan tunduk pada aturan yang sama: bukan jaringan privat, robots.txt, satu permintaan per detik.
help-probe-serve-address = Alamat dan porta tempat mendengarkan
help-probe-once = Periksa satu kali setiap kanal suatu edisi, atau satu alamat
help-probe-once-examples =
    Contoh:
      tolok probe once edisi-saya                       # channels.csv, sejauh disetujui dalam consents.csv
      tolok probe once edisi-saya --entry contoh-a
      tolok probe once https://www.lapor.go.id/         # satu alamat: setiap pengalihan, langkah, sertifikat
      tolok probe once https://www.lapor.go.id/ --all-addresses   # satu sampel untuk setiap alamatnya
      tolok probe once http://192.168.1.10:8080/ --allow-private
    Satu kali percobaan tanpa pengulangan, dan robots.txt ditanya lebih dahulu. Alamat jaringan
    privat dan jaringan khusus lain ditolak, juga bila dituju oleh pengalihan. Yang terlihat pada
    kanal suatu edisi ditulis ke observations/web.jsonl, buktinya ke evidence/.
    Kode keluar 4: pemeriksaan dicoba, tetapi tidak satu pun sampai tersambung (alamat tidak ditemukan,
    server tidak menerima sambungan, atau jaringan kita sendiri putus). Kode ini mendahului --strict dan --expect.
help-probe-once-at = Folder edisi, atau alamat dengan http:// atau https://
help-probe-once-all-addresses = Satu sampel untuk setiap alamat milik nama host
help-probe-once-browser = Periksa sekali lagi dengan Chromium, program tersendiri, setelah pemeriksaan biasa selesai: halaman yang hanya diisi skrip (scripts, berlaku bila tidak disebutkan), atau semua yang menjawab (all)
help-probe-once-browser-scripts = Halaman yang hanya diisi skrip
help-probe-once-browser-all = Semua halaman yang menjawab
help-probe-once-chromium = Program yang dipakai [chromium, chromium-browser, atau google-chrome pada jalur pencarian]
help-probe-once-patience = Batas detik hingga halaman harus tenang di peramban [60]
help-probe-once-pictures = Simpan gambar setiap halaman yang dilihat peramban di evidence/pictures; gambar dapat memuat data pribadi yang tidak dihapus oleh apa pun
help-probe-once-axe = Hitung pelanggaran dengan axe-core: berkas axe.min.js, yang bukan bagian dari tolok
help-probe-once-no-sandbox = Izinkan Chromium berjalan tanpa kotak pasir (sandbox), yang bagi root tidak dapat dihindari; hanya di dalam kontainer yang boleh hilang
help-probe-once-strict = Berakhir dengan kode keluar 3 jika ada putusan yang bukan baik, termasuk kanal yang tidak diperiksa
help-probe-once-expect = Berakhir dengan kode keluar 3 kecuali setiap kanal yang diperiksa sekurangnya sebaik ini: ok, slow, atau degraded
help-probe-plan = Tampilkan apa yang akan dikirim, kepada siapa, dan seberapa sering, sebelum ada yang dikirim
help-probe-plan-examples =
    Contoh:
      tolok probe plan edisi-saya
      tolok probe plan edisi-saya --every 5m --hours working
help-probe-plan-every = Seberapa sering kanal akan diamati: 5m, 1h
help-probe-plan-hours = Pada jam berapa, menurut zona waktu peserta: always, day, night, working (jam layanan kanal itu), atau outside (di luarnya) [always]
help-probe-watch = Periksa kanal menurut jadwal, dan lanjutkan dari tempat proses yang terhenti paksa
help-probe-watch-examples =
    Contoh:
      tolok probe watch edisi-saya --for 14d --every 5m
      tolok probe watch edisi-saya --for 14d --every 30m --hours working
      tolok probe watch edisi-saya --for 14d --every 5m --self-check 1.1.1.1 --self-check www.kernel.org
    Ctrl-C menghentikannya: yang sedang berjalan diselesaikan dan disimpan. Tidak ada yang dikirim selama
    pemeliharaan kanal yang diumumkan dalam maintenance.csv; sampelnya menyebutkan hal itu. Kegagalan yang
    mungkin berasal dari jaringan kita sendiri disimpan setengah menit kemudian, setelah diketahui apakah
    jaringan lain juga gagal. Kode keluar 4: pemeriksaan dicoba, tetapi tidak satu pun sampai tersambung.
help-probe-watch-for = Selama berapa lama: 90s, 5m, 2h, 30d
help-probe-watch-every = Seberapa sering setiap kanal diperiksa, pada saatnya sendiri dalam setiap selang itu
help-probe-watch-hours = Pada jam berapa, menurut zona waktu peserta: always, day (06-18), night, working (jam layanan kanal itu, atau Sen-Jum 08-16), outside (di luarnya) [always]
help-probe-verify = Periksa keutuhan bukti, dan kesesuaian yang diteruskan dengan buktinya
help-probe-verify-examples =
    Contoh:
      tolok probe verify edisi-saya                     # kode keluar 3 bila satu bita saja berubah
      tolok probe verify edisi-saya --head kepala-2022-05-10.json
      tolok probe verify edisi-saya --warc bukti.warc.gz
help-probe-verify-head = Salinan evidence/head.json yang pernah diumumkan
help-probe-verify-warc = Tulis bukti sebagai WARC 1.1, dimampatkan bila namanya berakhiran .gz

## panel
help-panel = Apa kata nilai tentang para juri: kesepakatan, keketatan, kekonsistenan
help-panel-examples =
    Contoh:
      tolok panel edisi-saya --stage document        # seberapa ketat tiap juri dokumen?
      tolok panel edisi-saya --method mml            # dengan peserta dari sebaran normal
      tolok panel --table nilai.csv --entry esai --judge penilai --criterion aspek --mark skor
      tolok panel --matrix tabel.csv --format json   # satu baris per peserta, satu kolom per juri
help-panel-edition = Folder edisi; tidak diisi jika memakai --table atau --matrix
help-panel-stage = Hanya tahap ini; bawaan: setiap tahap yang sudah ada nilainya
help-panel-track = Hanya peserta jalur ini
help-panel-method = Cara memperkirakan keketatan: jml (semua sekaligus, bawaan) atau mml (peserta dari sebaran normal)
help-panel-severity = Model yang mengeluarkan keketatan untuk nilai wajar: rasch (bawaan) atau linear
help-panel-steps = Apakah kriteria berbagi ambang tingkat: shared (bawaan) atau criterion
help-panel-table = Tabel apa pun dengan satu baris per nilai
help-panel-matrix = Tabel apa pun dengan satu baris per peserta dan satu kolom per juri; sel kosong berarti tanpa nilai
help-panel-entry = Kolom peserta dalam tabel; bawaan: entry
help-panel-judge = Kolom juri dalam tabel; bawaan: judge
help-panel-criterion = Kolom kriteria dalam tabel; bawaan: tidak ada
help-panel-mark = Kolom nilai dalam tabel; bawaan: mark; beberapa kolom, dipisah |, adalah kriteria

## simulate
help-simulate = Buat edisi rekaan berbentuk P4 yang mutu sebenarnya diketahui
help-simulate-examples =
    Contoh:
      tolok simulate rekaan                      # folder rekaan
      tolok simulate rekaan --seed 7             # yang lain, selalu sama
help-simulate-edition = Folder yang dibuat; jika sudah ada, harus kosong

## sheet
help-sheet = Buku kerja Excel: nilai juri keluar dan masuk, rubrik sebagai tabel
help-sheet-examples =
    Contoh:
      tolok sheet out kompetisi-saya --stage document      # buku kerja untuk setiap juri
      tolok sheet in kompetisi-saya kembali/               # nilai dari buku kerja yang kembali
help-sheet-out = Tulis satu buku kerja Excel untuk setiap juri suatu tahap
help-sheet-out-examples =
    Buku kerja ditulis di EDITION/sheets/TAHAP/JURI.xlsx, atau di folder yang disebut -o.
    Nilai yang sudah ada diisikan, jadi juri dapat melanjutkan. Buku kerja yang isiannya
    belum diterima tidak ditimpa. --blind menghilangkan nama peserta dan instansinya;
    bukti dan catatan adalah tulisan peserta sendiri dan tetap tampil apa adanya.

    Contoh:
      tolok sheet out kompetisi-saya --stage document
      tolok sheet out kompetisi-saya --stage document --judge juri-1 juri-2
      tolok sheet out kompetisi-saya --stage interview --blind -o kirim/
help-sheet-out-stage = Tahap yang dinilai; wajib disebut jika edisi mempunyai beberapa tahap
help-sheet-out-judge = Hanya juri ini; beberapa nama dipisahkan spasi atau koma
help-sheet-out-blind = Jangan tampilkan nama peserta dan instansinya
help-sheet-in = Masukkan nilai dari buku kerja yang kembali ke marks.csv
help-sheet-in-examples =
    Buku kerja yang ada salahnya ditolak seluruhnya, dengan semua kesalahannya per lembar
    dan sel; yang lain diterima. Kode keluar 2 jika ada yang ditolak. Baris yang masih kosong
    berarti belum dinilai; sel yang dikosongkan tidak menghapus nilai yang sudah diterima.

    Contoh:
      tolok sheet in kompetisi-saya kembali/                          # sefolder
      tolok sheet in kompetisi-saya juri-1.xlsx juri-2.xlsx --dry-run # lihat dulu, tanpa menulis
      tolok sheet in kompetisi-saya kembali/ --at 2022-04-20
help-sheet-in-files = Buku kerja yang kembali, atau folder berisi buku kerja
help-sheet-in-at = Waktu penilaian yang dicatat; jika tidak disebut, saat ini
help-sheet-in-dry-run = Periksa saja, jangan menulis apa pun

## schema
help-schema = Cetak JSON Schema suatu berkas atau hasil
help-schema-examples =
    Contoh:
      tolok schema                               # nama-nama yang ada
      tolok schema rubric -o rubric.json         # untuk penyunting yang memeriksa YAML
      tolok schema rank                          # isi rank --format json
help-schema-name = Skema yang mana; jika tidak disebut, daftar namanya

## measure
help-measure = Tampilkan hasil pengamatan kanal: ketersediaan dan waktu dengan n, selang, dan apa yang disisihkan
help-measure-examples =
    Membaca hasil pengamatan penguji kanal (observations/*.jsonl dalam edisi).
    Contoh:
      tolok measure edisi-saya                             # tiap peserta
      tolok measure edisi-saya --entry contoh-a            # semua ukuran satu peserta, dan kanalnya
      tolok measure edisi-saya --by channel,weekday        # tiap kanal pada tiap hari
      tolok measure edisi-saya --by hour -o jam.csv        # tiap jam menurut waktu setempat instansi
help-measure-by = Pilah menurut channel (kanal), weekday (hari), hour (jam), atau beberapa sekaligus dipisahkan koma

## measures
help-measures = Tampilkan ukuran yang tersedia: satuan, arah, selang, n minimal, dan cara menghitungnya
help-measures-examples =
    Contoh:
      tolok measures                             # katalog
      tolok measures availability                # satu ukuran secara rinci
help-measures-measure = Hanya ukuran ini, secara rinci

## guide
help-guide = Cetak buku petunjuk
help-guide-examples =
    Contoh:
      tolok guide season                         # lima minggu, dari ekspor formulir sampai surat
      tolok guide                                # dalam bahasa komputer ini
      tolok guide --lang en                      # dalam bahasa Inggris
      tolok guide -o petunjuk.md                 # sebagai berkas
help-guide-page = season: satu musim dalam lima minggu; tanpa ini, buku petunjuk

## completions
help-completions = Cetak skrip pelengkap untuk shell
help-completions-examples =
    Contoh:
      tolok completions bash > ~/.local/share/bash-completion/completions/tolok
      tolok completions fish > ~/.config/fish/completions/tolok.fish
help-completions-shell = Shell yang dipakai: bash, zsh, fish, elvish, atau powershell

## man
help-man = Cetak halaman petunjuk untuk man
help-man-examples =
    Contoh:
      tolok man > ~/.local/share/man/man1/tolok.1
      tolok man --lang en -o tolok.1             # dalam bahasa Inggris

## Baris perintah yang tidak dapat dipahami
usage-unknown-argument = tidak ada argumen { $argument } di sini{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; maksud Anda { $suggestion }?
  }
usage-unknown-verb = tidak ada perintah “{ $verb }”{ GIVEN($suggestion) ->
    [no] {""}
   *[yes] ; maksud Anda { $suggestion }?
  }
usage-missing = belum disebut: { $arguments }
usage-missing-verb = perintah yang mana?
usage-value = { GIVEN($value) ->
    [no] { $argument } memerlukan isi
   *[yes] { $argument } tidak dapat diisi “{ $value }”
  }{ GIVEN($allowed) ->
    [no] {""}
   *[yes] ; pilihannya { $allowed }
  }
usage-conflict = { $argument } dan { $other } tidak dapat dipakai bersama
usage-see-help = Lihat tolok --help, atau tolok PERINTAH --help.
