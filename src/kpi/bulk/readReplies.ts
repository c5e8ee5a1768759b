import type { TicketRow } from '../../model/ticket.ts';
import { putTexts } from './fieldTexts.ts';
import { classOf, readOne } from './readOne.ts';
import { exclusionCode, LATEST, replyWord, solvedCode, starterCode } from './ticketFields.ts';
import type { TicketReader } from './ticketReader.ts';
import type { TicketReading } from './ticketReading.ts';

const NOT_PLAIN = -1;

/**
 * Reads tickets for figures about the first reply. Those that say in numbers when they were answered, or have neither an
 * answer nor messages, are read here, in half the time; all others one by one.
 */
export function readReplies(reading: TicketReading, from: number, to: number): void {
  const { rows, reader, classes, texts } = reading;
  let index = from;
  while (index < to) {
    try {
      for (; index < to; index++) {
        const row = rows[index] as TicketRow;
        const place = index - from;
        const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
        const word = isRow ? wordOf(reader, place, row) : NOT_PLAIN;
        if (word === NOT_PLAIN) readOne(reading, place, row, index);
        else {
          classes[place] = classOf(reading, place, word, 0);
          putTexts(texts, place, row);
        }
      }
    } catch {
      // A row that cannot be read is one of the others.
      readOne(reading, index - from, rows[index] as TicketRow, index);
      index++;
    }
  }
}

/** As `readReply` does, for the plainest. */
function wordOf({ columns }: TicketReader, place: number, row: TicketRow): number {
  const { createdAt, excluded, status, createdBy, firstRespondedAt } = row;
  const exclusion = exclusionCode(excluded);
  const solved = solvedCode(status);
  if (typeof createdAt !== 'number' || !(createdAt >= 1 && createdAt <= LATEST)) return NOT_PLAIN;
  if (exclusion < 0 || solved < 0 || solved > 1) return NOT_PLAIN;
  let replied = Number.NaN;
  if (typeof firstRespondedAt === 'number') {
    if (!(firstRespondedAt >= createdAt && firstRespondedAt <= LATEST)) return NOT_PLAIN;
    replied = firstRespondedAt;
  } else if (firstRespondedAt !== null && firstRespondedAt !== undefined) return NOT_PLAIN;
  else if (row.interactions !== null && row.interactions !== undefined) return NOT_PLAIN;
  columns.created[place] = createdAt;
  columns.replied[place] = replied;
  return replyWord(exclusion, starterCode(createdBy), solved, replied);
}
