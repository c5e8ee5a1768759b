import * as z from 'zod/mini';
import { LAST_INSTANT } from '../../../schema/readers/rules.ts';
import { parseInstant } from '../../../time/parseInstant.ts';
import { maybe, rawNumber, rawText } from '../../reading/rawFields.ts';

/** About 317 years: more milliseconds are a mistake. */
const LONGEST = 1e13;
/** Epoch numbers below are seconds: as milliseconds they lie in 1973. */
const FIRST_MILLISECONDS = 1e11;

const expected = "an instant: ISO 8601 text, an epoch number, or an object with 'epochMillis' or 'iso8601'";

/** An instant as any API of Jira writes it. */
export function jiraInstant() {
  const written = z.union(
    [z.string(), z.number(), z.object({ epochMillis: z.number() }), z.object({ iso8601: z.string() })],
    expected,
  );
  return z.pipe(
    written,
    z.transform((value, context) => {
      const instant = instantOf(value);
      if (instant >= 0 && instant <= LAST_INSTANT) return instant + 0;
      context.issues.push({ code: 'custom', message: expected, input: value });
      return z.NEVER;
    }),
  );
}

function instantOf(value: string | number | { epochMillis: number } | { iso8601: string }): number {
  if (typeof value === 'number') return value < FIRST_MILLISECONDS ? Math.round(value * 1000) : Math.round(value);
  if (typeof value === 'object' && 'epochMillis' in value) return Math.round(value.epochMillis);
  const parsed = parseInstant(typeof value === 'string' ? value : value.iso8601);
  return parsed.ok ? parsed.instant : Number.NaN;
}

/** A duration of an SLA, which below 0 is late. */
export function jiraDuration() {
  const bounds = 'milliseconds';
  const number = rawNumber().check(z.gte(-LONGEST, bounds), z.lte(LONGEST, bounds));
  return z.object({
    millis: z.pipe(
      number,
      z.transform((value: number) => value + 0),
    ),
  });
}

/** The addresses of a record, of which its own names the issue. */
export function jiraLinks() {
  return z.object({ self: maybe(rawText()) });
}

/** A person or an app. Cloud knows it by `accountId`, Server by `key` or `name`. */
export function jiraUser() {
  return z.object({
    accountId: maybe(rawText()),
    key: maybe(rawText()),
    name: maybe(rawText()),
    accountType: maybe(rawText()),
  });
}

export type JiraUser = z.output<ReturnType<typeof jiraUser>> | null | undefined;

/** By what id a person is known; `null` for nobody. */
export function idOf(user: JiraUser): string | null {
  const id = user?.accountId ?? user?.key ?? user?.name ?? '';
  return id === '' ? null : id;
}
