import { describe, expect, it } from 'vitest';
import { newsOf } from '../src/news';
import { entry, orderEntry } from './samples';

const said = (...of: Parameters<typeof newsOf>) => {
  const { subject, happened, origin } = newsOf(...of);
  return `${subject} ${happened} ${origin}`;
};

describe('news', () => {
  it('says what became of an order, and whose doing it was', () => {
    expect(said(orderEntry('WO-1', 'START', 'ALLOWED_TO_START', 2))).toBe(
      'WO-1 allowed to start on MILL-1 by erp via b2mml',
    );
  });

  it('says that equipment never answered', () => {
    const late = entry('dispatch', 'WO-1', 'TIME_OUT', {
      jobOrder: 'WO-1',
      equipment: 'MILL-1',
      state: 'TIMED_OUT',
      since: '2026-01-01T00:00:00Z',
      attempts: 1,
      word: null,
    });

    expect(newsOf(late)).toMatchObject({ happened: 'not acknowledged by MILL-1 in time', tone: 'bad' });
  });

  it('says why a message is in quarantine', () => {
    const kept = entry('quarantine', '7', 'KEEP', {
      id: 7,
      wire: 'mes.wire.count',
      source: 'x',
      reason: 'no equipment MILL-9',
    });

    expect(said(kept)).toContain('Message 7 went to quarantine: no equipment MILL-9');
  });

  it('says how many messages went to quarantine together', () => {
    const kept = (others: number) =>
      entry('quarantine', '7', 'KEEP', { id: 7, wire: 'mes.wire.count', source: 'x', reason: 'no JSON', others });

    expect(said(kept(0))).toContain('Message 7 went to quarantine: no JSON');
    expect(said(kept(1))).toContain('Message 7 went to quarantine with 1 other: no JSON');
    expect(said(kept(1200))).toContain('Message 7 went to quarantine with 1,200 others: no JSON');
  });

  it('has words for a command that it was never told of', () => {
    expect(newsOf(entry('material-lot', 'L-1', 'SPLIT_UP', { id: 'L-1' })).happened).toBe('split up');
  });
});
