"""Device certificates, signed transfers, and the hash-chained audit log that `verify` reads."""
