"""CP-SAT of OR-Tools, by its Python package."""

import math
import tempfile
import time
import os

from .model import Found


def version():
    """The version, or None if it is not installed."""
    try:
        import ortools
    except ImportError:
        return None
    return ortools.__version__


def solve(model, gap=0.0, seconds=600.0, threads=1, scaling=1e6):
    """Optimizes the objective; None if nothing was found.

    CP-SAT knows whole numbers only: what is not whole is counted in parts of `scaling`.
    """
    from ortools.linear_solver.python import model_builder

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.mps")
        model.write(path)
        asked = model_builder.Model()
        if not asked.import_from_mps_file(path):
            raise RuntimeError("OR-Tools cannot read the model")
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters(
        "num_workers: %d, relative_gap_limit: %r, absolute_gap_limit: 0, mip_var_scaling: %r,"
        " mip_max_bound: 1e9, mip_wanted_precision: 1e-9, mip_max_activity_exponent: 62, mip_drop_tolerance: 1e-15"
        % (threads, gap, scaling))
    start = time.monotonic()
    status = solver.solve(asked)
    elapsed = time.monotonic() - start
    if status not in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE):
        return None
    sign = -1.0 if model.maximize else 1.0
    value, bound = sign * solver.objective_value, sign * solver.best_objective_bound
    proven = status == model_builder.SolveStatus.OPTIMAL
    if math.isnan(bound) and proven:
        bound = value
    return Found(value, bound, proven, elapsed)
