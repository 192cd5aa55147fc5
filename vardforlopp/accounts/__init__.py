"""People, accounts, scopes, appointments and the only door to rights."""
