/** Which panel stands open beside a floor plan. */
export type OpenPanel =
  | { readonly is: 'room'; readonly id: string }
  | { readonly is: 'case'; readonly userId: string }
  /** With whom a plan of moves begins, if anybody. */
  | { readonly is: 'moves'; readonly userId: string; readonly status: string }
  | { readonly is: 'new-room' | 'wall' };

/** The panel as the address bar has it: `rom:101`, `sak:U1`, `flytt:U1:infected`, `nytt-rom`, `vegg`. */
export function panelText(open: OpenPanel): string {
  if (open.is === 'room') return `rom:${encodeURIComponent(open.id)}`;
  if (open.is === 'case') return `sak:${encodeURIComponent(open.userId)}`;
  if (open.is === 'moves') return `flytt:${encodeURIComponent(open.userId)}:${open.status}`;
  return open.is === 'wall' ? 'vegg' : 'nytt-rom';
}

/** Reads what `panelText` wrote; undefined for anything else. */
export function panelOf(text: string): OpenPanel | undefined {
  const [kind, first = '', second = ''] = text.split(':');
  const id = decodeURIComponent(first);
  if (kind === 'rom') return { is: 'room', id };
  if (kind === 'sak') return { is: 'case', userId: id };
  if (kind === 'flytt') return { is: 'moves', userId: id, status: second };
  if (kind === 'vegg') return { is: 'wall' };
  return kind === 'nytt-rom' ? { is: 'new-room' } : undefined;
}
