### Berita acara, surat, halaman
