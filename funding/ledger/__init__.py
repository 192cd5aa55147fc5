"""Hand-overs to the ledger: what waits, what went in which file, and what is paid."""
