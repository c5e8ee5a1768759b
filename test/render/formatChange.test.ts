import { describe, expect, it } from 'vitest';
import { formatChange } from '../../src/render/formatChange.ts';

const change = (value: number | null, unit: 'rate' | 'duration' | 'tickets' | 'money', currency?: string) =>
  formatChange(value, { id: 'any', unit }, currency);

describe('formatChange', () => {
  it('writes shares in percentage points, with a sign', () => {
    expect(change(0.055, 'rate')).toBe('+5.5 pp');
    expect(change(-0.2, 'rate')).toBe('−20.0 pp');
  });
  it('writes other figures in their own unit', () => {
    expect(change(-90_000, 'duration')).toBe('−1m 30s');
    expect(change(12, 'tickets')).toBe('+12');
    expect(change(-1.5, 'money', 'EUR')).toBe('−1.50 EUR');
  });
  it('gives no sign to what is shown as nothing', () => {
    expect(change(0, 'tickets')).toBe('0');
    expect(change(-0.0001, 'rate')).toBe('0.0 pp');
  });
  it('has a dash where nothing is known', () => {
    expect(change(null, 'rate')).toBe('–');
  });
});
