# Yang ditemukan pada sebuah halaman, dan arsip buktinya.

## Keadaan halaman secara keseluruhan
page-state-content = halaman dengan isi sendiri
page-state-challenge = halaman terhalang captcha atau tembok api (firewall)
  .help = Izinkan alamat pemeriksa, atau buka halaman dengan peramban dan simpan tangkapan layarnya.
page-state-isp-block = alamat diblokir oleh penyedia internet
  .help = Periksa dari jaringan lain; bila tetap diblokir, ajukan pembukaan blokir kepada kementerian yang berwenang.
page-state-login-wall = hanya tampil halaman masuk (login)
  .help = Buka halaman ini bagi pengunjung tanpa akun.
page-state-refused = peladen menolak pengunjung ini tanpa menyebut alasan
  .help = Hal ini belum berarti apa-apa bagi warga: periksa ulang dari jaringan di dalam negeri.
page-state-server-default = halaman bawaan peladen web: situs belum dipasang
  .help = Letakkan berkas situs pada direktori yang dibaca peladen.
page-state-directory-listing = daftar berkas, bukan halaman
  .help = Tambahkan halaman muka dan matikan daftar berkas.
page-state-parked = domain diparkir atau dijual
  .help = Perpanjang domain, atau perbaiki alamatnya.
page-state-suspended = akun ditangguhkan oleh penyedia hosting
  .help = Selesaikan dengan penyedia hosting.
page-state-maintenance = pengumuman pemeliharaan
  .help = Periksa lagi nanti; cantumkan sampai kapan dan ke mana aduan disampaikan sementara itu.
page-state-coming-soon = pengumuman bahwa halaman baru akan dibuat
  .help = Terbitkan halamannya, atau hapus alamat ini dari daftar kanal.
page-state-not-found = halaman tidak ditemukan
  .help = Perbaiki alamatnya, atau pulihkan halamannya.
page-state-server-fault = peladen mengalami gangguan
  .help = Baca catatan peladen pada jam pengamatan.
page-state-other-status = peladen menjawab dengan status selain berhasil
  .help = Periksa pengalihan pada pengamatan tersebut.
page-state-taken-over = halaman mengiklankan judi: situs telah diambil alih pihak lain
  .help = Turunkan situs dari internet, temukan celahnya, lalu pulihkan dari salinan yang bersih.
page-state-empty = halaman kosong
  .help = Baca catatan peladen pada jam pengamatan.
page-state-script-only = halaman hanya diisi oleh skrip: yang dilihat pengunjung tidak diketahui
page-state-doubtful = pendek dan memuat kalimat khas halaman sementara; belum pasti
  .help = Periksa dengan peramban, atau sajikan formulir langsung di dalam halaman.
page-state-not-html = bukan halaman web
  .help = Cantumkan alamat halaman, bukan alamat berkas.
page-state-unreadable = halaman tidak dapat dibaca sebagai HTML
  .help = Periksa halaman dengan validator.

## Artinya
page-standing-usable = dapat digunakan
page-standing-blocked = terhalang
page-standing-auth-required = meminta login
page-standing-unusable = tidak dapat digunakan
page-standing-unknown = tidak diketahui

## Pemilik penghalang
page-challenge-cloudflare = Cloudflare
page-challenge-imperva = Imperva
page-challenge-f5 = F5 BIG-IP
page-challenge-akamai = Akamai
page-challenge-sucuri = Sucuri
page-challenge-datadome = DataDome
page-challenge-human = HUMAN (PerimeterX)
page-challenge-amazon = Amazon
page-challenge-ddos-guard = DDoS-Guard
page-challenge-fortinet = Fortinet
page-challenge-modsecurity = ModSecurity
page-challenge-wordfence = Wordfence
page-challenge-imunify = Imunify360
page-challenge-radware = Radware
page-challenge-barracuda = Barracuda
page-challenge-anubis = Anubis
page-challenge-azure = Microsoft Azure
page-challenge-safeline = SafeLine
page-challenge-google = Google
page-challenge-unnamed = tidak disebutkan

