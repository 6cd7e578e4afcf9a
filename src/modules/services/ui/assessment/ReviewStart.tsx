import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';

interface ReviewStartProps {
  readonly busy: boolean;
  readonly onStart: () => void;
}

/** Begins a new round after a second yes: what was chosen before no longer counts. */
export function ReviewStart({ busy, onStart }: ReviewStartProps) {
  const t = useTexts(assessmentTexts);
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('review.start')}</Button>;
  return (
    <>
      <span className="note">{t('review.start.sure')}</span>
      <Button
        busy={busy}
        onClick={() => {
          setAsking(false);
          onStart();
        }}
      >
        {t('review.start.do')}
      </Button>
      <Button kind="plain" onClick={() => setAsking(false)}>
        {t('review.cancel')}
      </Button>
    </>
  );
}
