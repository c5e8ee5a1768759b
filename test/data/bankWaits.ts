import { durations, run, summaryFold } from '../../src/fold/index.ts';
import { type DurationSummary, handleTime, speedOfAnswer } from '../../src/index.ts';
import type { BankCall, BankLog } from './bankCalls.ts';
import type { Reproduce } from './describeLog.ts';
import { type ExpectedDistribution, expectDistribution, expectNear } from './expectations.ts';
import { type ExpectedSurvival, expectSurvival } from './expectSurvival.ts';

const waitOf = ({ queuedAt, leftQueueAt }: BankCall): number => leftQueueAt - queuedAt;
const wasAnswered = ({ outcome }: BankCall): boolean => outcome === 'answered';

/** The waits of all, also of those who gave up: a figure of the bank's own. */
const queueTimes = summaryFold(waitOf, durations({}));

/** How long callers waited, how long they were served, and how patient they were. */
export function bankWaits(reproduce: Reproduce, log: () => BankLog): void {
  const answered = (): BankCall[] => log().calls.filter(wasAnswered);
  const abandoned = (): BankCall[] => log().calls.filter((call) => !wasAnswered(call));

  reproduce('asa', 'the mean over answered calls, those answered at once included', (expected: number) => {
    expectNear(inSeconds(speedOfAnswer(log().calls)), expected);
  });

  reproduce('asa_queued_only', 'without them', (expected: number) => {
    expectNear(inSeconds(speedOfAnswer(log().calls.filter((call) => waitOf(call) > 0))), expected);
  });

  reproduce('wait_answered', 'until an agent came', (expected: ExpectedDistribution) => {
    expectDistribution(speedOfAnswer(log().calls), answered().map(waitOf), expected);
  });

  reproduce('wait_abandoned', 'until the caller was gone, by a fold of durations', (expected: ExpectedDistribution) => {
    expectDistribution(run(queueTimes, abandoned()), abandoned().map(waitOf), expected);
  });

  reproduce('wait_offered', 'until either', (expected: ExpectedDistribution) => {
    expectDistribution(run(queueTimes, log().calls), log().calls.map(waitOf), expected);
  });

  reproduce('aht_all_answered', 'the mean over all answered calls, also those of no length', (expected: number) => {
    expectNear(inSeconds(handleTime(log().calls)), expected);
  });

  reproduce('handle_time', 'without those', (expected: ExpectedDistribution) => {
    const served = answered().filter(({ serviceTime }) => serviceTime > 0);
    const times = served.map(({ serviceTime }) => serviceTime);
    expectDistribution(handleTime(served), times, expected);
  });

  reproduce('patience_km', 'how long until callers give up, if nobody answers', (expected: ExpectedSurvival) => {
    expectSurvival(
      watched(log(), (call) => !wasAnswered(call)),
      expected,
    );
  });

  reproduce('virtual_wait_km', 'how long until somebody answers, if callers stay', (expected: ExpectedSurvival) => {
    expectSurvival(watched(log(), wasAnswered), expected);
  });
}

function inSeconds({ value }: DurationSummary): number | null {
  return value === null ? null : value / 1000;
}

function watched({ calls }: BankLog, happened: (call: BankCall) => boolean) {
  return calls
    .filter((call) => waitOf(call) > 0)
    .map((call) => ({ time: waitOf(call) / 1000, happened: happened(call) }));
}