## Batas
page-limit-bytes = hanya bagian awal yang dibaca
page-limit-depth = susunan terlalu dalam: bagian yang lebih dalam tidak dibaca
page-limit-nodes = elemen terlalu banyak: sisanya tidak dibaca
page-limit-work = disusun sehingga terlalu lama dibaca: sisanya tidak dibaca
page-limit-parser = pengurai HTML berhenti
page-limit-browser = peramban tidak memperoleh semua yang diminta halaman

## Cara membaca huruf
page-charset-mark = menurut tanda urutan bita
page-charset-header = menurut tajuk HTTP
page-charset-meta = menurut meta pada halaman
page-charset-sound = tidak dinyatakan; sah sebagai UTF-8
page-charset-assumed = tidak dinyatakan; dibaca sebagai huruf Latin

## Formulir
page-form-complaint = formulir pengaduan
page-form-tracking = formulir pelacakan
page-form-search = pencarian
page-form-login = login atau pendaftaran
page-form-newsletter = langganan berita
page-form-comment = komentar artikel
page-form-contact = formulir kontak
page-form-survey = survei
page-form-other = formulir lain
page-method-get = melalui alamat (GET)
page-method-post = melalui isi kiriman (POST)
page-method-dialog = hanya di dalam halaman
page-method-script = melalui skrip
page-sign-complaint-button = tombol menyebut pengaduan
page-sign-complaint-heading = judul di atasnya menyebut pengaduan
page-sign-complaint-address = alamat, id, atau kelas menyebut pengaduan
page-sign-complaint-field = ada isian untuk isi aduan
page-sign-complaint-title = judul halaman menyebut pengaduan
page-sign-long-text = tersedia ruang untuk uraian panjang
page-sign-file-upload = berkas dapat dilampirkan
page-sign-identity-choice = tersedia pilihan anonim atau rahasia
page-sign-complainant = identitas pelapor ditanyakan
page-sign-password = meminta kata sandi
page-sign-search-only = hanya untuk mencari
page-sign-email-only = hanya meminta alamat surel
page-sign-comment = mengomentari artikel
page-sign-survey = meminta pendapat dalam survei
page-sign-ticket-field = ada isian nomor tiket
page-sign-tracking-words = menyebut pelacakan aduan
page-sign-other-tracking = melacak paket, perizinan, atau dokumen
page-sign-no-button = tidak ada tombol kirim
page-field-text = teks satu baris
page-field-long-text = teks panjang
page-field-email = alamat surel
page-field-telephone = nomor telepon
page-field-number = angka
page-field-date = tanggal atau waktu
page-field-choice = pilihan dari daftar
page-field-checkbox = kotak centang
page-field-radio = salah satu pilihan
page-field-file = berkas
page-field-password = kata sandi
page-field-search = pencarian
page-field-other = jenis lain
page-label-for = label
page-label-around = label yang melingkupi
page-label-aria = label ARIA
page-label-title = title
page-label-placeholder = hanya placeholder
page-label-nearby = hanya teks di dekatnya
page-label-none = tanpa label
page-asks-name = nama
page-asks-identity = nomor identitas
page-asks-telephone = telepon
page-asks-email = surel
page-asks-address = alamat
page-asks-title = judul aduan
page-asks-body = isi aduan
page-asks-place = tempat kejadian
page-asks-day = waktu kejadian
page-asks-agency = instansi yang diadukan
page-asks-category = kategori
page-asks-attachment = lampiran
page-asks-ticket = nomor tiket
page-asks-anonymity = pilihan anonim
page-asks-secrecy = pilihan rahasia
page-asks-consent = persetujuan ketentuan
page-asks-captcha = bukti bukan robot
page-asks-password = kata sandi
page-asks-other = hal lain
page-captcha-recaptcha = reCAPTCHA
page-captcha-hcaptcha = hCaptcha
page-captcha-turnstile = Turnstile
page-captcha-picture = huruf dalam gambar atau soal hitungan
page-captcha-other = captcha lain

