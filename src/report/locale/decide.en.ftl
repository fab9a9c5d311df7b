### Decisions, shortlists, objections
