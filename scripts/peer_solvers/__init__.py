"""Solvers that know nothing of Sanj, asked model files that `sanj plan --export-model` wrote.

`model` reads and writes the files, `cbc` asks COIN-OR CBC (Debian: coinor-cbc), `cpsat` CP-SAT (Python registry:
ortools). Each answer is a `Found`.
"""