## Waktu layanan
page-time-limit = batas waktu
page-time-opening = jam buka
page-time-always-open = buka 24 jam
page-time-announced = disebut tanpa keterangan waktu
page-time-several = beberapa batas dalam satu kalimat
page-time-no-number = tidak ada angka
page-clock-verification = verifikasi
page-clock-response = tanggapan pertama
page-clock-closing = penyelesaian
page-clock-unstated = tahap tidak disebutkan
page-unit-minutes = menit
page-unit-hours = jam
page-unit-working-hours = jam kerja
page-unit-days = hari
page-unit-working-days = hari kerja

## Kanal dan tautan
page-channel-sp4n = SP4N-LAPOR!
page-channel-whatsapp = WhatsApp
page-channel-telephone = telepon
page-channel-sms = SMS
page-channel-email = surel
page-channel-x = X (Twitter)
page-channel-facebook = Facebook
page-channel-instagram = Instagram
page-channel-tiktok = TikTok
page-channel-youtube = YouTube
page-channel-telegram = Telegram
page-channel-mastodon = Mastodon
page-channel-play-store = Google Play
page-channel-app-store = App Store
page-lead-complaint = halaman pengaduan
page-lead-tracking = halaman pelacakan
page-lead-outer-form = formulir pada layanan lain
page-lead-recap = publikasi rekapitulasi pengaduan
page-lead-open-data = data terbuka
page-lead-privacy = kebijakan privasi

## Tanggal
page-dated-time = elemen time
page-dated-meta = meta
page-dated-data = data untuk mesin pencari
page-dated-text = teks
page-dated-header = tajuk Last-Modified

## Aksesibilitas
page-rule-field-label = setiap isian berlabel
  .help = Beri setiap isian <label for>; placeholder hilang ketika orang mulai mengetik.
page-rule-image-text = setiap gambar memiliki teks alternatif
  .help = Beri setiap gambar atribut alt; kosongkan isinya bila gambar hanya hiasan.
page-rule-language = bahasa halaman dinyatakan
  .help = Tulis <html lang="id">.
page-rule-title = halaman berjudul
  .help = Tulis <title> yang membedakan halaman ini dari yang lain.
page-rule-main-heading = ada judul utama
  .help = Jadikan judul halaman sebagai <h1>.
page-rule-heading-order = tingkat judul tidak meloncat
  .help = Letakkan <h3> di bawah <h2>; atur ukurannya dengan gaya (CSS).
page-rule-link-text = setiap tautan bermakna
  .help = Beri tautan yang berupa ikon sebuah aria-label.
page-rule-button-text = setiap tombol bermakna
  .help = Beri tombol yang berupa ikon sebuah aria-label.
page-rule-frame-title = setiap bingkai berjudul
  .help = Beri setiap <iframe> atribut title.
page-rule-unique-id = tidak ada id yang berulang
  .help = Beri setiap elemen id yang berbeda.
page-rule-zoom = halaman dapat diperbesar
  .help = Hapus user-scalable=no dan maximum-scale dari viewport.

## Tautan bukti
page-link-alive = dapat dibaca
page-link-locked = terkunci: juri memerlukan izin akses
  .help = Bagikan kepada siapa saja yang memiliki tautan.
page-link-wrong-type = isi yang datang berbeda dari yang dijanjikan tautan
  .help = Cantumkan alamat berkas itu sendiri.
page-link-empty = kosong
  .help = Unggah kembali berkasnya.
page-link-missing = tidak ada lagi
  .help = Perbaiki tautannya, atau unggah kembali berkasnya.
page-link-trashed = berada di tempat sampah pemiliknya
  .help = Pulihkan berkasnya.
page-link-over-quota = penyimpannya tidak lagi melayani unduhan untuk hari ini
  .help = Periksa lagi besok, atau simpan salinannya di situs instansi sendiri.
page-link-blocked = terhalang captcha atau tembok api
  .help = Buka dengan peramban.
page-link-server-fault = peladennya mengalami gangguan
  .help = Periksa lagi nanti.
