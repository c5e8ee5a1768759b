import { describe, expect, it } from 'vitest';
import { createFindings } from '../../../src/adapters/reading/findings.ts';
import { measureTicket, type TicketMeasure } from '../../../src/adapters/reading/ticketMeasure.ts';
import { compareFigures, type VendorFigure } from '../../../src/adapters/reading/vendorFigure.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import { hours } from '../../../src/time/duration.ts';
import { elapsed } from '../../../src/time/elapsed.ts';

const figure: VendorFigure = {
  metric: 'reply',
  ticketId: '1',
  value: 120_000,
  unit: 'milliseconds',
  clock: 'calendar',
  precision: 60_000,
};

function compared(own: number | null, given: Partial<VendorFigure> = {}): string[] {
  const findings = createFindings();
  compareFigures('metrics', [{ ...figure, ...given }], () => own, findings);
  return findings.list().map(({ code, field }) => `${code} ${field}`);
}

describe("a vendor's own figure", () => {
  it('agrees with the events up to its rounding', () => {
    for (const own of [60_001, 119_000, 120_000, 179_999, null]) expect(compared(own)).toEqual([]);
    for (const own of [0, 60_000, 180_000]) {
      expect(compared(own)).toEqual(['vendor_duration_contradicts reply.calendar']);
    }
  });

  it('agrees as a count only when it is the same', () => {
    const count = { unit: 'count', clock: null, precision: 0, value: 2 } as const;
    expect(compared(2, count)).toEqual([]);
    expect(compared(3, count)).toEqual(['vendor_count_contradicts reply']);
  });
});

describe('a duration by the events of a ticket', () => {
  const change = (at: number, from: string, to: string) => ({ at: hours(at), kind: 'status', from, to }) as const;
  const ticket: Ticket = {
    id: '1',
    createdAt: 0,
    channel: 'email',
    status: 'solved',
    history: [
      change(2, 'open', 'solved'),
      change(10, 'solved', 'open'),
      change(11, 'open', 'solved'),
      change(20, 'solved', 'pending'),
      change(21, 'pending', 'on_hold'),
      change(23, 'on_hold', 'solved'),
    ],
  };
  const measured = (measure: TicketMeasure, row: Ticket = ticket) => measureTicket(row, measure, elapsed);

  it('is first 2 h and in full 23 h where a ticket was solved at 2, 11 and 23 h', () => {
    expect(measured('first_resolution')).toBe(hours(2));
    expect(measured('full_resolution')).toBe(hours(23));
  });

  it('sums the statuses that run', () => {
    expect(measured('requester_wait')).toBe(hours(5));
    expect(measured('agent_wait')).toBe(hours(1));
    expect(measured('on_hold')).toBe(hours(2));
    expect(measured('agent_work')).toBe(hours(3));
  });

  it('is null of a ticket that never was open', () => {
    const history = [{ at: 5, kind: 'status', from: 'solved', to: 'closed' }] as const;
    const row = { id: 'A', createdAt: 0, status: 'closed', history } as const;
    expect(measureTicket(row, 'first_resolution', elapsed)).toBeNull();
    expect(measureTicket(row, 'full_resolution', elapsed)).toBeNull();
  });

  it('is null without messages, without history, and while the ticket is open', () => {
    expect(measured('first_response')).toBeNull();
    expect(measured('requester_wait', { ...ticket, history: null })).toBeNull();
    expect(measured('requester_wait', { ...ticket, history: [change(2, 'new', 'open')] })).toBeNull();
  });
});
