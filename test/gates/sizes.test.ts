import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { everyday, importOf, limits, zod } from './sizeLimits.ts';

describe('the import of', () => {
  it.each(Object.entries(limits))('%s costs little, and brings nothing that it does not need', async (name, limit) => {
    const { most, without } = limit;
    const { size, files } = await bundle(importOf(name, limit));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ path }) => without?.test(path)).map(({ path }) => path)).toEqual([]);
    const largest = files.slice(0, 6).map(({ path, bytes }) => `${path} ${bytes}`);
    expect(size, `${size} bytes; largest before gzip: ${largest.join(', ')}`).toBeLessThanOrEqual(most);
  });

  it('a schema is what brings zod, and nothing else without an adapter', async () => {
    const { files } = await bundle(`export { ticketSchema } from '${everyday}/schema';`);
    expect(files.filter(({ path }) => zod.test(path)).length).toBeGreaterThan(0);
  });
});
