import { faultOf } from './judge.ts';
import { seeded } from './random.ts';
import { publicFunctions, type RecordedCall, recordedCalls } from './recordedCalls.ts';
import { onlyGarbage, spoil } from './spoil.ts';

export interface FuzzFinding {
  readonly name: string;
  readonly fault: string;
  readonly seed: number;
}

export interface FuzzResult {
  readonly functions: number;
  readonly calls: number;
  readonly findings: readonly FuzzFinding[];
  /** The longest call in ms, and which. */
  readonly slowest: { readonly name: string; readonly took: number; readonly seed: number };
}

/**
 * What measures of one's own are built of: these are handed rows and options that were looked at before, once for each
 * row, and check nothing again.
 */
const blocks = [
  ...[
    'conversationOf',
    'eventsOf',
    'holderAt',
    'isCustomerMessage',
    'isHumanReply',
    'isSolved',
    'lastSolvedAt',
    'openSpans',
  ],
  ...['reopensOf', 'replyTurns', 'solvingsOf', 'statusSpans', 'wasReopened', 'wasSolved', 'wasTransferred', 'agentOf'],
  ...['checks\\.\\w+', 'periodIndex', 'toInstant', 'deduplicate', 'prepare'],
];
const isBlock = new RegExp(`^support-kpis/fold: |: (${blocks.join('|')})$`);

/**
 * What is not called: arbitraries and laws, which give no data; the class of errors, which is no function; the methods of
 * schemas, which are zod's own; and what takes states, sums and sketches, which it changes by contract. Those of others
 * come through `total` and `readLogHistogram`.
 */
const outside =
  /^support-kpis\/testing: |^support-kpis\/schema: \w+Schema\.|: SupportKpisError$|: \w+\.(add|merge|result|account|init|outcomes|outcomesOf|seal|addRows)$|: (addToSum|mergeSums|sumOf|\w*LogHistograms?|addToDistinctCounter|mergeDistinctCounters|distinctCount)$/;

/**
 * Calls every public function with sound arguments that were spoilt, and with garbage alone, as often as asked.
 * `now` tells the time where calls are to be timed; `only` says which.
 */
export async function fuzz(
  callsPerFunction: number,
  seed: number,
  now: () => number = () => 0,
  only = /(?:)/,
): Promise<FuzzResult> {
  const functions = [...(await publicFunctions())].filter(
    ([name]) => !outside.test(name) && !isBlock.test(name) && only.test(name),
  );
  const recorded = await recordedCalls();
  const findings = new Map<string, FuzzFinding>();
  let slowest = { name: '', took: 0, seed: 0 };
  let calls = 0;
  for (const [index, [name, call]] of functions.entries()) {
    const known: readonly RecordedCall[] = recorded.filter((own) => own.name === name);
    for (let round = 0; round < callsPerFunction; round++) {
      const own = seed * 1_000_003 + index * 7919 + round;
      const given = argumentsOf(known, own);
      const began = now();
      const fault = faultOf(call, given);
      const took = now() - began;
      calls++;
      if (took > slowest.took) slowest = { name, took, seed: own };
      if (fault !== null && !findings.has(`${name} ${fault.slice(0, 60)}`))
        findings.set(`${name} ${fault.slice(0, 60)}`, { name, fault, seed: own });
    }
  }
  return { functions: functions.length, calls, findings: [...findings.values()], slowest };
}

/** The arguments of one round, again and again the same for its seed. */
function argumentsOf(known: readonly RecordedCall[], seed: number): unknown[] {
  const random = seeded(seed);
  random(2);
  const sound = known[random(known.length)];
  return sound === undefined || random(10) === 0 ? onlyGarbage(random) : spoil(sound.given, random);
}
