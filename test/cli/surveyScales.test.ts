import { describe, expect, it } from 'vitest';
import { deskCsv, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const refused = refusing(['report', tickets]);

describe('surveys', () => {
  const surveys = write(
    'kinds-surveys.csv',
    ['id,kind,score', 'S-1,csat,5', 'S-2,csat,2', 'S-3,nps,10', 'S-4,ces,7', 'S-5,esat,4', ''].join('\n'),
  );
  it('scales come from the options where surveys name none; without either the KPI is listed with the reason', async () => {
    const scales = ['--csat-scale', '1-5', '--nps-scale', '0-10', '--ces-scale', '1-7', '--esat-scale', '1-5'];
    const { kpis } = await report([surveys, ...scales, '--ces-direction', 'high_is_easy']);
    expect(kpis['csat']?.result).toMatchObject({ value: 0.5, responses: 2 });
    expect(kpis['nps']?.result['value']).toBe(100);
    expect(kpis['ces']?.result['value']).toBe(7);
    expect(kpis['agentSatisfaction']?.result['value']).toBe(1);
    const { notRun, kpis: without } = await report([surveys]);
    expect(without['csat']).toBeUndefined();
    expect(without['surveyResponseRate']?.result['value']).toBe(1);
    const reasons = Object.fromEntries(notRun.map(({ id, reason }) => [id, reason]));
    expect(reasons['csat']).toBe('no survey of this kind names its scale: --csat-scale says it');
    expect(reasons['ces']).toBe('needs --ces-direction high_is_easy or low_is_easy');
  });
  it('a scale of two points by name; scales without a meaning are refused', async () => {
    const thumbs = write('thumbs-surveys.csv', 'id,kind,score\nS-1,csat,1\nS-2,csat,0\n');
    expect((await report([thumbs, '--csat-scale', 'thumbs'])).kpis['csat']?.result['value']).toBe(0.5);
    await refused(['--csat-scale', 'stars'], /--csat-scale: expected a scale such as 1-5/);
    await refused(['--csat-scale', '5-1'], /--csat-scale: expected a scale such as 1-5/);
    const odd = await run(['report', thumbs, '--csat-scale', '1-4']);
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('csat: options.scale')]);
  });
  it('--ces-direction turns the scale round', async () => {
    const { kpis } = await report([surveys, '--ces-scale', '1-7', '--ces-direction', 'low_is_easy']);
    expect(kpis['ces']?.result['topBox']).toBe(0);
    await refused(['--ces-direction', 'high'], /--ces-direction: expected one of high_is_easy, low_is_easy/);
  });
});
