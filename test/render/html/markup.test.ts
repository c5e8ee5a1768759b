import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinate, element, escapeHtml, fragment } from '../../../src/render/html/markup.ts';

describe('escapeHtml', () => {
  it('H5: leaves no character that begins markup or ends an attribute', () => {
    expect(escapeHtml(`<b a="x" c='y'>&\``)).toBe('&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;&#96;');
  });

  it('H5: shows control characters and marks of direction instead of obeying them', () => {
    expect(escapeHtml('a\u0000b\u202ec\u2066')).toBe('a\\u0000b\\u202ec\\u2066');
    expect(escapeHtml('\ud800x')).toBe('\\ud800x');
    expect(escapeHtml('\udc00')).toBe('\\udc00');
    expect(escapeHtml('😀 é 日本')).toBe('😀 é 日本');
  });

  it('H5: any text is without markup afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]|&(?!(amp|lt|gt|quot|#39|#96);)/);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('element', () => {
  it('escapes attributes and texts, and takes other elements as they are', () => {
    const inner = element('b', {}, 'a & b');
    expect(element('p', { title: '"<' }, ['x < y ', inner]).markup).toBe(
      '<p title="&quot;&lt;">x &lt; y <b>a &amp; b</b></p>',
    );
  });

  it('leaves out what is null, and writes flags without a value', () => {
    expect(element('details', { open: true, id: null, hidden: false }, [null, 'x', null]).markup).toBe(
      '<details open>x</details>',
    );
  });

  it('closes what has no children as its language wants it', () => {
    expect(element('meta', { charset: 'utf-8' }).markup).toBe('<meta charset="utf-8">');
    expect(element('rect', { width: 2 }).markup).toBe('<rect width="2"/>');
    expect(element('rect', {}, element('title', {}, 'x')).markup).toBe('<rect><title>x</title></rect>');
    expect(element('td').markup).toBe('<td></td>');
  });

  it('writes numbers to the hundredth, without a negative zero', () => {
    expect([coordinate(1.005), coordinate(12.3456), coordinate(-0.001), coordinate(7)]).toEqual([
      ...['1', '12.35', '0', '7'],
    ]);
    expect(element('rect', { x: 1 / 3 }).markup).toBe('<rect x="0.33"/>');
  });

  it('puts parts beside each other', () => {
    expect(fragment(['a', element('br'), 'b<']).markup).toBe('a<br>b&lt;');
  });
});
