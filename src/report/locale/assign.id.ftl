### Penugasan juri
