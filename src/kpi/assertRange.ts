import { SupportKpisError } from '../errors/supportKpisError.ts';
import { type Instant, toInstant } from '../time/instant.ts';

/** Refuses a stretch of time `[from, to)` that holds no instant. */
export function assertRange(range: { readonly from?: Instant; readonly to?: Instant }, name: string): void {
  const { from, to } = range;
  if (from === undefined || to === undefined || toInstant(from) < toInstant(to)) return;
  throw new SupportKpisError({
    code: 'invalid_range',
    path: `${name}: options.to`,
    expected: 'an instant after from',
    received: to,
    hint: 'periods are half-open [from, to)',
  });
}
