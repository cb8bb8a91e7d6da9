import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/entry';
import { happened, unknownOrders, withOrder } from '../src/plant';
import { alertEntry, entry, order, orderEntry, plant } from './samples';

describe('the plant', () => {
  it('follows a job order', () => {
    const before = plant({ orders: [order('WO-1', { state: 'AllowedToStart', version: 2 })] });

    const after = happened(before, [orderEntry('WO-1', 'BEGIN', 'RUNNING', 3)]);

    expect(after.orders[0]).toMatchObject({ state: 'Running', version: 3, product: 'HOUSING', quantity: 250 });
    expect(after.journal).toHaveLength(1);
  });

  it('ignores an older version of a job order', () => {
    const before = plant({ orders: [order('WO-1', { state: 'Ended', version: 4 })] });

    const after = happened(before, [orderEntry('WO-1', 'BEGIN', 'RUNNING', 3)]);

    expect(after.orders).toEqual(before.orders);
  });

  it('takes in a new job order', () => {
    const after = happened(plant(), [orderEntry('WO-2', 'STORE', 'NOT_ALLOWED_TO_START', 1)]);

    expect(after.orders).toMatchObject([{ id: 'WO-2', state: 'NotAllowedToStart', dispatch: null, response: null }]);
  });

  it('asks for a job order of which it knows only a later version', () => {
    const entries = [orderEntry('WO-OLD', 'BEGIN', 'RUNNING', 7)];

    const after = happened(plant(), entries);

    expect(after.orders).toEqual([]);
    expect(unknownOrders(after, entries)).toEqual(['WO-OLD']);
  });

  it('shows which order its equipment runs, until it runs no more', () => {
    const before = plant({ orders: [order('WO-1', { version: 2 })] });

    const running = happened(before, [orderEntry('WO-1', 'BEGIN', 'RUNNING', 3)]);
    const ended = happened(running, [orderEntry('WO-1', 'COMPLETE', 'ENDED', 4)]);

    expect(running.statuses[0]?.jobOrder).toBe('WO-1');
    expect(ended.statuses[0]?.jobOrder).toBeNull();
  });

  it('takes what equipment reports to that equipment alone', () => {
    const before = plant();

    const after = happened(before, [
      entry('equipment-state', 'MILL-1', 'REPORT', {
        equipment: 'MILL-1',
        state: 'OUT_OF_SERVICE',
        mode: 'PROCESSING',
        reason: 'spindle',
        since: '2026-01-01T00:00:00Z',
      }),
      entry('equipment-connection', 'MILL-1', 'REPORT', {
        equipment: 'MILL-1',
        online: true,
        since: '2026-01-01T00:00:00Z',
      }),
    ]);

    expect(after.statuses[0]).toMatchObject({
      state: 'OutOfService',
      mode: 'Processing',
      reason: 'spindle',
      online: true,
    });
    expect(after.statuses[1]).toBe(before.statuses[1]);
  });

  it('shows totals where they belong and not as news', () => {
    const before = plant({ orders: [order('WO-1')] });
    const counts = { good: 7, scrap: 1, rework: 0 };

    const after = happened(before, [
      entry('equipment-count', 'MILL-1', 'REPORT', { equipment: 'MILL-1', ...counts }),
      entry('job-response', 'WO-1', 'COUNT', {
        jobOrder: 'WO-1',
        state: 'RUNNING',
        startTime: null,
        endTime: null,
        ...counts,
      }),
    ]);

    expect(after.statuses[0]).toMatchObject(counts);
    expect(after.orders[0]?.response).toMatchObject(counts);
    expect(after.journal).toEqual([]);
  });

  it('remembers the newest news only', () => {
    const many: Entry[] = Array.from({ length: 300 }, (_, i) => ({
      ...orderEntry('WO-1', 'PAUSE', 'INTERRUPTED', i),
      position: i,
    }));

    const after = happened(plant(), many);

    expect(after.journal).toHaveLength(200);
    expect(after.journal[0]?.position).toBe(299);
  });

  it('never forgets an order that is open', () => {
    const open = order('WO-OPEN', { state: 'Running' });
    const done = Array.from({ length: 250 }, (_, i) => order(`WO-${i}`, { state: 'Ended' }));

    const after = withOrder(plant({ orders: [...done, open] }), order('WO-NEW'));

    expect(after.orders).toContain(open);
    expect(after.orders[0]?.id).toBe('WO-NEW');
    expect(after.orders).toHaveLength(201);
  });

  it('lists what needs attention, the most severe first, until somebody confirmed it', () => {
    const raised = happened(plant(), [
      alertEntry('Slow', 100, 'UNACKNOWLEDGED', 1),
      alertEntry('Smoke', 900, 'UNACKNOWLEDGED', 1),
    ]);
    const acknowledged = happened(raised, [
      alertEntry('Smoke', 900, 'ACKNOWLEDGED', 2),
      alertEntry('Smoke', 900, 'UNACKNOWLEDGED', 1),
    ]);
    const confirmed = happened(acknowledged, [alertEntry('Smoke', 900, 'CONFIRMED', 3)]);

    expect(raised.alerts.map((alert) => alert.condition)).toEqual(['Smoke', 'Slow']);
    expect(acknowledged.alerts[0]).toMatchObject({ handling: 'Acknowledged', severity: 900, active: false });
    expect(confirmed.alerts.map((alert) => alert.condition)).toEqual(['Slow']);
  });

  it('tells of an alert that somebody put aside, and of one that is back', () => {
    const raised = alertEntry('Smoke', 900, 'UNACKNOWLEDGED', 1);
    const shelving = { oneShot: true, who: 'ann', until: '2026-01-02T00:00:00Z' };

    const shelved = happened(plant(), [raised, alertEntry('Smoke', 900, 'UNACKNOWLEDGED', 2, shelving)]);
    const back = happened(shelved, [alertEntry('Smoke', 900, 'UNACKNOWLEDGED', 3)]);

    expect(shelved.alerts[0]?.shelving).toEqual({ state: 'OneShotShelved', who: 'ann', until: '2026-01-02T00:00:00Z' });
    expect(back.alerts[0]?.shelving).toBeNull();
  });
});
