### Keputusan, daftar finalis, sanggahan
