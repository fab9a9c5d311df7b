### Jadwal wawancara
