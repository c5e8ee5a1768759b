import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createPairs, type Pairs, pairOf } from '../../fold/bulk/pairs.ts';
import type { Survey, SurveyKind } from '../../model/survey.ts';
import { toInstant } from '../../time/instant.ts';

/** What figures need of surveys that all count. */
export const SCORES = 'scores';
/** Scores and scales beyond are not told apart by class. */
const FARTHEST = 1000;

const kinds: readonly SurveyKind[] = ['csat', 'nps', 'ces', 'esat', 'fcr'];
const KINDS = 6;
const KIND_SLOTS = 16;

/** What a reading of surveys knows; its loop over rows is a function of the module, as in `readTickets`. */
export interface SurveyReading {
  readonly rows: readonly Survey[];
  /** Whether what tells apart several answers about a ticket is needed. */
  readonly readsAnswers: boolean;
  readonly pairs: Pairs;
  readonly scales: Pairs;
  readonly classes: Int32Array;
  readonly respondedAt: Float64Array;
  readonly tickets: unknown[];
  readonly fresh: number[];
  readonly odd: number[];
  /** The scale that came last with a kind, and its code. */
  readonly lastScales: unknown[];
  readonly lastCodes: Int32Array;
  /** The kinds and their codes by slot. */
  readonly kindTexts: string[];
  readonly kindCodes: Uint8Array;
}

export function createSurveyReading(rows: readonly Survey[], needs: string): SurveyReading {
  const reading: SurveyReading = {
    rows,
    readsAnswers: needs !== SCORES,
    pairs: createPairs(),
    scales: createPairs(),
    classes: new Int32Array(CHUNK),
    respondedAt: new Float64Array(CHUNK),
    tickets: new Array<unknown>(CHUNK).fill(null),
    fresh: [],
    odd: [],
    lastScales: new Array<unknown>(KINDS).fill(null),
    lastCodes: new Int32Array(KINDS),
    kindTexts: new Array<string>(KIND_SLOTS).fill(''),
    kindCodes: new Uint8Array(KIND_SLOTS),
  };
  for (const [place, kind] of kinds.entries()) {
    reading.kindTexts[kindSlot(kind)] = kind;
    reading.kindCodes[kindSlot(kind)] = place + 1;
  }
  return reading;
}

export function readSurveys(reading: SurveyReading, from: number, to: number): void {
  const { rows, pairs, classes, fresh, odd } = reading;
  fresh.length = odd.length = 0;
  let known = pairs.count;
  for (let index = from; index < to; index++) {
    const place = index - from;
    let own = -1;
    try {
      own = classOf(reading, rows[index] as Survey, place);
    } catch {
      // A row that cannot be read is asked, and says so.
    }
    if (own === known) {
      fresh.push(place);
      known++;
    } else if (own < 0) odd.push(place);
    classes[place] = own;
  }
}

/** The class of a survey; −1 for one that no class holds. */
function classOf(reading: SurveyReading, row: Survey, place: number): number {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return -1;
  const { kind, score, scale } = row;
  const answer = scoreCode(score);
  const code = kindCode(reading, kind);
  let points = 0;
  if (scale === reading.lastScales[code]) points = reading.lastCodes[code] as number;
  else if (scale !== undefined && scale !== null) points = scaleCode(reading, scale, code);
  if (points < 0 || answer < 0 || (reading.readsAnswers && !readAnswer(reading, row, place))) return -1;
  return pairOf(reading.pairs, points * KINDS + code, answer);
}

/** −1 for a scale that no class holds, and for what is none. */
function scaleCode({ scales, lastScales, lastCodes }: SurveyReading, scale: unknown, kind: number): number {
  const { min, max } = scale as { readonly min?: unknown; readonly max?: unknown };
  if (typeof scale !== 'object' || !isNear(min) || !isNear(max) || min >= max) return -1;
  lastScales[kind] = scale;
  lastCodes[kind] = pairOf(scales, min | 0, max | 0) + 1;
  return lastCodes[kind] as number;
}

/** Whether it is plain which ticket was asked about. */
function readAnswer(
  { respondedAt, tickets }: SurveyReading,
  { ticketId, respondedAt: at }: Survey,
  place: number,
): boolean {
  const ticket: unknown = ticketId ?? null;
  respondedAt[place] = at === null || at === undefined ? Number.NaN : toInstant(at);
  tickets[place] = ticket;
  return ticket === null || typeof ticket === 'string' || typeof ticket === 'number';
}

function kindCode({ kindTexts, kindCodes }: SurveyReading, kind: unknown): number {
  if (typeof kind !== 'string') return 0;
  const slot = kindSlot(kind);
  return kindTexts[slot] === kind ? (kindCodes[slot] as number) : 0;
}

/** Where a kind is to be looked for; each has a slot of its own, so that nothing has to be compared in turn. */
function kindSlot(kind: string): number {
  return (kind.charCodeAt(0) + kind.length * 4) & (KIND_SLOTS - 1);
}

/** 0 without a score, −1 for one that no class holds. */
function scoreCode(score: unknown): number {
  if (score === null || score === undefined) return 0;
  if (!isNear(score)) return -1;
  return score >= 0 ? score + 1 : FARTHEST + 1 - score;
}

function isNear(value: unknown): value is number {
  return typeof value === 'number' && value >= -FARTHEST && value <= FARTHEST && (value | 0) === value;
}
