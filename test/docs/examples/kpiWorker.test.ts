import { expect, test } from 'vitest';
import { type Answer, listen, type Question } from '../../../docs/examples/kpiWorker.ts';

/** What the worker answers to what the page posts. */
function ask(question: Question): Answer[] {
  const answers: Answer[] = [];
  let hear: ((event: { readonly data: Question }) => void) | undefined;
  listen({ addEventListener: (_, listener) => (hear = listener), postMessage: (answer) => answers.push(answer) });
  hear?.({ data: structuredClone(question) });
  return answers.map((answer) => structuredClone(answer));
}

test('answers with a report that a message can carry', () => {
  const tickets = [{ id: 'A-1', createdAt: 0, status: 'open', channel: 'chat', firstRespondedAt: 60_000 }] as const;
  const [answer] = ask({ tickets });
  expect(answer).toMatchObject({
    report: { by: 'channel', kpis: { firstResponseTime: { result: { value: 60_000 } } } },
  });
});

test('answers with the code of what is wrong', () => {
  const [answer] = ask({ tickets: 'none' as never });
  expect(answer).toMatchObject({ code: 'not_iterable' });
});
