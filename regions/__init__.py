"""The register of who: regions, municipalities, bodies and people."""
