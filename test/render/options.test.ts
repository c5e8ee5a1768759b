import { reopenRate, report, reportDetails, targets } from '../../src/index.ts';
import { renderCsv, renderHtml, renderJson, renderMarkdown } from '../../src/render/index.ts';
import { describeOptions } from '../options/describeOptions.ts';
import { flags, type Kind, levels, lists } from '../options/kinds.ts';

const desk = report({ tickets: [] }, { reopenRate });
const title: Kind = { good: ['Week 3', ' '], bad: ['', 5, null, {}, [], true] };
const notes = lists({ good: ['', 'From the desk'], bad: [5, null, {}, []] });

describeOptions([
  [
    'renderHtml',
    (own) => renderHtml(desk, own),
    {},
    {
      ...{ title, notes, level: levels },
      details: {
        good: [reportDetails({ tickets: [] }, { reopenRate })],
        bad: [5, null, 'x', true, {}, [], { distributions: {} }],
      },
      previous: { good: [desk], bad: [5, null, 'x', true] },
      targets: { good: [[], {}, { csat: targets.csat }], bad: [] },
    },
  ],
  ['renderMarkdown', (own) => renderMarkdown(desk, own), {}, { title, notes }],
  ['renderCsv', (own) => renderCsv(desk, own), {}, { formulas: flags }],
  [
    'renderJson',
    (own) => renderJson(desk, own),
    {},
    { indent: { good: [0, 1, 10], bad: ['2', null, {}, -1, 11, Number.NaN, Infinity, true] } },
  ],
]);
