import { showValue } from './showValue.ts';

/** What went wrong, in a form that a program can read. */
export interface ErrorDetails {
  /** Stable name of the fault: `unknown_option`, `invalid_instant`, `unknown_time_zone` … */
  readonly code: string;
  /** Where it stands: `firstResponseTime: options.start`, `ticket "A-17": createdAt`. */
  readonly path: string;
  /** What would have been accepted, in words. */
  readonly expected: string;
  /** What came instead. Shown in the message cut to 80 characters; the value itself is not kept. */
  readonly received: unknown;
  /** A closing remark, such as the nearest accepted spelling. */
  readonly hint?: string | undefined;
}

/**
 * The only kind of error that this library throws on purpose.
 *
 * Recognise it by `code` or `name`, not by `instanceof`: two copies of the library may live in one program.
 *
 * @example
 * import { csat, isSupportKpisError } from 'support-kpis';
 * const codeOf = (work: () => unknown): string => {
 *   try {
 *     work();
 *     return 'no error';
 *   } catch (error) {
 *     return isSupportKpisError(error) ? error.code : 'another error';
 *   }
 * };
 * codeOf(() => csat([], { scale: { min: 1, max: 9 } })) // → 'unsupported_scale'
 */
export class SupportKpisError extends Error {
  override readonly name = 'SupportKpisError';
  readonly code: string;
  readonly path: string;

  constructor(details: ErrorDetails) {
    const hint = details.hint === undefined ? '' : ` (${details.hint})`;
    super(`${String(details.path)}: expected ${details.expected}, got ${showValue(details.received)}${hint}`);
    this.code = details.code;
    this.path = details.path;
  }
}

/**
 * Whether a caught value is this library's own error, whichever copy of the library threw it.
 *
 * @example
 * import { isSupportKpisError } from 'support-kpis';
 * isSupportKpisError(new Error('something else')) // → false
 */
export function isSupportKpisError(error: unknown): error is SupportKpisError {
  return error instanceof Error && error.name === 'SupportKpisError' && 'code' in error;
}
