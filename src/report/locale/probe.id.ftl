### Memeriksa kanal yang sedang berjalan

## Putusan
verdict-ok = baik
verdict-slow = lambat
verdict-degraded = terganggu
verdict-down = tidak dapat diakses
verdict-blocked = terhalang
verdict-disallowed = tidak diizinkan
verdict-refused = tidak dikirim
verdict-auth-required = perlu masuk
verdict-missed-window = waktu terlewat
verdict-prober-offline = pemeriksa luring
verdict-unknown = tidak diketahui

## Alasan: ada jawaban
http-answered = menjawab sebagaimana mestinya
http-slow = menjawab, tetapi lambat
http-very-slow = menjawab sedemikian lambat sehingga hanya sedikit orang mau menunggu
body-timeout = halaman tidak diterima utuh dalam waktu yang tersedia
body-broken-off = sambungan terputus di tengah halaman
body-unreadable = halaman diterima, tetapi kompresinya rusak

## Alasan: tidak seorang pun dapat masuk
dns-no-such-name = nama host tidak terdaftar
dns-no-address = nama host tidak memiliki alamat
dns-timeout = server nama tidak menjawab pada waktunya
dns-failed = server nama tidak berhasil menemukan alamatnya
dns-unreachable = server nama tidak dapat dihubungi
connect-refused = server menolak sambungan
connect-timeout = server tidak menerima sambungan pada waktunya
connect-unreachable = tidak ada jalur ke jaringan server
connect-failed = sambungan tidak berhasil dibuat
tls-timeout = sambungan aman tidak disepakati pada waktunya
tls-failed = sambungan aman gagal
tls-not-spoken = server tidak menggunakan TLS pada porta ini
certificate-expired = masa berlaku sertifikat telah habis
certificate-not-yet-valid = sertifikat belum berlaku
certificate-wrong-name = sertifikat diterbitkan untuk nama lain
certificate-self-signed = sertifikat ditandatangani sendiri
certificate-unknown-issuer = penerbit sertifikat tidak dikenal, atau sertifikat perantaranya tidak dikirim
certificate-invalid = sertifikat tidak sah
http-timeout = server menerima permintaan, tetapi tidak menjawab pada waktunya
http-no-answer = server menutup sambungan tanpa menjawab
http-reset = server memutus sambungan
http-malformed = jawaban server bukan HTTP
http-head-too-large = kepala jawaban lebih besar daripada yang diterima peramban mana pun
http-server-error = server melaporkan galat pada dirinya
http-not-found = halaman tidak ditemukan
http-client-error = server menolak permintaan
redirect-loop = pengalihan berputar tanpa akhir
redirect-too-many = pengalihan terlalu banyak
redirect-broken = pengalihan tidak menuju ke mana pun
page-unusable = halaman yang tampil tidak dapat digunakan: halaman sementara, pemberitahuan, atau galat yang tidak diakui statusnya
page-doubtful = halaman pendek dan memuat kalimat khas halaman sementara: belum pasti dapat digunakan atau tidak

## Alasan: ada yang menghalangi
http-forbidden = server menolak kami; belum diketahui apakah warga dapat masuk
http-too-many-requests = menurut server, permintaan terlalu banyak
http-challenge = di depan server ada pemeriksaan terhadap mesin
http-legal = halaman ditahan karena alasan hukum
page-challenge = halaman yang tampil adalah pemeriksaan terhadap mesin
page-isp-block = halaman yang tampil adalah pemberitahuan pemblokiran oleh penyedia akses
http-login = server meminta pengguna masuk terlebih dahulu
page-login = halaman yang tampil hanya meminta pengguna masuk

## Alasan: tidak ada yang dikirim
robots-disallow = dilarang oleh robots.txt
robots-unavailable = robots.txt tidak dapat diperoleh sehingga tidak ada yang boleh diambil
consent-missing = saat ini tidak ada persetujuan
maintenance = untuk waktu ini telah diumumkan pemeliharaan
daily-cap = jumlah permintaan untuk satu hari telah tercapai
url-unreadable = alamat tidak dapat dibaca
url-too-long = alamat terlalu panjang
url-scheme = alamat tidak diawali http:// atau https://
url-credentials = alamat memuat nama pengguna atau kata sandi
url-port = alamat menyebut porta yang tidak lazim
address-forbidden = alamat menuju jaringan khusus, misalnya jaringan privat
window-missed = waktunya lewat sebelum pemeriksaan dapat dimulai
retry-later = server meminta jeda yang lebih lama daripada waktu tunggu kami

