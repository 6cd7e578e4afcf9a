import type { ReactNode } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from './Button.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useTexts } from './use-texts.ts';

interface ProgressProps {
  /** What is going on: «Finner løsning». */
  readonly title: string;
  /** Share done in [0, 1]; undefined where it cannot be known. */
  readonly share?: number;
  readonly seconds?: number;
  /** The best found so far, in words: «2 hull igjen, ingen brudd». */
  readonly best?: ReactNode;
  readonly onStop?: () => void;
}

/** Long work: how far it is, the best so far, and a stop that keeps it. */
export function Progress({ title, share, seconds, best, onStop }: ProgressProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  return (
    <div className="progress">
      <div className="progress-head">
        <b>{title}</b>
        {seconds !== undefined && (
          <span className="note">
            {t('progress.seconds', {
              seconds: formatNumber(seconds, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
            })}
          </span>
        )}
      </div>
      <progress aria-label={title} value={share} max={1} />
      <div className="progress-best" role="status">
        {best}
      </div>
      {onStop && (
        <div className="button-row">
          <Button icon="stop" onClick={onStop}>
            {t('progress.stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
