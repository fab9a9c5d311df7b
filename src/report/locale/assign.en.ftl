### Assigning judges
