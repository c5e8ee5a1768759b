import { toInstant } from '../../time/instant.ts';

/** Stands for a field that holds something, but no instant. */
export const FAULT = Number.POSITIVE_INFINITY;

/** The last instant that a date of JavaScript can be. */
export const LATEST = 8.64e15;

/** NaN where nothing is there. */
export function instantOf(value: unknown): number {
  if (typeof value === 'number' && value >= 1 && value <= LATEST) return value;
  if (value === null || value === undefined) return Number.NaN;
  const at = toInstant(value);
  return Number.isNaN(at) ? FAULT : at;
}

/** 0 for a real request, −1 for a word that is not known. */
export function exclusionCode(excluded: unknown): number {
  if (!excluded) return 0;
  if (excluded === 'merged') return 1;
  if (excluded === 'spam') return 2;
  if (excluded === 'deleted') return 3;
  return excluded === 'test' ? 4 : -1;
}

/** 1 solved, 0 not, 2 where it does not say, −1 for a word that is not known. */
export function solvedCode(status: unknown): number {
  // Not one after the other: which of the two it is cannot be guessed, and a wrong guess of the processor costs most of a row.
  if ((Number(status === 'closed') | Number(status === 'solved')) === 1) return 1;
  if (status === 'open' || status === 'pending' || status === 'on_hold' || status === 'new') return 0;
  return status === null || status === undefined ? 2 : -1;
}

export function resolverCode(resolvedBy: unknown): number {
  if (resolvedBy === null || resolvedBy === undefined) return 0;
  if (resolvedBy === 'agent') return 1;
  if (resolvedBy === 'automation') return 2;
  return resolvedBy === 'customer' ? 3 : -1;
}

export function starterCode(createdBy: unknown): number {
  return createdBy === 'agent' ? 1 : createdBy === 'customer' ? 2 : 0;
}

/** What tells apart tickets of which nothing but the first reply counts. */
export function replyWord(exclusion: number, starter: number, solved: number, replied: number): number {
  return ((exclusion * 3 + starter) * 2 + solved) * 2 + (Number.isNaN(replied) ? 0 : 1);
}
