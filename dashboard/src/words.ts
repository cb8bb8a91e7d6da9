/** The server's constants in words that a person reads. */
import type { DispatchState, Handling, JobState, MachineryState } from './api';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';
export type Glyph = 'play' | 'pause' | 'ready' | 'wait' | 'check' | 'cross' | 'idle' | 'alert' | 'away';

export interface Sign {
  word: string;
  tone: Tone;
  glyph: Glyph;
}

const sign = (word: string, tone: Tone, glyph: Glyph): Sign => ({ word, tone, glyph });

export const jobStates: Record<JobState, Sign> = {
  NotAllowedToStart: sign('Not allowed to start', 'quiet', 'wait'),
  AllowedToStart: sign('Allowed to start', 'busy', 'ready'),
  Running: sign('Running', 'good', 'play'),
  Interrupted: sign('Interrupted', 'warn', 'pause'),
  Ended: sign('Ended', 'quiet', 'check'),
  Aborted: sign('Aborted', 'bad', 'cross'),
  Cancelled: sign('Cancelled', 'quiet', 'cross'),
  Cleared: sign('Cleared', 'quiet', 'check'),
};

export const machineryStates: Record<MachineryState, Sign> = {
  NotAvailable: sign('Not available', 'quiet', 'away'),
  OutOfService: sign('Out of service', 'bad', 'cross'),
  NotExecuting: sign('Not executing', 'warn', 'idle'),
  Executing: sign('Executing', 'good', 'play'),
};

export const dispatchStates: Record<DispatchState, Sign> = {
  WAITING: sign('Waiting to be sent', 'quiet', 'wait'),
  SENT: sign('Sent', 'busy', 'ready'),
  ACKNOWLEDGED: sign('Acknowledged', 'good', 'check'),
  TIMED_OUT: sign('Not acknowledged', 'bad', 'alert'),
  DECLINED: sign('Declined', 'bad', 'cross'),
  WITHDRAWN: sign('Withdrawn', 'quiet', 'cross'),
};

export const handlings: Record<Handling, Sign> = {
  Unacknowledged: sign('Unacknowledged', 'bad', 'alert'),
  Acknowledged: sign('Acknowledged', 'warn', 'check'),
  Confirmed: sign('Confirmed', 'quiet', 'check'),
};
