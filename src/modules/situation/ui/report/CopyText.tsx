import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { reportPageTexts } from '../../texts/report-page-texts.ts';

/** Copies the report as plain text; where the browser refuses, shows it to be selected. */
export function CopyText({ query }: { readonly query: Readonly<Record<string, string | undefined>> }) {
  const t = useTexts(reportPageTexts);
  const toast = useToast();
  const [shown, setShown] = useState<string>();
  const copy = async () => {
    const text = await api.get<string>('/api/situation/report.txt', query);
    try {
      await navigator.clipboard.writeText(text);
      toast.say(t('report.copied'));
    } catch {
      setShown(text);
      toast.say(t('report.copy-failed'), { kind: 'act' });
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{t('report.copy')}</Button>
      {shown !== undefined && (
        <TextArea label={t('report.text')} value={shown} onChange={() => {}} readOnly rows={12} />
      )}
    </>
  );
}
