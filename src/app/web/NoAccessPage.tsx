import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { uiKitTexts } from '#platform/ui-kit/ui-kit-texts.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';

/** A whole page that is not for this reader; the same words as for one that does not exist. */
export function NoAccessPage() {
  const t = useTexts(uiKitTexts);
  return (
    <>
      <PageHead title={t('missing.title')} />
      <p className="state-text reading">{t('missing.text')}</p>
    </>
  );
}
