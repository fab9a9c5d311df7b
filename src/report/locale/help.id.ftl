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
help-verbs = Perintah
help-arguments = Argumen
help-options = Opsi

## Argumen yang artinya sama di mana pun
help-any-edition = Folder edisi; . untuk folder ini
help-any-format = Bentuk hasil: table, json, csv, atau md
help-any-lang = Bahasa hasil dan pesan, id atau en; jika tidak disebut, bahasa pertama edisi
help-any-seed = Benih semua yang acak, dicatat dalam hasil; jika tidak disebut, benih edisi
help-any-output = Tulis ke berkas ini; akhirannya (.json, .csv, .md) menentukan bentuk jika --format tidak disebut
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

## simulate
help-simulate = Buat edisi rekaan berbentuk P4 yang mutu sebenarnya diketahui
help-simulate-examples =
    Contoh:
      tolok simulate rekaan                      # folder rekaan
      tolok simulate rekaan --seed 7             # yang lain, selalu sama
help-simulate-edition = Folder yang dibuat; jika sudah ada, harus kosong

## schema
help-schema = Cetak JSON Schema suatu berkas atau hasil
help-schema-examples =
    Contoh:
      tolok schema                               # nama-nama yang ada
      tolok schema rubric -o rubric.json         # untuk penyunting yang memeriksa YAML
      tolok schema rank                          # isi rank --format json
help-schema-name = Skema yang mana; jika tidak disebut, daftar namanya

## guide
help-guide = Cetak buku petunjuk
help-guide-examples =
    Contoh:
      tolok guide                                # dalam bahasa komputer ini
      tolok guide --lang en                      # dalam bahasa Inggris
      tolok guide -o petunjuk.md                 # sebagai berkas

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
