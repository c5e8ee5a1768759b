/** From a value to its place in a drawing. */
export type Scale = (value: number) => number;

export type Span = readonly [from: number, to: number];

/** Evenly; a span of no width stands in the middle, and what is beyond an end is put at it. */
export function linearScale([from, to]: Span, [start, end]: Span): Scale {
  const width = to - from;
  if (!(width > 0) || !Number.isFinite(width)) return () => (start + end) / 2;
  return (value) => start + Math.min(1, Math.max(0, (value - from) / width)) * (end - start);
}

/** Each doubling takes the same way; `from` has to be above 0. */
export function logScale([from, to]: Span, range: Span): Scale {
  const place = linearScale([Math.log2(from), Math.log2(to)], range);
  return (value) => place(value <= from ? Math.log2(from) : Math.log2(value));
}
