import { compareTexts } from './contactCase.ts';
import type { ProblemJourney } from './problemJourney.ts';

/** A way through the channels, and how many problems took it. */
export interface JourneyPath {
  readonly channels: readonly string[];
  readonly problems: number;
  /** `problems` ÷ all problems. */
  readonly share: number;
  readonly contacts: number;
  /** How many of them are settled. */
  readonly solved: number;
}

/** A change of channel, and how often it happened. */
export interface ChannelSwitch {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The ways that problems took: the most frequent first, then by their channels. */
export function pathCounts(problems: readonly ProblemJourney[]): JourneyPath[] {
  const paths = new Map<string, { channels: readonly string[]; problems: number; contacts: number; solved: number }>();
  for (const { channels, contacts, solved } of problems) {
    const key = JSON.stringify(channels);
    const path = paths.get(key) ?? { channels, problems: 0, contacts: 0, solved: 0 };
    path.problems++;
    path.contacts += contacts;
    if (solved) path.solved++;
    paths.set(key, path);
  }
  return [...paths.values()]
    .sort((left, right) => right.problems - left.problems || compareLists(left.channels, right.channels))
    .map(({ channels, problems: count, contacts, solved }) => {
      return { channels, problems: count, share: count / problems.length, contacts, solved };
    });
}

/** Changes of channel: the most frequent first, then by their channels. */
export function switchCounts(paths: readonly JourneyPath[]): ChannelSwitch[] {
  const switches = new Map<string, { from: string; to: string; count: number }>();
  for (const { channels, problems } of paths) {
    for (let index = 1; index < channels.length; index++) {
      const [from, to] = [channels[index - 1] as string, channels[index] as string];
      const key = JSON.stringify([from, to]);
      const own = switches.get(key) ?? { from, to, count: 0 };
      own.count += problems;
      switches.set(key, own);
    }
  }
  return [...switches.values()].sort(
    (left, right) => right.count - left.count || compareTexts(left.from, right.from) || compareTexts(left.to, right.to),
  );
}

function compareLists(left: readonly string[], right: readonly string[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const found = compareTexts(left[index] as string, right[index] as string);
    if (found !== 0) return found;
  }
  return left.length - right.length;
}
