export type OracleArc = readonly [row: number, col: number, score: number];

/**
 * The most pairs and then the highest total, found by successive best augmenting paths (Bellman and Ford) on the flow
 * network: slow, simple, and without anything in common with the optimiser.
 */
export function flowOracle(
  rowUnits: ArrayLike<number>,
  colUnits: ArrayLike<number>,
  arcs: readonly OracleArc[],
): { count: number; total: number } {
  const [rows, cols] = [rowUnits.length, colUnits.length];
  const [source, sink] = [rows + cols, rows + cols + 1];
  const edges: { from: number; to: number; room: number; gain: number }[] = [];
  const add = (from: number, to: number, room: number, gain: number) =>
    edges.push({ from, to, room, gain }, { from: to, to: from, room: 0, gain: -gain });
  for (let r = 0; r < rows; r++) add(source, r, rowUnits[r] ?? 0, 0);
  for (let c = 0; c < cols; c++) add(rows + c, sink, colUnits[c] ?? 0, 0);
  for (const [r, c, score] of arcs) add(r, rows + c, 1, score);
  let [count, total] = [0, 0];
  for (;;) {
    const gain = new Array<number>(sink + 1).fill(Number.NEGATIVE_INFINITY);
    const by = new Array<number>(sink + 1).fill(-1);
    gain[source] = 0;
    for (let changed = true; changed; ) {
      changed = false;
      for (const [i, edge] of edges.entries()) {
        const reached = gain[edge.from]! + edge.gain;
        if (edge.room === 0 || reached <= gain[edge.to]!) continue;
        gain[edge.to] = reached;
        by[edge.to] = i;
        changed = true;
      }
    }
    if (by[sink] === -1) return { count, total };
    for (let node = sink; node !== source; node = edges[by[node]!]!.from) {
      edges[by[node]!]!.room--;
      edges[by[node]! ^ 1]!.room++;
    }
    count++;
    total += gain[sink]!;
  }
}
