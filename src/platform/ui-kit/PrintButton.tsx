import { Button } from './Button.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

/** Prints the page as it stands, all rows included. */
export function PrintButton() {
  const t = useTexts(uiKitTexts);
  return <Button onClick={() => window.print()}>{t('print.button')}</Button>;
}
