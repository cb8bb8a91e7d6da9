import { expect, it } from 'vitest';
import type { Cloud } from '../src/api';
import { cloudSign } from '../src/Cloud';

const word = (change: Partial<Cloud>) => cloudSign({ ...well, ...change }).word;

const well: Cloud = {
  connected: true,
  connects: 1,
  lastTold: null,
  backlog: 0,
  oldest: null,
  setAside: 0,
  acknowledged: 0,
  repeated: 0,
  rejected: 0,
  blocksToday: 0,
  blocksOfADay: 10,
  budgetSpent: false,
  awaySince: null,
  trouble: null,
};

it('says what is worst of the cloud', () => {
  expect(word({})).toBe('Up to date');
  expect(word({ backlog: 1 })).toBe('Telling');
  expect(word({ connected: false })).toBe('Not connected here');
  expect(word({ connected: false, setAside: 1 })).toBe('Refused');
  expect(word({ budgetSpent: true, setAside: 1 })).toBe('Budget spent');
  expect(word({ budgetSpent: true, awaySince: '2026-11-21T10:00:00Z' })).toBe('Away');
});
