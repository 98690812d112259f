"""The parts of `scripts/real-dossier`, in the order in which they work."""
