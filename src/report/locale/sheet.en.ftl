### Judges' workbooks
