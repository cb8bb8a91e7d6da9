import type { Glyph } from './words';

/** Each glyph has a shape of its own, so that no meaning hangs on colour. */
const shapes: Record<Glyph, string> = {
  play: 'M5 3l8 5-8 5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  ready: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM6.5 5.5v5l4-2.5z',
  wait: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM7.2 5h1.6v2.7l2 1.4-.9 1.3L7.2 8.5z',
  check: 'M6.4 12.6L2 8.2l1.6-1.6 2.8 2.8 6-6L14 5z',
  cross: 'M3.6 2L8 6.4 12.4 2 14 3.6 9.6 8l4.4 4.4-1.6 1.6L8 9.6 3.6 14 2 12.4 6.4 8 2 3.6z',
  idle: 'M3.5 3.5h9v9h-9z',
  alert: 'M8 1.2l7.2 13H.8zM7.1 6v4.2h1.8V6zm0 5.2V13h1.8v-1.8z',
  away: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
};

export function Icon({ glyph }: { glyph: Glyph }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[glyph]} fillRule="evenodd" />
    </svg>
  );
}
