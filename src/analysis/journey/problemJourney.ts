import type { Step } from './contactCase.ts';
import type { JourneyRules } from './journeyOptions.ts';
import type { Problem } from './problemsOf.ts';

/** One problem of a customer, and how it went through the channels. */
export interface ProblemJourney {
  /** The channels in turn; one after the other they differ. */
  readonly channels: readonly string[];
  /** Tickets, calls and chats. */
  readonly contacts: number;
  /** Whether it is settled: all its tickets solved, the last call taken, and with `asOf` nothing came within the window. */
  readonly solved: boolean;
  readonly ticketIds: readonly string[];
  readonly startedAt: number;
  /** The last thing that happened in it: a contact, a message, a solving. */
  readonly endedAt: number;
}

export function problemJourney(problem: Problem, { window, asOf }: JourneyRules): ProblemJourney {
  const { contacts, solved, settledAt, missedAt, last, ticketIds } = problem;
  const steps = problem.steps.toSorted((left, right) => left.at - right.at);
  return {
    channels: channelsOf(steps),
    contacts,
    solved: solved && settledAt >= missedAt && last + window <= asOf,
    ticketIds,
    startedAt: (steps[0] as Step).at,
    endedAt: last,
  };
}

function channelsOf(steps: readonly Step[]): string[] {
  const channels: string[] = [];
  for (const { channel } of steps) if (channel !== channels.at(-1)) channels.push(channel);
  return channels;
}
