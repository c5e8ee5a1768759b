import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function bundle(imported: string): Promise<string> {
  const resolveDir = new URL('../../src/schema', import.meta.url).pathname;
  const contents = `import { ${imported} } from './index.ts'; globalThis.kept = ${imported};`;
  const stdin = { contents, resolveDir, loader: 'ts' as const };
  const built = await build({ stdin, bundle: true, minify: true, write: false, format: 'esm', treeShaking: true });
  return built.outputFiles[0]?.text ?? '';
}

describe('bundles', () => {
  it('the parsers carry no zod', async () => {
    const code = await bundle('parseTickets');
    expect(code).not.toContain('ZodMini');
    expect(gzipSync(code).length).toBeLessThan(10_000);
  });

  it('the schemas carry the small zod', async () => {
    const code = await bundle('ticketSchema');
    expect(code).toContain('ZodMini');
    expect(gzipSync(code).length).toBeLessThan(16_000);
  });
});
