import type { AuthorRole, Message } from '../../src/model/interaction.ts';
import type { Survey, SurveyKind } from '../../src/model/survey.ts';
import type { TicketEvent, TicketRow } from '../../src/model/ticket.ts';
import { hours, minutes } from '../../src/time/duration.ts';

/** A ticket of these fields, created at 0. */
export function ticket(fields: Partial<TicketRow> & Readonly<Record<string, unknown>> = {}): TicketRow {
  return { id: 'A-1', createdAt: 0, ...fields };
}

/** A field that holds what its type does not allow, as rows from JSON and JavaScript do. */
export function broken(field: string, value: unknown, fields: Partial<TicketRow> = {}): TicketRow {
  return { id: 'A-17', createdAt: 0, ...fields, [field]: value };
}

/** When, in hours, and what to. */
export type Change<To = string> = readonly [hour: number, to: To];

/** A status history of `[hour, status]` pairs; the first `from` is `new`. */
export function statuses(...changes: readonly Change[]): TicketEvent[] {
  return changes.map(([hour, to], index) => ({
    ...{ at: hours(hour), kind: 'status', from: index === 0 ? 'new' : (changes[index - 1]?.[1] ?? null), to },
  }));
}

/** Assignments of `[hour, agent]` pairs. */
export function assignments(...changes: readonly Change<string | null>[]): TicketEvent[] {
  return changes.map(([hour, to], index) => ({
    ...{ at: hours(hour), kind: 'assignment', from: index === 0 ? null : (changes[index - 1]?.[1] ?? null), to },
  }));
}

/** A public message at a minute. */
export function message(minute: number, role: AuthorRole, fields: Partial<Message> = {}): Message {
  return {
    ...{ kind: 'message', id: `m-${minute}-${role}`, ticketId: 'A-1', at: minutes(minute) },
    ...{ author: { role }, visibility: 'public', ...fields },
  };
}

/** Answered surveys with these scores. */
export function surveys(kind: SurveyKind, scores: readonly unknown[]): Survey[] {
  return scores.map((score, index) => ({ id: `S-${index + 1}`, kind, score: score as number }));
}

/** As many surveys of each score as the counts say. */
export function surveysOf(kind: SurveyKind, counts: Readonly<Record<number, number>>): Survey[] {
  const scores = Object.entries(counts).flatMap(([score, count]) => new Array<number>(count).fill(Number(score)));
  return surveys(kind, scores);
}

/** The message of what a call throws. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
}

/** The code of what a call throws. */
export function codeOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing was thrown';
}
