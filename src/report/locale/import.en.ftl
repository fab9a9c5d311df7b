### Importing forms and spreadsheets
