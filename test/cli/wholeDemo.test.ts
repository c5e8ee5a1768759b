import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { run } from './harness.ts';

describe('demo', () => {
  it('reports on a sample by channel and by month, with nothing left uncomputed', async () => {
    const { code, out, err } = await run(['demo', '--tickets', '300']);
    expect([code, err]).toEqual([0, '']);
    for (const heading of [
      'Channels side by side',
      'Response: how long',
      'Quality by channel',
      'Business by month',
      'Satisfaction by channel',
      'Backlog by month',
      'About these figures',
    ]) {
      expect(out).toContain(heading);
    }
    expect(out).not.toContain('Not computed');
    expect(out).not.toContain('NaN');
  });

  it('writes the page of a sample, week by week', async () => {
    const { code, out } = await run(['demo', '--tickets', '400', '--weeks', '3', '--html', '-']);
    expect(code).toBe(0);
    expect([...parseHTML(out).document.querySelectorAll('h2')]).toHaveLength(12);
    expect(out).toContain('in weeks of Europe/Berlin');
  });

  it('reports on a desk that is too small to have records of each kind', async () => {
    const { code, out, err } = await run(['demo', '--tickets', '3']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('3 tickets');
  });
});
