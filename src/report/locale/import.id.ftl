### Mengimpor formulir dan lembar kerja
