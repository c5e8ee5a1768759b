import { CHUNK, type Chunk, type ChunkSource } from '../../fold/bulk/bulk.ts';
import { createPairs } from '../../fold/bulk/pairs.ts';
import type { Survey } from '../../model/survey.ts';
import { toInstant } from '../../time/instant.ts';
import { isScale } from '../scale.ts';

/** Some thousands of surveys; rows of one class have the same kind, score and scale. */
export interface SurveyChunk extends Chunk<Survey> {
  /** When it was answered; NaN where it does not say. */
  readonly respondedAt: Float64Array;
  /** The ticket asked about. */
  readonly tickets: readonly unknown[];
}

const kinds: readonly unknown[] = ['csat', 'nps', 'ces', 'esat', 'fcr'];
/** Scores beyond are not told apart by class. */
const FARTHEST = 1000;
const NO_SCORE = 2 * FARTHEST + 1;
const OTHER_SCORE = NO_SCORE + 1;

/** Reads surveys in chunks. */
export function surveySource(rows: readonly Survey[]): ChunkSource<Survey> {
  const pairs = createPairs();
  const scales = createPairs();
  const classes = new Int32Array(CHUNK);
  const respondedAt = new Float64Array(CHUNK);
  const tickets: unknown[] = [];
  const fresh: number[] = [];
  const odd: number[] = [];
  let first = 0;
  let lastScale: unknown;
  let lastCode = 0;

  /** 0 without a scale, −1 for what is none. */
  function scaleCode(scale: unknown): number {
    if (scale === null || scale === undefined) return 0;
    if (scale === lastScale) return lastCode;
    if (!isScale(scale)) return -1;
    lastScale = scale;
    lastCode = scales.idOf(scale.min | 0, scale.max | 0) + 1;
    return Math.abs(scale.min) + Math.abs(scale.max) < 1e6 ? lastCode : -1;
  }

  /** The class of a survey; −1 for one that no class holds. */
  function classOf(row: Survey, place: number): number {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return -1;
    const { kind, score: given, scale, ticketId, respondedAt: at } = row;
    const score = scoreCode(given);
    const own = scaleCode(scale);
    if (own < 0 || score === OTHER_SCORE) return -1;
    respondedAt[place] = toInstant(at);
    tickets[place] = ticketId ?? null;
    return pairs.idOf((kinds.indexOf(kind) + 1) * OTHER_SCORE + score, own);
  }

  const rowAt = (place: number): Survey => rows[first + place] as Survey;

  function read(from: number, to: number): SurveyChunk {
    first = from;
    fresh.length = odd.length = 0;
    const length = to - from;
    for (let place = 0; place < length; place++) {
      const known = pairs.count();
      let own = -1;
      try {
        own = classOf(rows[from + place] as Survey, place);
      } catch {
        // A row that cannot be read is asked, and says so.
      }
      if (own === known) fresh.push(place);
      if (own < 0) odd.push(place);
      classes[place] = own;
    }
    return { length, classes, fresh, odd, rowAt, givenAt: rowAt, respondedAt, tickets };
  }

  return { length: rows.length, read };
}

function scoreCode(score: unknown): number {
  if (score === null || score === undefined) return NO_SCORE;
  const isSmall = typeof score === 'number' && score >= -FARTHEST && score <= FARTHEST && Math.floor(score) === score;
  return isSmall ? score + FARTHEST : OTHER_SCORE;
}