## Alasan: tidak dapat dipastikan
self-check-failed = semua host swaperiksa juga tidak dapat dihubungi
networks-failing = berbagai jaringan gagal pada saat yang sama sehingga jaringan kami sendiri diragukan
http-unexpected-status = server menjawab dengan status yang tidak lazim
body-bomb = halaman akan membengkak luar biasa bila kompresinya dibuka
redirect-needs-cookie = pengunjung dikembalikan ke halaman semula bila tidak menyimpan kuki
prober-failed = komputer ini kehabisan sumber daya untuk pemeriksaan

## Jaringan khusus
special-this-host = host ini
special-private = jaringan privat
special-shared = antara penyedia dan pelanggan
special-loopback = komputer ini sendiri
special-link-local = satu kabel saja
special-protocol = keperluan protokol
special-documentation = contoh dalam dokumen
special-relay = perantara 6to4
special-benchmarking = alat ukur
special-multicast = banyak penerima
special-reserved = dicadangkan
special-nat64 = IPv4 dalam IPv6 (NAT64)
special-discard = dibuang
special-six-to-four = IPv4 dalam IPv6 (6to4)

## Persiapan
probe-no-name-server = Tidak ada server nama yang dapat ditanya: { $what }
    .help = Sebutkan salah satu dengan --name-server ALAMAT.
probe-no-tls = TLS tidak dapat disiapkan: { $what }
    .help = Periksa sertifikat yang dinyatakan tepercaya.
probe-bad-contact = “{ $contact }” tidak dapat dipakai sebagai kontak dalam User-Agent
    .help = Berikan alamat surel atau alamat web dengan huruf biasa, tanpa kurung.
probe-no-contact = Belum disebut kepada siapa pengelola server dapat bertanya
    .help = Tulis alamat surel atau laman dalam letterhead.csv, pada baris “contact”, atau sebutkan dengan --contact.
probe-bad-self-check = “{ $host }” bukan host untuk swaperiksa
    .help = Tulis nama host atau alamat, dengan porta bila bukan 443: example.org, 192.0.2.1:53.

## Halaman satu pemeriksaan
probe-heading = { $url }: { $verdict }
probe-because = Alasan: { $reason }.
probe-times = Diperiksa { $at }; { $hops ->
    [0] tidak ada yang dikirim
   *[other] { $hops } permintaan
  }, { $total } md.
probe-times-held = Diperiksa { $at }; { $hops ->
    [0] tidak ada yang dikirim
   *[other] { $hops } permintaan
  }, { $total } md; { $held } md waktu tunggu kami sendiri tidak dihitung.
probe-robots-first = Tidak lebih jauh daripada permintaan robots.txt, yang ditanya lebih dahulu; itulah satu-satunya percobaan.
probe-hop = no.
probe-asked = yang diminta
probe-address = pada alamat
probe-status = status
probe-together = jumlah (md)
phase-dns = nama
phase-connect = sambung
phase-tls = TLS
phase-send = kirim
phase-first-byte = bita pertama
phase-body = isi
probe-certificate = { $host }: { GIVEN($protocol) ->
    [no] sertifikat
   *[yes] { $protocol }, sertifikat
  } untuk { $names }, diterbitkan oleh { $issuer }, berlaku sampai { $until } ({ $days } hari).
probe-also = Selain itu, { $fault }.
probe-chain-order = { $host } mengirim sertifikatnya tidak berurutan; peramban menerimanya, sebagian program tidak.
probe-forbidden = { $address } adalah alamat jaringan khusus ({ $block }) dan tidak dihubungi.
probe-long = Yang dikirim lebih banyak daripada yang dibaca; yang dibaca { $bytes } bita.
probe-downgraded = Permintaan ke-{ $hop } dialihkan dari https ke http.
probe-shielded = Di depan server ada { $by }.
probe-retry-after = Server meminta tidak dihubungi selama { $seconds } detik.
probe-before = Yang terlihat sebelum jaringan kami sendiri diragukan: { $reason }.
probe-hint-private = Untuk server di jaringan Anda sendiri, tambahkan --allow-private.
probe-bad-url = “{ $url }” bukan alamat
    .help = Tulis selengkapnya, misalnya https://www.lapor.go.id/.

