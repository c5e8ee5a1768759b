import type { Fold } from '../../fold/fold.ts';

/**
 * The figure of each state together with the `window` − 1 before it, or with as many as there are.
 *
 * The states are cut into blocks of the window's length, so that every window is the end of one block and the begin of
 * the next. Begins grow by one merge each, and so do ends, from behind: some five merges for each state, whatever the
 * window. None of the states is changed.
 */
export function rollingResults<Row, Result>(
  fold: Fold<Row, Result>,
  states: readonly unknown[],
  window: number,
): Result[] {
  const results: Result[] = [];
  let endOf = endsOf(fold, []);
  for (let first = 0; first < states.length; first += window) {
    const block = states.slice(first, first + window);
    let begin = fold.init();
    for (const [place, state] of block.entries()) {
      begin = fold.merge(begin, state);
      const isBlock = first === 0 || place === window - 1;
      results.push(fold.result(isBlock ? begin : fold.merge(endOf(place + 1), begin)));
    }
    endOf = endsOf(fold, block);
  }
  return results;
}

/**
 * The states of a block from a place to its end, asked for once each, from left to right; what is given may be changed.
 *
 * States that keep values grow with their stretch, and a block of all its ends would hold half the square of its
 * length. So only about the root of them are kept, and those between two of these are made again when they are due.
 */
function endsOf<Row, Result>(fold: Fold<Row, Result>, block: readonly unknown[]): (from: number) => unknown {
  const step = Math.ceil(Math.sqrt(block.length));
  const marks: unknown[] = [];
  let whole = fold.init();
  for (let place = block.length - 1; place >= 0; place--) {
    whole = fold.merge(whole, block[place]);
    if (place % step === 0) marks[place / step] = copy(fold, whole);
  }
  let near: unknown[] = [];
  let nearMark = -1;
  return (from) => {
    const mark = Math.floor(from / step);
    if (mark !== nearMark) {
      near = [];
      nearMark = mark;
      let end = marks[mark + 1] ?? fold.init();
      for (let place = Math.min((mark + 1) * step, block.length) - 1; place >= mark * step; place--) {
        end = fold.merge(copy(fold, end), block[place]);
        near[place % step] = end;
      }
    }
    return near[from % step];
  };
}

/** A state of its own that may be changed: `merge` takes over its first argument, and leaves the second as it is. */
function copy<Row, Result>(fold: Fold<Row, Result>, state: unknown): unknown {
  return fold.merge(fold.init(), state);
}