page-link-unreachable = servernya tidak dapat dihubungi
page-link-unknown = tidak diketahui
  .help = Buka dengan peramban.
page-file-html = halaman web
page-file-pdf = PDF
page-file-office = dokumen perkantoran
page-file-picture = gambar
page-file-video = video
page-file-sound = suara
page-file-archive = arsip
page-file-text = teks
page-file-other = jenis berkas lain

## Arsip
archive-unwritable = { $name } tidak dapat ditulis: { $detail }
  .why = Rekaman baru berlaku setelah tertulis; yang ini belum diakui.
  .help = Pastikan masih ada ruang di cakram dan Anda boleh menulis di sana.
archive-unreadable = { $name } tidak dapat dibaca: { $detail }
  .why = Sistem menolak membacanya.
  .help = Pastikan foldernya ada dan Anda boleh membacanya.
archive-locked = arsip sedang dipakai penulis lain
  .why = Dua penulis akan memutus rantai.
  .help = Tunggu sampai proses lain selesai, atau pakai folder lain.
archive-damaged = { $name } berakhir dengan rekaman yang tidak lagi seperti ketika ditulis
  .why = Rekaman baru akan dirantaikan pada rekaman yang rusak.
  .help = Jalankan verifikasi, biarkan folder itu apa adanya, dan mulai arsip baru.
archive-head-damaged = kepala arsip ({ $name }) tidak lagi seperti ketika ditulis
  .why = Tanpa kepala itu tidak dapat diketahui apakah rekaman terakhir hilang.
  .help = Jalankan verifikasi, biarkan folder itu apa adanya, dan mulai arsip baru.
archive-head-missing = arsip memiliki rekaman tetapi tidak memiliki kepala ({ $name })
  .why = Tanpa kepala itu tidak dapat diketahui apakah rekaman terakhir hilang; kepala baru akan menutupinya.
  .help = Kembalikan salinan berkas itu; jika tidak ada, jalankan verifikasi, biarkan folder itu apa adanya, dan mulai arsip baru.
archive-tail-missing = jumlah rekaman arsip kurang dari yang dihitung kepalanya ({ $name })
  .why = Rekaman di ujungnya dihapus, atau hilang karena listrik padam; melanjutkan akan menutupinya.
  .help = Pulihkan folder dari salinan, atau biarkan apa adanya dan mulai arsip baru.
archive-broken = arsip tidak lagi menerima rekaman ({ $name })
  .why = Penulisan gagal dan tidak dapat dibatalkan.
  .help = Pastikan masih ada ruang di cakram lalu jalankan kembali; ujung yang terpotong akan dibuang.
archive-record-damaged = rekaman tidak lagi seperti ketika ditulis
  .why = Sidik digitalnya tidak cocok dengan isinya.
  .help = Jalankan verifikasi untuk melihat kerusakan lain.
archive-fault-altered = rekaman { $first } tidak lagi seperti ketika ditulis
archive-fault-removed = { $count ->
    [1] rekaman { $first } hilang
   *[other] rekaman { $first } sampai { $last } hilang ({ $count })
  }
archive-fault-displaced = rekaman { $first } tidak berada di tempat ketika ditulis
archive-fault-repeated = rekaman { $first } ada dua kali
archive-fault-replaced = rekaman { $last } tidak menyambung rekaman { $first }: salah satunya telah diganti
archive-fault-genesis = arsip tidak dimulai dengan konfigurasi yang disebut kepalanya
archive-fault-torn = rekaman { $first } tidak berujung: penulisnya terhenti, atau berkas terpotong
archive-fault-tail-missing = { $count ->
    [1] rekaman { $first } dihapus dari ujung arsip
   *[other] rekaman { $first } sampai { $last } dihapus dari ujung arsip ({ $count })
  }
archive-fault-head-differs = kepala arsip menyebut rekaman { $last } yang berbeda dari isi arsip
archive-fault-head-damaged = kepala arsip tidak ada atau tidak lagi seperti ketika ditulis
archive-fault-published-differs = rekaman { $last } bukan rekaman yang sidik digitalnya telah diumumkan
