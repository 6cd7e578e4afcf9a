import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import type { FileReply } from '../contract.ts';
import { peopleTexts } from '../texts/people-texts.ts';

/** Buttons that download the people chosen as a file. */
export function ExportPeople({ personIds }: { readonly personIds: readonly string[] }) {
  const t = useTexts(peopleTexts);
  const toast = useToast();
  const file = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      api.post<FileReply>('/api/organisation/people/export', { format, personIds }),
    onSuccess: (reply) => {
      saveFile(reply);
      toast.say(t('export.done', { count: personIds.length }));
    },
  });
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          small
          icon="download"
          busy={file.isPending && file.variables === format}
          onClick={() => file.mutate(format)}
        >
          {t(`export.${format}`)}
        </Button>
      ))}
      {file.error && <ErrorState error={file.error} />}
    </>
  );
}
