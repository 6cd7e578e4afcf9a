import { EmptyState } from './EmptyState.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

/** Not there, or not for this reader: the same words for both, so that existence is not given away. */
export function NoAccess() {
  const t = useTexts(uiKitTexts);
  return <EmptyState title={t('missing.title')}>{t('missing.text')}</EmptyState>;
}
