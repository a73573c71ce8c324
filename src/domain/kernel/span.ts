/** A stretch of time in milliseconds since 1970: calendars are compared by the thousand, which texts are too slow for. */
export type Span = { readonly from: number; readonly to: number };

/** In order, those that touch or overlap joined. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push({ from: span.from, to: span.to });
    else if (span.to > last.to) last.to = span.to;
  }
  return joined;
}

/** What is left of `spans` without `taken`; both joined and in order. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let { from } = span;
    while (next < taken.length && (taken[next]?.to ?? 0) <= from) next += 1;
    for (let i = next; i < taken.length && from < span.to; i += 1) {
      const t = taken[i];
      if (t === undefined || t.from >= span.to) break;
      if (t.from > from) left.push({ from, to: t.from });
      from = Math.max(from, t.to);
    }
    if (from < span.to) left.push({ from, to: span.to });
  }
  return left;
}

/** Where two lists of spans, each joined and in order, coincide. */
export function shared(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as Span;
    const y = b[k] as Span;
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (from < to) both.push({ from, to });
    if (x.to < y.to) i += 1;
    else k += 1;
  }
  return both;
}
