### Lembar kerja juri
