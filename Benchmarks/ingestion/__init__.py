"""The parts of `Benchmarks/ingest`."""
