import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface LoadingProps {
  /** What is being fetched, when it takes so long that it should be said: «Henter turnus …». */
  readonly text?: string;
  readonly rows?: number;
}

/** Grey lines where rows will stand. They come after a moment only, so that quick answers do not flicker. */
export function Loading({ text, rows = 6 }: LoadingProps) {
  const t = useTexts(uiKitTexts);
  return (
    <div className="loading" role="status">
      <span className="loading-text">{text ?? t('loading.text')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={`row-${row * 1}`} className="loading-row" style={{ inlineSize: `${92 - ((row * 37) % 41)}%` }} />
      ))}
    </div>
  );
}