## Kanal suatu edisi
probe-no-channels = Edisi ini tidak menyebut kanal apa pun
    .help = Tulis kanal di channels.csv: entry, channel, kind, address.
probe-kind-later = Kanal jenis { $kind } belum dapat diperiksa
    .help = Untuk saat ini --kind hanya dapat diisi web.
probe-kind-unknown = Tidak ada jenis kanal bernama “{ $kind }”
    .help = Jenis yang ada: { $kinds }. Untuk saat ini hanya web yang diperiksa.
probe-only-for-url = --all-addresses hanya untuk satu alamat
    .help = Sebutkan URL, bukan edisi, atau hilangkan opsi itu.
probe-mended = Proses sebelumnya terhenti paksa. Telah dipulihkan: { $lines } baris ditulis untuk catatan yang belum memilikinya, { $bytes } bita yang tertulis separuh dibuang.
probe-looking = Memeriksa kanal
probe-looked = { $all } kanal: { $looked } dikirimi permintaan; { $up } dapat digunakan, { $down } tidak dapat diakses.
probe-entry = peserta
probe-channel = kanal
probe-verdict = putusan
probe-total = jumlah (md)
probe-days-left = sisa hari sertifikat
probe-form = formulir
probe-tracking = pelacakan
probe-evidence = bukti
probe-why = alasan
probe-yes = ya
probe-no = tidak
probe-later = Belum diperiksa: { $kinds }.

## Rencana
plan-channels = { $all } kanal; permintaan akan dikirim ke { $sent } di antaranya, pada { $hosts } server. Belum ada yang dikirim.
plan-requests = Satu pemeriksaan adalah satu GET, didahului robots.txt sekali sehari dan diikuti paling banyak { $redirects } pengalihan. Pemeriksaan tidak pernah diulang.
plan-pace = Setiap server menerima paling banyak { $at_once } permintaan pada satu saat, berjarak { $seconds } detik, dan { $per_day } per hari.
plan-looks = Seluruhnya { $looks } pemeriksaan per hari.
plan-no-consent = Jika persetujuan belum ada, tulis di consents.csv: entry, by, until; lihat tolok guide 18.
plan-over-cap = { $host } akan menerima sedikitnya { $looks } pemeriksaan per hari, belum termasuk pengalihan; sejak permintaan ke-{ $per_day } pemeriksaan ditolak.
plan-contact = Pengelola server dapat bertanya ke { $contact }; setiap permintaan menyebutkannya.
plan-no-contact = Belum ada kontak: tidak ada yang dikirim ke server pihak lain sebelum letterhead.csv memuatnya pada baris “contact”, atau --contact menyebutkannya.
plan-hours = jam
plan-hours-always = selalu
plan-hours-usual = Sen–Jum 08–16 (anggapan)
plan-hours-outside = di luar { $hours }
plan-work = pemeliharaan yang diumumkan
plan-work-by = diumumkan oleh
plan-work-from = sejak
plan-work-all = semua
plan-consent = persetujuan oleh
plan-until = sampai
plan-sends = dikirim
plan-host = server
plan-host-channels = kanal
plan-host-looks = pemeriksaan per hari
plan-host-once = pemeriksaan

## Pengamatan
watch-too-often = Kanal paling sering diperiksa sekali dalam { $seconds } detik
    .help = Perpanjang --every. Hanya server sendiri (--allow-private) yang boleh diperiksa lebih sering.
watch-resumed = Pengamatan sebelumnya terhenti paksa; pengamatan ini melanjutkannya sampai { $until }.
watch-stopped = Dihentikan. Yang sedang berjalan telah disimpan.
watch-live = Mengamati sampai { $until }; { $samples } sampel. Ctrl-C menghentikan.
watch-done = { $samples } sampel disimpan.
watch-samples = sampel
watch-up = dapat digunakan
watch-down = tidak dapat diakses
watch-missed = terlewat
watch-recent = terakhir

