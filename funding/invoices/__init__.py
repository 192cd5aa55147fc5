"""What an invoice is for, what speaks against it, and who may attest it; no page and no verb."""
