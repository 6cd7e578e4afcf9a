import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';

interface SheetButtonProps {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** Downloads what the page shows as a sheet. */
export function SheetButton({ path, query = {} }: SheetButtonProps) {
  const t = useTexts(placesTexts);
  const toast = useToast();
  const file = useMutation({
    mutationFn: () => api.get<SentFile>(path, query),
    onSuccess: saveFile,
    onError: () => toast.say(t('sheet.failed'), { kind: 'act' }),
  });
  return (
    <Button icon="download" busy={file.isPending} onClick={() => file.mutate()}>
      {t('list.export')}
    </Button>
  );
}