## Pemeriksaan keutuhan
probe-no-evidence = Tidak ada bukti di { $folder }
    .help = tolok probe once EDISI dan tolok probe watch EDISI menyimpannya di sana.
probe-bad-head = { $file } bukan kepala suatu arsip
    .help = Berikan salinan evidence/head.json yang disimpan di tempat lain ketika arsip masih lebih pendek.
probe-sound = Utuh: { $records } catatan dalam { $files } berkas, { $lines } baris diteruskan, masing-masing sesuai dengan catatannya.
probe-faulty = Tidak utuh: { $faults } kesalahan dalam { $records } catatan pada { $files } berkas dan { $lines } baris.
probe-head = Kepala: { $count } catatan, yang terakhir { $last }. Bila diumumkan di tempat lain, kepala ini mengikat semua catatan sebelumnya.
probe-uncounted = { $count } catatan belum dihitung oleh kepala arsip: proses masih berjalan, atau terhenti paksa.
probe-exported = { $count } catatan WARC ditulis.
probe-where = tempat
probe-fault = kesalahan
links-evidence = bukti
probe-links-sound = Untuk tautan bukti: { $records } catatan dalam { $files } berkas.
observation-altered = baris tidak sesuai dengan catatannya
observation-unbacked = tidak ada catatan utuh dengan sidik yang disebut baris ini
observation-repeated = baris tertulis dua kali
observation-unreadable = baris tidak dapat dibaca
observation-missing = catatan tidak memiliki baris di observations/web.jsonl
observation-elsewhere = { $lines } baris tidak memiliki catatan di evidence/, padahal akan ikut dihitung

## Tautan bukti
links-looking = Memeriksa tautan
links-found = { $links ->
    [0] Tidak ada tautan dalam klaim.
   *[other] { $links } tautan dalam klaim { $entries } peserta.
  }
links-criterion = kriteria
links-state = keadaan
links-promised = dijanjikan
links-came = diterima
links-address = tautan

## Melayani Prometheus
serve-listening = Mendengarkan di http://{ $address }: /probe?target=URL dan /metrics. Ctrl-C menghentikan.
serve-not-bound = { $address } tidak dapat dipakai: { $what }
    .help = Pilih porta lain, atau alamat komputer ini seperti 127.0.0.1:9915.
serve-no-target = Sebutkan target: /probe?target=https://www.lapor.go.id/
serve-bad-target = Target bukan alamat.
serve-bad-kind = Jenis (kind) dapat diisi web atau link.
probe-no-pause = Server milik pihak lain menerima paling banyak satu permintaan per detik
    .help = Berikan --pause 1 atau lebih. Hanya server sendiri (--allow-private) yang boleh ditanya lebih cepat.
probe-bad-trust = { $file } tidak berisi sertifikat yang dapat dibaca
    .help = Berikan berkas PEM: teks yang diawali -----BEGIN CERTIFICATE-----.

## Pemeriksaan dengan peramban
browser-not-found = Chromium tidak ditemukan
    .help = Pasang paket chromium, atau sebutkan programnya dengan --chromium FILE.
browser-missing = { $file } bukan program
    .help = Berikan letak Chromium atau Chrome, misalnya /usr/bin/chromium.
browser-no-sandbox = Sebagai root, Chromium hanya berjalan tanpa kotak pasirnya (sandbox)
    .help = Jalankan tolok sebagai pengguna biasa. Di dalam kontainer yang boleh hilang, tambahkan --no-sandbox: halaman yang menjebol peramban lalu memegang hak root di sana.
browser-bad-axe = { $file } bukan axe-core
    .help = Berikan berkas axe.min.js dari paket npm axe-core.
browser-only-for-edition = Peramban hanya memeriksa kanal sebuah penyelenggaraan
    .help = Sebutkan foldernya. Satu alamat saja diperiksa tanpa peramban dan hasilnya tidak disimpan.
browser-silent = Peramban tidak dapat dijalankan untuk { $count } halaman; hasil pemeriksaan tanpa peramban tetap disimpan.
picture-altered = Gambar { $file } tidak lagi seperti ketika ditulis
picture-missing = Gambar { $file } dari catatan ini tidak ada
