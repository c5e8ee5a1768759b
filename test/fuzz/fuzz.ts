import { heavy } from './heavy.ts';
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
  /** The costliest call in ms of processor time, and which. */
  readonly slowest: { readonly name: string; readonly took: number; readonly seed: number };
}

/** A call of garbage that takes longer, and again when it is made once more, hangs. In ms of processor time. */
const LONGEST = 50;

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
/** These give the rows that they were given, whatever stands in them. */
const handsBack =
  /: (createLedger|joinInteractions|joinSources|ledgerEntriesOf|scoreSentiment|trimmedKey|fromArrow|fromColumns)$/;
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
 * `spent` tells the processor time so far, in ms, where calls are to be timed; `only` says which functions.
 */
export async function fuzz(
  callsPerFunction: number,
  seed: number,
  spent: () => number = () => 0,
  only = /(?:)/,
): Promise<FuzzResult> {
  const functions = [...(await publicFunctions())].filter(([name]) => !outside.test(name) && !isBlock.test(name));
  const recorded = await recordedCalls();
  const findings = new Map<string, FuzzFinding>();
  let slowest = { name: '', took: 0, seed: 0 };
  let calls = 0;
  const timed = (
    name: string,
    call: RecordedCall['call'],
    given: unknown[],
  ): { fault: string | null; took: number } => {
    const before = spent();
    const fault = faultOf(call, given, handsBack.test(name));
    return { fault, took: spent() - before };
  };
  for (const [index, [name, call]] of functions.entries()) {
    // The seeds of a function do not depend on which others are called.
    if (!only.test(name)) continue;
    const known: readonly RecordedCall[] = recorded.filter((own) => own.name === name);
    for (let round = 0; round < callsPerFunction; round++) {
      const own = seed * 1_000_003 + index * 7919 + round;
      const first = timed(name, call, argumentsOf(known, own));
      // The first call of a kind also pays for the compiler and for the garbage of those before.
      const again = first.took > LONGEST ? timed(name, call, argumentsOf(known, own)).took : first.took;
      const took = Math.min(first.took, again);
      calls++;
      if (took > slowest.took) slowest = { name, took, seed: own };
      const fault = first.fault ?? (took > LONGEST && !(name in heavy) ? `took ${Math.round(took)} ms` : null);
      if (fault !== null && !findings.has(kindOf(name, fault)))
        findings.set(kindOf(name, fault), { name, fault, seed: own });
    }
  }
  return { functions: functions.length, calls, findings: [...findings.values()], slowest };
}

/** Findings that differ in their figures are one. */
function kindOf(name: string, fault: string): string {
  return `${name} ${fault.slice(0, 60).replace(/\d+/g, '')}`;
}

/** The arguments of one round, again and again the same for its seed. */
function argumentsOf(known: readonly RecordedCall[], seed: number): unknown[] {
  const random = seeded(seed);
  random(2);
  const sound = known[random(known.length)];
  return sound === undefined || random(10) === 0 ? onlyGarbage(random) : spoil(sound.given, random);
}
