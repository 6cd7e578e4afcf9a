import type { ReactNode } from 'react';
import { TextButton } from './TextButton.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface LiveLineProps {
  /** Ages and sources, as `<Age>` and short words. */
  readonly children?: ReactNode;
  /** Changes since what is shown was fetched; see `useLive`. */
  readonly changes?: number;
  readonly onShow?: () => void;
  /** No contact with the server: what is shown may be old. */
  readonly lost?: boolean;
}

/** How fresh the page is, and «4 nye endringer – vis»: nothing moves until the reader asks for it. */
export function LiveLine({ children, changes = 0, onShow, lost = false }: LiveLineProps) {
  const t = useTexts(uiKitTexts);
  return (
    <div className="live-line">
      {children}
      <span role="status">
        {lost && <span className="mark mark-watch">{t('live.lost')}</span>}
        {!lost && changes > 0 && (
          <>
            {t('live.changes', { count: changes })} – <TextButton onClick={onShow}>{t('live.show')}</TextButton>
          </>
        )}
      </span>
    </div>
  );
}
