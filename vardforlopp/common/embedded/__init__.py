"""PostgreSQL, Valkey and a supervisor from wheels: standard library only, no Django."""
