# Judul, kolom, dan kalimat program.
heading-award = Penghargaan { $award }{ $track ->
    [""] {""}
   *[other] {" "}({ $track })
  }: { $winners } pemenang dari { $running } calon
heading-track = { $stage }, jalur { $track }: { $entered } masuk, { $eligible } memenuhi syarat, { $complete } lengkap, { $ranked } berperingkat, { $advanced } lolos
heading-dropped = Keluar tanpa peringkat: { $count }
heading-warnings = Perlu diperhatikan: { $count }
heading-against = { $left } berhadapan dengan { $right }: { $where }
column-place = Peringkat
column-place-overall = Umum
column-entry = Peserta
column-name = Nama
column-points = Nilai
column-coverage = Bukti
column-note = Sebab
column-criterion = Kriteria
column-title = Judul
column-part = Bagian selisih
row-total = jumlah
row-rest = pembulatan dan penggabungan
note-parts = Bagian-bagian itu berjumlah sama dengan selisih nilai.
note-proposed = Usulan, bukan ketetapan resmi: bobot dan ambang { $rubrics }.
note-imputed = diimputasi: { $criteria }
more-places = … { $more } lagi: --stage { $stage } --track { $track }
more-of-these = … dan { $more } lagi (--all)
without-attribute = (tidak diisi)
