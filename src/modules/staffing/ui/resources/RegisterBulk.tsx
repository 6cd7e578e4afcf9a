import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { useRegisterActions } from './use-register-actions.ts';

/** What is done to the people ticked in the register. */
export function RegisterBulk({
  personIds,
  canChange,
}: {
  readonly personIds: readonly string[];
  readonly canChange: boolean;
}) {
  const t = useTexts(resourceTexts);
  const toast = useToast();
  const mayExport = useCan('staffing.resource.export');
  const { act, edit } = useRegisterActions();
  const file = useMutation({
    mutationFn: () => api.post<SentFile>('/api/staffing/resources/export', { personIds }),
    onSuccess: (sent) => {
      saveFile(sent);
      toast.say(t('resources.done.export', { count: personIds.length }));
    },
  });
  return (
    <>
      {canChange &&
        (['confirm', 'available', 'unavailable'] as const).map((action) => (
          <Button key={action} small busy={edit.isPending} onClick={() => act(personIds, { do: action })}>
            {t(`resources.bulk.${action}`)}
          </Button>
        ))}
      {mayExport && (
        <Button small icon="download" busy={file.isPending} onClick={() => file.mutate()}>
          {t('resources.bulk.export')}
        </Button>
      )}
      {(edit.error ?? file.error) && <ErrorState error={edit.error ?? file.error} texts={resourceTexts} />}
    </>
  );
}
