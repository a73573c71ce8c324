"""Solves one instance with a known solver and prints times, number of pairs and their total."""

import json
import sys
import time

import numpy as np


def scipy(task):
    from scipy.optimize import linear_sum_assignment

    scores = np.fromfile(task["file"], dtype=np.int16).reshape(task["rows"], task["cols"])
    # A pair that is not allowed costs more than all others together.
    cost = np.where(scores < 0, 1e7, 1000 - scores).astype(np.float64)

    def solve():
        rows, cols = linear_sum_assignment(cost)
        chosen = scores[rows, cols]
        return int((chosen >= 0).sum()), int(chosen[chosen >= 0].sum())

    return solve


def arcs_of(task):
    arcs = np.fromfile(task["file"], dtype=np.int32)
    size = len(arcs) // 3
    return arcs[:size], arcs[size : 2 * size], arcs[2 * size :].astype(np.int64)


def ortools_assignment(task):
    from ortools.graph.python import linear_sum_assignment

    rows, cols, scores = arcs_of(task)

    def solve():
        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(rows, cols, 1000 - scores)
        if solver.solve() != solver.OPTIMAL:
            return 0, 0
        return task["rows"], 1000 * task["rows"] - solver.optimal_cost()

    return solve


def ortools_flow(task):
    from ortools.graph.python import min_cost_flow

    rows, cols, scores = arcs_of(task)
    n, m = task["rows"], task["cols"]

    def solve():
        solver = min_cost_flow.SimpleMinCostFlow()
        add = solver.add_arcs_with_capacity_and_unit_cost
        add(np.full(n, n + m), np.arange(n), np.ones(n), np.zeros(n, dtype=np.int64))
        add(rows, n + cols, np.ones(len(rows)), 1000 - scores)
        add(n + np.arange(m), np.full(m, n + m + 1), np.full(m, task["units"]), np.zeros(m, dtype=np.int64))
        solver.set_node_supply(n + m, n)
        solver.set_node_supply(n + m + 1, -n)
        solver.solve_max_flow_with_min_cost()
        flow = solver.maximum_flow()
        return flow, 1000 * flow - solver.optimal_cost()

    return solve


task = json.loads(sys.argv[1])
solve = {"scipy": scipy, "ortools-assignment": ortools_assignment, "ortools-flow": ortools_flow}[task["solver"]](task)
times, cpu = [], []
for _ in range(task["repeat"]):
    start, start_cpu = time.perf_counter(), time.process_time()
    pairings, total = solve()
    times.append((time.perf_counter() - start) * 1000)
    cpu.append((time.process_time() - start_cpu) * 1000)
print(json.dumps({"ms": times, "cpuMs": cpu, "pairings": int(pairings), "total": int(total)}))
