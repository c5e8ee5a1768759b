import { CHUNK, type Chunk, type ChunkSource } from '../../fold/bulk/bulk.ts';
import { createPairs } from '../../fold/bulk/pairs.ts';
import type { Survey, SurveyKind } from '../../model/survey.ts';
import { toInstant } from '../../time/instant.ts';

/** Some thousands of surveys; rows of one class have the same kind, score and scale. */
export interface SurveyChunk extends Chunk<Survey> {
  /** When it was answered; NaN where it does not say. */
  readonly respondedAt: Float64Array;
  /** The ticket asked about. */
  readonly tickets: readonly unknown[];
}

/** What figures need of surveys that all count. */
export const SCORES = 'scores';
/** Scores and scales beyond are not told apart by class. */
const FARTHEST = 1000;

const kinds: readonly SurveyKind[] = ['csat', 'nps', 'ces', 'esat', 'fcr'];
const KINDS = 6;
const KIND_SLOTS = 16;

/** Reads surveys in chunks. What only tells apart several answers about a ticket is left out where it is not needed. */
export function surveySource(
  rows: readonly Survey[],
  _beside: object | null = null,
  needs: string = 'all',
): ChunkSource<Survey> {
  const readsAnswers = needs !== SCORES;
  const pairs = createPairs();
  const scales = createPairs();
  const classes = new Int32Array(CHUNK);
  const respondedAt = new Float64Array(CHUNK);
  const tickets: unknown[] = new Array<unknown>(CHUNK).fill(null);
  const fresh: number[] = [];
  const odd: number[] = [];
  /** The scale that came last with a kind, and its code. */
  const lastScales: unknown[] = new Array<unknown>(KINDS).fill(null);
  const lastCodes = new Int32Array(KINDS);
  const kindTexts = new Array<string>(KIND_SLOTS).fill('');
  const kindCodes = new Uint8Array(KIND_SLOTS);
  for (const [place, kind] of kinds.entries()) {
    kindTexts[kindSlot(kind)] = kind;
    kindCodes[kindSlot(kind)] = place + 1;
  }
  let first = 0;

  function kindCode(kind: unknown): number {
    if (typeof kind !== 'string') return 0;
    const slot = kindSlot(kind);
    return kindTexts[slot] === kind ? (kindCodes[slot] as number) : 0;
  }

  /** −1 for a scale that no class holds, and for what is none. */
  function scaleCode(scale: unknown, kind: number): number {
    const { min, max } = scale as { readonly min?: unknown; readonly max?: unknown };
    if (typeof scale !== 'object' || !isNear(min) || !isNear(max) || min >= max) return -1;
    lastScales[kind] = scale;
    lastCodes[kind] = scales.idOf(min | 0, max | 0) + 1;
    return lastCodes[kind] as number;
  }

  /** Whether it is plain which ticket was asked about; `place` is where that is written. */
  function readAnswer({ ticketId, respondedAt: at }: Survey, place: number): boolean {
    const ticket: unknown = ticketId ?? null;
    respondedAt[place] = at === null || at === undefined ? Number.NaN : toInstant(at);
    tickets[place] = ticket;
    return ticket === null || typeof ticket === 'string' || typeof ticket === 'number';
  }

  const rowAt = (place: number): Survey => rows[first + place] as Survey;

  function read(from: number, to: number): SurveyChunk {
    first = from;
    fresh.length = odd.length = 0;
    const length = to - from;
    let known = pairs.count();
    for (let place = 0; place < length; place++) {
      let own = -1;
      try {
        const row = rows[from + place] as Survey;
        if (typeof row === 'object' && row !== null && !Array.isArray(row)) {
          const { kind, score, scale } = row;
          const answer = scoreCode(score);
          const code = kindCode(kind);
          let points = 0;
          if (scale === lastScales[code]) points = lastCodes[code] as number;
          else if (scale !== undefined && scale !== null) points = scaleCode(scale, code);
          if (points >= 0 && answer >= 0 && (!readsAnswers || readAnswer(row, place)))
            own = pairs.idOf(points * KINDS + code, answer);
        }
      } catch {
        // A row that cannot be read is asked, and says so.
      }
      if (own === known) {
        fresh.push(place);
        known++;
      } else if (own < 0) odd.push(place);
      classes[place] = own;
    }
    return { length, classes, fresh, odd, rowAt, givenAt: rowAt, respondedAt, tickets };
  }

  return { length: rows.length, read };
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
