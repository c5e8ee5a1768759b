import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatConcurrency, handleTime, serviceLevel, utilization } from '../../src/index.ts';
import type { Call, Chat } from '../../src/model/interaction.ts';
import { arbitraryActivity, arbitraryInteraction } from '../../src/testing/index.ts';

const drawn = { numRuns: 2000, seed: 42 };
const drawnCalls = () => sample(arbitraryInteraction({ kinds: ['call'] }), drawn) as Call[];
const drawnChats = () => sample(arbitraryInteraction({ kinds: ['chat'] }), drawn) as Chat[];
const drawnFaulty = () => sample(arbitraryInteraction({ faults: true }), { ...drawn, numRuns: 8000 });

describe('arbitraryInteraction holds what makes contacts hard', () => {
  test('calls answered at once, with a hold longer than the call, without a measured talk', () => {
    const calls = drawnCalls();
    const answered = calls.filter(({ outcome }) => outcome === 'answered');
    expect(answered.filter(({ queuedAt, answeredAt }) => queuedAt === answeredAt).length).toBeGreaterThan(100);
    expect(answered.filter(({ talk }) => talk === null).length).toBeGreaterThan(100);
    const tooLong = ({ hold, answeredAt, endedAt }: Call) => (hold ?? 0) > Number(endedAt) - Number(answeredAt);
    expect(answered.filter(tooLong).length).toBeGreaterThan(20);
  });

  test('chats left before and after somebody took them, never offered, and of nobody', () => {
    const chats = drawnChats();
    const abandoned = chats.filter(({ outcome }) => outcome === 'abandoned');
    expect(abandoned.filter(({ acceptedAt }) => acceptedAt !== null).length).toBeGreaterThan(50);
    expect(abandoned.filter(({ offeredAt }) => offeredAt === null).length).toBeGreaterThan(30);
    expect(chats.filter(({ outcome, agentId }) => outcome === 'completed' && agentId === null).length).toBeGreaterThan(
      50,
    );
  });

  test('chats and activities of one agent at once', () => {
    const chats = drawnChats();
    expect(chatConcurrency(chats.slice(0, 50)).max).toBeGreaterThan(1);
    expect(utilization(sample(arbitraryActivity(), { ...drawn, numRuns: 50 })).concurrency).toBeGreaterThan(1);
  });

  test('all sound: none is a fault', () => {
    const calls = drawnCalls();
    const chats = drawnChats();
    expect(Object.keys(serviceLevel(calls, { threshold: 9 }).excluded)).toEqual(['callback', 'outbound', 'voicemail']);
    expect(Object.keys(handleTime([...calls, ...chats]).excluded)).toEqual(['not_accepted', 'not_answered']);
  });

  test('with faults unknown words, missing instants and strange numbers', () => {
    const faulty = drawnFaulty();
    expect(Object.keys(serviceLevel(faulty, { threshold: 9 }).excluded)).toEqual(
      expect.arrayContaining(['invalid_instant', 'negative_duration', 'unknown_direction', 'unknown_outcome']),
    );
    expect(Object.keys(handleTime(faulty).excluded)).toEqual(expect.arrayContaining(['invalid_duration']));
    expect(Object.keys(chatConcurrency(faulty).excluded)).toEqual(expect.arrayContaining(['invalid_id', 'unassigned']));
  });
});
